import * as v from 'valibot'
import { endpoint } from './endpoint'
import { page, pageOf } from './pages'
import { everyone } from './roles'

/** The three levels of a contact site, from the committee's home to the neighbourhood's point. */
export const siteLevels = ['HOME', 'STATION', 'POINT'] as const
export type SiteLevel = (typeof siteLevels)[number]
export const siteLevelWords: Record<SiteLevel, string> = {
  HOME: '代表之家',
  STATION: '代表联络站',
  POINT: '代表联系点',
}

const level = v.picklist(siteLevels)

export const siteCard = v.object({
  code: v.string(),
  name: v.string(),
  level,
  street: v.object({ slug: v.string(), name: v.string() }),
  address: v.string(),
})
export type SiteCard = v.InferOutput<typeof siteCard>

/** What is public of a deputy (domain.md §6): no phone, no address, no employer's secrets. */
const deputyCard = v.object({
  id: v.pipe(v.string(), v.uuid()),
  name: v.string(),
  post: v.string(),
  group: v.string(),
  level: v.picklist(['municipal', 'district', 'town']),
  bio: v.string(),
})
export type DeputyCard = v.InferOutput<typeof deputyCard>
export const deputyLevelWords: Record<DeputyCard['level'], string> = {
  municipal: '市人大代表',
  district: '区人大代表',
  town: '镇人大代表',
}

export const siteView = v.object({
  ...siteCard.entries,
  phone: v.nullable(v.string()),
  hours: v.string(),
  /** Longitude and latitude in GCJ-02, the datum of Chinese maps. */
  gcj02: v.nullable(v.tuple([v.number(), v.number()])),
  liaisonOfficer: v.nullable(v.string()),
  deputies: v.array(deputyCard),
  answeredThisYear: v.number(),
  isDemo: v.boolean(),
})
export type SiteView = v.InferOutput<typeof siteView>

export const readSite = endpoint({
  method: 'GET',
  path: '/api/sites/:code',
  summary: '查看一个家站点',
  who: everyone,
  input: v.object({ code: v.pipe(v.string(), v.maxLength(20)) }),
  ok: siteView,
})

export const listSites = endpoint({
  method: 'GET',
  path: '/api/sites',
  summary: '家站点目录',
  who: everyone,
  input: v.object({
    street: v.optional(v.pipe(v.string(), v.maxLength(40))),
    level: v.optional(level),
    q: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(40))),
    page,
  }),
  ok: v.object({
    ...pageOf(siteCard).entries,
    streets: v.array(v.object({ slug: v.string(), name: v.string() })),
  }),
})
