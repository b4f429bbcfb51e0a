import * as v from 'valibot'
import { sessionActs } from './rule'
import { deputyRef, sessionCard, uuid } from './schemas'
import { sessionStatuses } from './statuses'

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
