import { dayOf, type Instant } from '../time'
import { addWorkdays, type Calendar } from '../workdays'
import { RECORD_WORKDAYS, type SessionFacts } from './rule'
import { upcomingStatuses } from './statuses'

/** What a record can wait for: somebody writes down who came, then the secretary confirms. Both are acts of the reception. */
export const recordSteps = ['hold', 'confirmRecord'] as const
export type RecordStep = (typeof recordSteps)[number]

type Facts = Pick<SessionFacts, 'status' | 'endsAt'>

/** What the record of a reception waits for now; null while the reception goes on, and when there is nothing to record any more. */
export const recordStepOf = ({ status, endsAt }: Facts, now: Date): RecordStep | null => {
  if (now < endsAt) return null
  if (status === 'held') return 'confirmRecord'
  return upcomingStatuses.includes(status) ? 'hold' : null
}

/** The last day (YYYY-MM-DD) on which a record is confirmed in time. */
export const recordDueOn = ({ endsAt }: Pick<Facts, 'endsAt'>, calendar: Calendar): string =>
  addWorkdays(dayOf(endsAt), RECORD_WORKDAYS, calendar)

/** Whether the last day of a record that still waits is over. */
export const isRecordLate = (dueOn: string, now: Instant): boolean => dayOf(now) > dueOn
