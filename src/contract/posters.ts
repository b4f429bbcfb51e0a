import * as v from 'valibot'
import { endpoint } from './endpoint'
import { day } from './opinions/fields'
import type { Role } from './roles'

/** Those who may print: stewards, and the keeper of a site for that site. */
const printers: readonly Role[] = ['admin', 'secretary', 'liaisonOfficer']

export const posterSizes = ['A3', 'A4', 'A5'] as const
export type PosterSize = (typeof posterSizes)[number]

/** Sites in one batch. */
export const POSTERS_MAX = 1000

const codes = v.pipe(
  v.array(v.pipe(v.string(), v.maxLength(20))),
  v.minLength(1, '请至少选一个站点'),
  v.maxLength(POSTERS_MAX, `一次最多 ${POSTERS_MAX} 个站点`),
)
const jobId = v.pipe(v.string(), v.uuid())

/** A batch of posters on its way. `url` works for a short time and is there once it is done. */
export const posterJob = v.object({
  id: jobId,
  total: v.number(),
  done: v.number(),
  state: v.picklist(['running', 'done', 'failed']),
  fileName: v.string(),
  url: v.nullable(v.string()),
  /** Why it failed, in a sentence. */
  problem: v.nullable(v.string()),
})
export type PosterJob = v.InferOutput<typeof posterJob>

/** Begins to draw posters, one page a site: either the sites named, or all open ones of a street or of the district. */
export const makePosters = endpoint({
  method: 'POST',
  path: '/api/staff/posters',
  summary: '制作海报',
  who: printers,
  input: v.object({
    codes: v.optional(codes),
    street: v.optional(v.pipe(v.string(), v.maxLength(40))),
    size: v.picklist(posterSizes),
    withDeputies: v.optional(v.boolean(), false),
    /** One file with a page for each site, or a ZIP with a file for each. */
    as: v.optional(v.picklist(['pdf', 'zip']), 'pdf'),
    /** A QR code that every phone reads, or the round code of the mini program. */
    mark: v.optional(v.picklist(['qr', 'miniProgram']), 'qr'),
  }),
  ok: posterJob,
  creates: true,
})

export const readPosters = endpoint({
  method: 'GET',
  path: '/api/staff/posters/:job',
  summary: '海报做到哪里了',
  who: printers,
  input: v.object({ job: jobId }),
  ok: posterJob,
})

/** Whether mini program codes can be had: only with a WeChat account. */
export const readPosterOptions = endpoint({
  method: 'GET',
  path: '/api/staff/poster-options',
  summary: '海报可选的样式',
  who: printers,
  input: v.object({}),
  ok: v.object({ miniProgram: v.boolean() }),
})

/** “I printed this on …”, with the names of the deputies of today on it or without. */
export const markPrinted = endpoint({
  method: 'POST',
  path: '/api/staff/printings',
  summary: '登记海报已经印好',
  who: printers,
  input: v.object({ codes, on: day, withDeputies: v.optional(v.boolean(), false) }),
  ok: v.object({ marked: v.number() }),
  creates: true,
})
