import { addDays, weekdayOf } from './time'

/**
 * The working calendar of China as the State Council publishes it year by year: `off` are the weekdays that are
 * holidays, `on` the weekend days that are worked in exchange. Days after `coveredUntil` are not yet published.
 */
export interface Calendar {
  readonly off: ReadonlySet<string>
  readonly on: ReadonlySet<string>
  readonly coveredUntil: string
}

/** Whether offices work on a day (YYYY-MM-DD). Beyond `coveredUntil` only weekends are known. */
export const isWorkday = (day: string, calendar: Calendar): boolean => {
  if (calendar.off.has(day)) return false
  if (calendar.on.has(day)) return true
  const weekday = weekdayOf(day)
  return weekday !== 0 && weekday !== 6
}

/** The day that is `count` working days after `day`; the day itself is not counted. */
export const addWorkdays = (day: string, count: number, calendar: Calendar): string => {
  let at = day
  for (let left = count; left > 0; ) {
    at = addDays(at, 1)
    if (isWorkday(at, calendar)) left -= 1
  }
  return at
}

/** How many working days lie after `from` up to and including `to`; 0 when `to` is not later. */
export const workdaysBetween = (from: string, to: string, calendar: Calendar): number => {
  let count = 0
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkday(at, calendar)) count += 1
  return count
}

/** Whether a due date is only an estimate, because its year's holidays are not yet published. */
export const isEstimate = (day: string, calendar: Calendar): boolean => day > calendar.coveredUntil
