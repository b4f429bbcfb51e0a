import { addDays, dayOf, startOfDay } from '../../contract/time'
import { type Calendar, isWorkday } from '../../contract/workdays'

const HOUR = 3_600_000
const OPENS = 9 * HOUR
const CLOSES = 17 * HOUR
const LENGTH = CLOSES - OPENS

/** The instant that lies `days` working days (of eight office hours) after `from`. */
export const laterBy = (from: number, days: number, calendar: Calendar): number => {
  let day = dayOf(from)
  let inDay = Math.min(Math.max(from - startOfDay(day), OPENS), CLOSES)
  let left = days * LENGTH
  for (;;) {
    const room = isWorkday(day, calendar) ? CLOSES - inDay : 0
    if (left < room) return startOfDay(day) + inDay + left
    left -= room
    day = addDays(day, 1)
    inDay = OPENS
  }
}

/** An instant from which `laterBy(…, days)` is not after `to`. */
export const earlierBy = (to: number, days: number, calendar: Calendar): number => {
  let day = dayOf(to)
  for (let left = Math.ceil(days) + 1; left > 0; ) {
    day = addDays(day, -1)
    if (isWorkday(day, calendar)) left -= 1
  }
  return startOfDay(day) + OPENS
}
