import {
  type AttendanceAnswer,
  bookableCount,
  conflictsOf,
  type Known,
  recordDueOn,
  type StaffSession,
  sessionActsOf,
  slotCount,
} from '../../contract/receptions'
import type { Context } from '../context'
import { listStaffReceptions, type StaffReceptionRow } from '../store/planning'
import { readKnown } from './known'
import { viewSession } from './view'

type Surroundings = Pick<Context, 'db' | 'actor' | 'now' | 'calendar'>

const minutesOf = ({ startsAt, endsAt }: StaffReceptionRow): number =>
  (endsAt.getTime() - startsAt.getTime()) / 60_000

/** A planned reception has no seats yet: they are counted as they will be. */
const seatsOf = (row: StaffReceptionRow) => {
  const { perSlot, bookablePercent } = row
  const minutes = minutesOf(row)
  const bookable = bookableCount({ minutes, perSlot, bookablePercent })
  const walkIn = slotCount(minutes) * perSlot - bookable
  return row.status === 'planned' ? { walkIn, bookable, free: bookable } : { walkIn }
}

interface Came {
  readonly id: string
  readonly name: string
  readonly present: boolean | null
  readonly answer: AttendanceAnswer
  readonly objection: string | null
}

const attendanceOf = ({ id, name, present, answer, objection }: Came) => ({
  deputy: { id, name },
  ...{ isPresent: present, answer, objection },
})

/** What conflictsOf has to know of a row. */
const checkedOf = (row: StaffReceptionRow) => ({
  ...{ id: row.id, status: row.status, deputies: row.deputies },
  startsAt: row.startsAt.getTime(),
  endsAt: row.endsAt.getTime(),
  isSiteClosed: row.closedOn !== null,
})

const viewOne = (
  row: StaffReceptionRow,
  known: Known,
  { actor, now, calendar }: Surroundings,
): StaffSession => {
  const { street, status, revision, perSlot, bookablePercent, jointUnits, waiting, booked } = row
  const { movedFrom, cancelledWhy, campaignId, campaignTheme } = row
  return {
    ...viewSession(row, now),
    ...{ street, status, revision, perSlot, bookablePercent, waiting, booked, movedFrom, cancelledWhy },
    ...seatsOf(row),
    jointUnits: [...jointUnits],
    minutes: minutesOf(row),
    campaign: campaignId && campaignTheme ? { id: campaignId, theme: campaignTheme } : null,
    conflicts: conflictsOf(checkedOf(row), known, now),
    attendance: row.attendance.map(attendanceOf),
    recordDueOn: status === 'held' ? recordDueOn(row, calendar) : null,
    acts: [...sessionActsOf(row, actor, now)],
  }
}

const viewAll = async (context: Surroundings, ids: readonly string[]) => {
  const rows = await listStaffReceptions(context.db, ids)
  const deputyIds = rows.flatMap(({ deputies }) => deputies.map(({ id }) => id))
  const known = await readKnown(context.db, deputyIds, rows)
  return rows.map(row => ({ planId: row.planId, session: viewOne(row, known, context) }))
}

/** These receptions as those who plan and keep them see them, the earliest first. Whoever calls this has made sure that the reader may. */
export const staffSessionsOf = async (
  context: Surroundings,
  ids: readonly string[],
): Promise<StaffSession[]> => (await viewAll(context, ids)).map(({ session }) => session)

/** The same by their plans' ids. */
export const staffSessionsByPlan = async (context: Surroundings, ids: readonly string[]) => {
  const byPlan = new Map<string | null, StaffSession[]>()
  for (const { planId, session } of await viewAll(context, ids))
    byPlan.set(planId, [...(byPlan.get(planId) ?? []), session])
  return byPlan
}
