import { addDays, dayOf } from '../../contract/time'

/** Days ahead that people are told of a reception, and one to be safe. */
const AHEAD = 4

/** The first day of a year on which something can still be planned. */
export const firstDayIn = (year: number): string => {
  const soon = addDays(dayOf(Date.now()), AHEAD)
  const first = `${year}-01-01`
  return soon > first ? soon : first
}
