import { v7 as uuid } from 'uuid'
import { addDays, dayOf } from '../../contract/time'
import type { AbsenceRow } from '../store/tables'

/** The tour's deputy is away for a week next month. */
export const absencesOf = (deputyId: string, now: Date): AbsenceRow[] => {
  const today = dayOf(now)
  const span = { fromOn: addDays(today, 24), untilOn: addDays(today, 29) }
  return [{ id: uuid(), deputyId, note: '外出学习', ...span }]
}
