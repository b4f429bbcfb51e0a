import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { page, pageOf } from '../pages'
import { gcj02 } from '../place'
import { everyone } from '../roles'
import { level, siteCard, siteView } from './schemas'

const code = v.pipe(v.string(), v.maxLength(20))

/** What narrows a search. List and map take the same, and so show the same. */
const filter = v.object({
  /** Where the reader is, or wants to look from. It travels in the body, so that no log of addresses holds it. */
  from: v.optional(gcj02),
  street: v.optional(v.pipe(v.string(), v.maxLength(40))),
  level: v.optional(level),
  openNow: v.optional(v.boolean(), false),
  /** A reception from now until Sunday midnight. */
  receptionThisWeek: v.optional(v.boolean(), false),
  /** Open after 18:00 or at weekends. */
  offWork: v.optional(v.boolean(), false),
  /** A name, street, neighbourhood, address or deputy, or pinyin initials of one. */
  q: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(40))),
})
export type SiteFilter = v.InferInput<typeof filter>

/** Open sites, nearest first when `from` is given, else homes first and then by street. Nothing of `from` is kept. */
export const findSites = endpoint({
  method: 'POST',
  path: '/api/sites/search',
  summary: '找家站点',
  who: everyone,
  input: v.object({ ...filter.entries, page }),
  ok: pageOf(siteCard),
})

/** Points that a map takes at the most: the nearest ones. */
export const MAP_POINTS = 500
export const mapSite = v.object({ code: v.string(), name: v.string(), level, gcj02 })
export type MapSite = v.InferOutput<typeof mapSite>

export const mapSites = endpoint({
  method: 'POST',
  path: '/api/sites/map',
  summary: '家站点地图',
  who: everyone,
  input: filter,
  ok: v.object({ items: v.array(mapSite), total: v.number() }),
})

export const readSite = endpoint({
  method: 'GET',
  path: '/api/sites/:code',
  summary: '查看一个家站点',
  who: everyone,
  input: v.object({ code }),
  ok: siteView,
})

/**
 * Counts a poster that was scanned (`scan`), and one whose reader then did something (`act`). A number for the site and
 * the day goes up; nothing is kept of who it was.
 */
export const noteScan = endpoint({
  method: 'POST',
  path: '/api/sites/:code/scans',
  summary: '记一次扫码',
  who: everyone,
  input: v.object({ code, stage: v.picklist(['scan', 'act']) }),
  ok: v.object({}),
  perMinute: 60,
})
