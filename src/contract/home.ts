import * as v from 'valibot'
import { endpoint } from './endpoint'
import { noticeView } from './notices'
import { photoView } from './photos'
import { gcj02 } from './place'
import { sessionCard } from './receptions'
import { everyone } from './roles'
import { siteCard, street } from './sites'

export * from './notices'

const slug = v.pipe(v.string(), v.maxLength(40))

/** What the front door shows: of one street, or of the district with all its streets. */
export const homeView = v.object({
  street: v.nullable(v.object({ ...street.entries, committee: v.string(), photo: v.nullable(photoView) })),
  streets: v.array(street),
  notices: v.array(noticeView),
  figures: v.object({
    sites: v.number(),
    deputies: v.number(),
    answeredThisYear: v.number(),
    /** The median of the working days to the first answer. */
    answerDays: v.nullable(v.number()),
  }),
  /** Homes first; a handful, the rest is a search away. */
  sites: v.array(siteCard),
  receptions: v.array(sessionCard),
})
export type HomeView = v.InferOutput<typeof homeView>

/** An unknown street is refused with notFound; without one it is the district's own front door. */
export const readHome = endpoint({
  method: 'GET',
  path: '/api/home',
  summary: '首页',
  who: everyone,
  input: v.object({ street: v.optional(slug) }),
  ok: homeView,
})

const named = v.object({ name: v.string(), gcj02 })

/** Places one can look from without telling where one is, and how the map is drawn. */
export const listPlaces = endpoint({
  method: 'GET',
  path: '/api/places',
  summary: '街道、居民区和地标',
  who: everyone,
  input: v.object({}),
  ok: v.object({
    streets: v.array(v.object({ ...street.entries, gcj02: v.nullable(gcj02) })),
    neighbourhoods: v.array(v.object({ ...named.entries, street: v.string() })),
    /** Metro stations. */
    landmarks: v.array(named),
    /** An address with {x}, {y} and {z}; null: the map is drawn without tiles. */
    tiles: v.nullable(
      v.object({ url: v.string(), datum: v.picklist(['gcj02', 'wgs84']), credit: v.string() }),
    ),
  }),
})
