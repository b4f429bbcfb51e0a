import {
  isRecordLate,
  type OpenRecord,
  type RecordStep,
  recordDueOn,
  recordStepOf,
  sessionActsOf,
} from '../../../contract/receptions'
import type { Actor } from '../../../contract/roles'
import type { Calendar } from '../../../contract/workdays'
import type { Context } from '../../context'
import { listUnrecorded } from '../../store/records'

type Unrecorded = Awaited<ReturnType<typeof listUnrecorded>>[number]

export interface Waiting extends Unrecorded {
  readonly step: RecordStep
  /** The last day (YYYY-MM-DD) for confirming it. */
  readonly dueOn: string
  readonly isLate: boolean
}

/** What is still to be written down of receptions that are over, and by when. */
export const waitingOf = (rows: readonly Unrecorded[], now: Date, calendar: Calendar): Waiting[] =>
  rows.flatMap(row => {
    const step = recordStepOf(row, now)
    const dueOn = recordDueOn(row, calendar)
    return step ? [{ ...row, step, dueOn, isLate: isRecordLate(dueOn, now) }] : []
  })

/** Whether the next step of a record is an actor's to take. */
export const isMine = (record: Waiting, actor: Actor, now: Date): boolean =>
  sessionActsOf(record, actor, now).includes(record.step)

/** The records that wait at the doors which the actor keeps. */
export const listOpenRecords = async ({ db, actor, now, calendar }: Context) => {
  const waiting = waitingOf(await listUnrecorded(db, now, actor.duties), now, calendar)
  const items = waiting.map(
    (record): OpenRecord => ({
      ...{ session: record.id, site: record.site, step: record.step },
      ...{ startsAt: record.startsAt.toISOString(), endsAt: record.endsAt.toISOString() },
      ...{ dueOn: record.dueOn, isLate: record.isLate, isMine: isMine(record, actor, now) },
    }),
  )
  return { items }
}
