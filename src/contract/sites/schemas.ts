import * as v from 'valibot'
import { deputyCard } from '../deputies/card'
import { photoView } from '../photos'
import { gcj02 } from '../place'
import { sessionCard } from '../receptions'
import { siteLevels } from './levels'

export const level = v.picklist(siteLevels)
export const street = v.object({ slug: v.string(), name: v.string() })

/** A site in a list: enough to choose it, call it and walk there. */
export const siteCard = v.object({
  code: v.string(),
  name: v.string(),
  level,
  street,
  neighbourhood: v.nullable(v.string()),
  address: v.string(),
  gcj02: v.nullable(gcj02),
  phone: v.nullable(v.string()),
  hours: v.string(),
  isOpen: v.boolean(),
  /** 正在开放，17:00 结束; empty where the hours are not known. */
  openNote: v.string(),
  nextReception: v.nullable(v.object({ startsAt: v.string(), endsAt: v.string() })),
  /** Metres as the crow flies from where the reader said to be; null when nothing was said. */
  distance: v.nullable(v.number()),
})
export type SiteCard = v.InferOutput<typeof siteCard>

/** A paper box, for those who would rather write by hand. */
export const boxView = v.object({
  place: v.string(),
  /** The day on which it is emptied: 1 is Monday. */
  weekday: v.number(),
  nextOn: v.string(),
})

/** An opinion that its reporter and two members of staff have made public, in the words they agreed on. */
export const publishedOpinion = v.object({
  text: v.string(),
  answer: v.string(),
  category: v.string(),
  publishedOn: v.string(),
})
export type PublishedOpinion = v.InferOutput<typeof publishedOpinion>

const shared = v.omit(siteCard, ['distance']).entries

export const siteView = v.object({
  ...shared,
  hoursNote: v.nullable(v.string()),
  directions: v.nullable(v.string()),
  box: v.nullable(boxView),
  photo: v.nullable(photoView),
  liaisonOfficer: v.nullable(v.string()),
  deputies: v.array(deputyCard),
  receptions: v.array(sessionCard),
  answeredThisYear: v.number(),
  /** The median of the working days to the first answer, of those answered this year. */
  answerDays: v.nullable(v.number()),
  published: v.array(publishedOpinion),
  moved: v.nullable(v.object({ from: v.string(), on: v.string() })),
  closed: v.nullable(
    v.object({
      on: v.string(),
      reason: v.string(),
      successor: v.nullable(siteCard),
      nearest: v.array(siteCard),
    }),
  ),
  isDemo: v.boolean(),
})
export type SiteView = v.InferOutput<typeof siteView>
