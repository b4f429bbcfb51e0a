import * as v from 'valibot'
import { day } from '../opinions/fields'
import { bookingActs } from './rule'
import { bookingStatuses, needs, sessionPhases } from './statuses'

export { day }
export const uuid = v.pipe(v.string(), v.uuid())
export const instant = v.pipe(v.string(), v.isoTimestamp('时间写法不对'))
export const text = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max, `不超过 ${max} 个字`))
export const some = (max: number, sentence: string) => v.pipe(text(max), v.minLength(1, sentence))

export const SUBJECT_MAX = 60
export const REASON_MAX = 200

export const siteRef = v.object({ code: v.string(), name: v.string() })
export const deputyRef = v.object({ id: uuid, name: v.string() })
/** The order in which people wait begins at 1. */
export const order = v.nullable(v.number())

/** One reception of voters at a site, as everybody may see it. */
export const sessionCard = v.object({
  id: uuid,
  site: siteRef,
  startsAt: v.string(),
  endsAt: v.string(),
  theme: v.nullable(v.string()),
  deputies: v.array(deputyRef),
  phase: v.picklist(sessionPhases),
  /** Bookable seats that are free, and how many there are. */
  free: v.number(),
  bookable: v.number(),
})
export type SessionCard = v.InferOutput<typeof sessionCard>

/** What changed since people could first count on a reception, the newest first, in words for people. */
export const changeNote = v.object({ at: v.string(), text: v.string() })

/** A booking as whoever made it sees it. */
export const bookingView = v.object({
  id: uuid,
  /** Shown at the door, and the way back for those without an account. */
  code: v.string(),
  revision: v.number(),
  status: v.picklist(bookingStatuses),
  session: sessionCard,
  /** When to come; null while waiting. */
  slotAt: v.nullable(v.string()),
  order,
  name: v.string(),
  subject: v.nullable(v.string()),
  /** The opinion that it is about, or that came of it. */
  opinion: v.nullable(v.object({ id: uuid, code: v.string() })),
  needs: v.array(v.picklist(needs)),
  acts: v.array(v.picklist(bookingActs)),
  /** Until when seats of any share may be chosen before the others, after the reception was moved or called off. */
  firstChoiceUntil: v.nullable(v.string()),
  cancelledWhy: v.nullable(v.string()),
  changes: v.array(changeNote),
})
export type BookingView = v.InferOutput<typeof bookingView>
