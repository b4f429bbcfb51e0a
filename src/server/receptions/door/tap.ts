import { addDays, dayOf, startOfDay } from '../../../contract/time'
import type { ReceptionRow } from '../../store/tables'

/**
 * When something was tapped. Without a network the tap comes later than it was made, and the clock of a phone may be wrong: it
 * never lies outside the reception's day, nor after `now`.
 */
export const tapTime = (at: string, { startsAt }: Pick<ReceptionRow, 'startsAt'>, now: Date): Date => {
  const day = dayOf(startsAt)
  const [first, last] = [startOfDay(day), startOfDay(addDays(day, 1)) - 1]
  return new Date(Math.min(Math.max(Date.parse(at), first), last, now.getTime()))
}
