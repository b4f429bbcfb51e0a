import * as v from 'valibot'
import { photoView } from '../photos'
import { publications } from './facts'
import { PHOTOS_MAX, TEXT_MAX } from './fields'
import { type EventName, type MoveName, moveNames } from './moves'
import { categories, outcomes, ratings, solvedAnswers, sources, statuses } from './statuses'

const uuid = v.pipe(v.string(), v.uuid())
const text = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max, `不超过 ${max} 个字`))
const some = (max: number, sentence: string) => v.pipe(text(max), v.minLength(1, sentence))

/** The shortest opinion that can be acted upon. */
export const TEXT_MIN = 5
export const PLACE_MAX = 100

export const contact = v.object({
  name: v.optional(text(30)),
  phone: v.optional(
    v.pipe(v.string(), v.trim(), v.regex(/^$|^1\d{10}$|^0\d{2,3}-?\d{7,8}$/, '电话号码格式不对')),
  ),
})

/** The four to six digits with which a guest comes back to an opinion. */
export const pin = v.pipe(v.string(), v.regex(/^\d{4,6}$/, '请用 4 到 6 位数字'))

/** The form of a new opinion: the screen checks with it before sending, the server checks again. */
export const newOpinion = v.object({
  siteCode: some(20, '请先选择站点'),
  category: v.picklist(categories, '请选择类别'),
  text: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(TEXT_MIN, `请至少写 ${TEXT_MIN} 个字`),
    v.maxLength(TEXT_MAX, `不超过 ${TEXT_MAX} 个字`),
  ),
  place: v.optional(text(PLACE_MAX)),
  photoIds: v.optional(v.pipe(v.array(uuid), v.maxLength(PHOTOS_MAX, `最多 ${PHOTOS_MAX} 张照片`)), []),
  contact: v.optional(contact),
  deputyMayContact: v.optional(v.boolean(), false),
  source: v.optional(v.picklist(sources), 'scan'),
  pin: v.optional(pin),
})

const eventName = v.picklist<readonly EventName[]>(['submit', ...moveNames])
const moveName = v.picklist<readonly MoveName[]>(moveNames)
const status = v.picklist(statuses)
const light = v.picklist(['none', 'yellow', 'red'])
const placeRef = v.object({ code: v.string(), name: v.string() })

const reply = v.object({
  text: v.string(),
  outcome: v.nullable(v.picklist(outcomes)),
  promisedOn: v.nullable(v.string()),
  by: v.string(),
  at: v.string(),
  photos: v.array(photoView),
})

/** One line of the timeline, already in the words its reader is told. `lines` are labelled details. */
export const timelineItem = v.object({
  seq: v.number(),
  name: eventName,
  at: v.string(),
  title: v.string(),
  by: v.string(),
  lines: v.array(v.object({ label: v.string(), value: v.string() })),
  photos: v.array(photoView),
})

/** An opinion as one reader may see it. What a reader may not see is absent or null. */
export const opinionView = v.object({
  id: uuid,
  code: v.string(),
  /** In which words it is told: the reporter's, or those of deputies and staff. */
  audience: v.picklist(['reporter', 'staff']),
  /** Counts the events; a move must name the revision it was decided on. */
  revision: v.number(),
  status,
  category: v.picklist(categories),
  text: v.string(),
  place: v.nullable(v.string()),
  source: v.picklist(sources),
  site: placeRef,
  street: v.string(),
  submittedAt: v.string(),
  round: v.number(),
  holder: v.nullable(v.string()),
  unit: v.nullable(v.object({ id: uuid, name: v.string(), level: v.picklist(['street', 'district']) })),
  dueOn: v.nullable(v.string()),
  dueIsEstimate: v.boolean(),
  light,
  isPaused: v.boolean(),
  question: v.nullable(v.string()),
  extensionAsked: v.nullable(v.number()),
  reply: v.nullable(reply),
  /** The reply that waits for a signature; staff only. */
  draft: v.nullable(reply),
  promisedOn: v.nullable(v.string()),
  photos: v.array(photoView),
  timeline: v.array(timelineItem),
  moves: v.array(moveName),
  parent: v.nullable(v.object({ code: v.string(), status, reply: v.nullable(reply) })),
  mergedCount: v.number(),
  rating: v.nullable(
    v.object({
      attitude: v.picklist(ratings),
      result: v.picklist(ratings),
      solved: v.picklist(solvedAnswers),
    }),
  ),
  deputyMayContact: v.boolean(),
  contact: v.picklist(['none', 'hidden', 'mayView']),
  publication: v.picklist(publications),
  isSupervised: v.boolean(),
  isDemo: v.boolean(),
})
export type OpinionView = v.InferOutput<typeof opinionView>
export type TimelineItem = v.InferOutput<typeof timelineItem>
export type ReplyView = v.InferOutput<typeof reply>

/** An opinion in a list. */
export const opinionCard = v.object({
  id: uuid,
  code: v.string(),
  status,
  category: v.picklist(categories),
  excerpt: v.string(),
  siteName: v.string(),
  submittedAt: v.string(),
  dueOn: v.nullable(v.string()),
  light,
  holder: v.nullable(v.string()),
  hasNews: v.boolean(),
  isMine: v.boolean(),
})
export type OpinionCard = v.InferOutput<typeof opinionCard>

/** What the reporter takes home. The token opens this opinion and nothing else. */
export const receipt = v.object({
  id: uuid,
  code: v.string(),
  submittedAt: v.string(),
  expectedOn: v.string(),
  expectedIsEstimate: v.boolean(),
  holder: v.string(),
  token: v.nullable(v.string()),
})
export type Receipt = v.InferOutput<typeof receipt>
