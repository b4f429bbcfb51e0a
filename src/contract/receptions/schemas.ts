import * as v from 'valibot'
import { day } from '../opinions/fields'
import { categories } from '../opinions/statuses'
import { gcj02 } from '../place'
import { bookingActs, doorActs, sessionActs } from './rule'
import { bookingStatuses, needs, sessionPhases, sessionStatuses } from './statuses'

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
const order = v.nullable(v.number())

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

/** A free or taken time of a reception. */
export const slotView = v.object({
  slot: v.number(),
  startsAt: v.string(),
  /** Bookable seats that are free; a seat of the walk-in share counts for those who choose first. */
  free: v.number(),
})
export type SlotView = v.InferOutput<typeof slotView>

/** What was recorded of a reception and may be public: numbers and kinds, no names (domain.md §5). */
export const recordSummary = v.object({
  visitors: v.number(),
  matters: v.number(),
  kinds: v.array(v.object({ category: v.picklist(categories), count: v.number() })),
})
export type RecordSummary = v.InferOutput<typeof recordSummary>

/** What changed since people could first count on a reception, the newest first, in words for people. */
export const changeNote = v.object({ at: v.string(), text: v.string() })

export const sessionView = v.object({
  ...sessionCard.entries,
  site: v.object({
    ...siteRef.entries,
    address: v.string(),
    phone: v.nullable(v.string()),
    street: v.string(),
    gcj02: v.nullable(gcj02),
  }),
  jointUnits: v.array(v.string()),
  walkIn: v.number(),
  slots: v.array(slotView),
  waiting: v.number(),
  cancelledWhy: v.nullable(v.string()),
  changes: v.array(changeNote),
  summary: v.nullable(recordSummary),
  /** The reader's own booking here, if there is one. */
  mine: v.nullable(v.object({ id: uuid, status: v.picklist(bookingStatuses) })),
  isDemo: v.boolean(),
})
export type SessionView = v.InferOutput<typeof sessionView>

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

/** A booking as those at the door see it. */
export const guestRow = v.object({
  id: uuid,
  code: v.string(),
  revision: v.number(),
  status: v.picklist(bookingStatuses),
  slotAt: v.nullable(v.string()),
  order,
  isWalkIn: v.boolean(),
  name: v.string(),
  phone: v.nullable(v.string()),
  subject: v.nullable(v.string()),
  needs: v.array(v.picklist(needs)),
  opinion: v.nullable(v.object({ id: uuid, code: v.string() })),
  arrivedAt: v.nullable(v.string()),
  acts: v.array(v.picklist(bookingActs)),
})
export type GuestRow = v.InferOutput<typeof guestRow>

/** What a deputy said of the own attendance, after the organiser wrote it down (domain.md §5). */
export const attendanceAnswers = ['none', 'confirmed', 'objected'] as const
export type AttendanceAnswer = (typeof attendanceAnswers)[number]
export const attendanceView = v.object({
  deputy: deputyRef,
  /** Null: not yet written down. */
  isPresent: v.nullable(v.boolean()),
  answer: v.picklist(attendanceAnswers),
  objection: v.nullable(v.string()),
})

/** What stands in the way of a planned reception. */
export const conflictKinds = ['deputyTwice', 'deputyAway', 'siteClosed', 'noDeputy', 'shortNotice'] as const
export type ConflictKind = (typeof conflictKinds)[number]
export const conflictWords: Record<ConflictKind, string> = {
  deputyTwice: '代表同一时间在别处接待',
  deputyAway: '代表那天不便',
  siteClosed: '站点已关闭',
  noDeputy: '还没有安排代表',
  shortNotice: '离现在不到三天，来不及公告',
}
export const conflict = v.object({ kind: v.picklist(conflictKinds), note: v.string() })

/** A reception as those who plan and keep it see it. */
export const staffSession = v.object({
  ...sessionCard.entries,
  street: v.string(),
  status: v.picklist(sessionStatuses),
  revision: v.number(),
  minutes: v.number(),
  perSlot: v.number(),
  bookablePercent: v.number(),
  jointUnits: v.array(v.string()),
  walkIn: v.number(),
  waiting: v.number(),
  booked: v.number(),
  /** The holiday (YYYY-MM-DD) it was moved away from. */
  movedFrom: v.nullable(v.string()),
  campaign: v.nullable(v.object({ id: uuid, theme: v.string() })),
  conflicts: v.array(conflict),
  attendance: v.array(attendanceView),
  cancelledWhy: v.nullable(v.string()),
  /** The last day for confirming the record; null when there is nothing to confirm. */
  recordDueOn: v.nullable(v.string()),
  acts: v.array(v.picklist(sessionActs)),
})
export type StaffSession = v.InferOutput<typeof staffSession>

export const doorAct = v.picklist(doorActs)
