import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { page, pageOf } from '../pages'
import { sessionCard } from '../receptions'
import { everyone } from '../roles'
import { deputyCard } from './card'

export * from './card'

const siteRef = v.object({ code: v.string(), name: v.string() })
const deputyId = v.pipe(v.string(), v.uuid())
const short = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max, `不超过 ${max} 个字`))

/** A deputy in a list, with the sites at which to find them. */
export const deputyListing = v.object({ ...deputyCard.entries, sites: v.array(siteRef) })
export type DeputyListing = v.InferOutput<typeof deputyListing>

export const listDeputies = endpoint({
  method: 'GET',
  path: '/api/deputies',
  summary: '人大代表名录',
  who: everyone,
  input: v.object({
    street: v.optional(short(40)),
    group: v.optional(short(40)),
    site: v.optional(short(20)),
    /** A name, its pinyin initials, a group, a unit or a post. */
    q: v.optional(short(40)),
    page,
  }),
  ok: v.object({
    ...pageOf(deputyListing).entries,
    groups: v.array(v.string()),
  }),
})

/** A deputy's public page. The record counts what was done; nobody is ranked by it. */
export const deputyView = v.object({
  ...deputyCard.entries,
  electoralDistrict: v.nullable(v.string()),
  sites: v.array(v.object({ ...siteRef.entries, address: v.string(), street: v.string() })),
  receptions: v.array(sessionCard),
  record: v.object({
    /** Receptions held this year. */
    receptions: v.number(),
    /** Opinions explained on the spot this year. */
    explained: v.number(),
  }),
  isDemo: v.boolean(),
})
export type DeputyView = v.InferOutput<typeof deputyView>

export const readDeputy = endpoint({
  method: 'GET',
  path: '/api/deputies/:deputy',
  summary: '一位人大代表',
  who: everyone,
  input: v.object({ deputy: deputyId }),
  ok: deputyView,
})

/** Corrects what is public of a deputy. */
export const editDeputy = endpoint({
  method: 'POST',
  path: '/api/deputies/:deputy/edits',
  summary: '修改代表的公开信息',
  who: ['admin', 'secretary'],
  input: v.object({
    deputy: deputyId,
    unit: short(60),
    post: short(60),
    group: short(30),
    bio: short(200),
    electoralDistrict: v.optional(short(60), ''),
    /** Null takes the photo away; undefined leaves it. */
    photoId: v.optional(v.nullable(v.pipe(v.string(), v.uuid()))),
  }),
  ok: deputyView,
  creates: true,
})
