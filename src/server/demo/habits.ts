import { addDays, weekdayOf } from '../../contract/time'
import { type Calendar, isWorkday } from '../../contract/workdays'
import type { NewSite } from '../store/tables'
import type { Random } from './random'

/** A site's habit: the nth of a weekday in every month or every other, at the same time. */
export interface Habit {
  readonly nth: number
  readonly weekday: number
  /** Every month, or only the even or the odd ones. */
  readonly months: 'all' | 'even' | 'odd'
  /** Minutes after midnight. */
  readonly from: number
  readonly minutes: number
}

/** The habit that goes with a level: homes in the afternoon, stations after work, points every other month. */
export const habitOf = ({ level }: NewSite, index: number, random: Random): Habit => {
  if (level === 'HOME') return { nth: 1, weekday: 5, months: 'all', from: 15 * 60, minutes: 60 }
  const weekday = Math.floor(random.between(1, 5))
  const nth = Math.floor(random.between(1, 5))
  if (level === 'STATION') return { nth, weekday, months: 'all', from: 18 * 60 + 30, minutes: 90 }
  const from = random.pick([9 * 60, 9 * 60 + 30, 14 * 60, 15 * 60])
  return { nth, weekday, months: index % 2 ? 'odd' : 'even', from, minutes: random.pick([60, 90, 120]) }
}

/** Whether the habit falls on a day. */
export const isDue = (day: string, { nth, weekday, months }: Habit): boolean => {
  const [, month, date] = day.split('-').map(Number)
  const parity = (month ?? 0) % 2 === 0 ? 'even' : 'odd'
  const turn = Math.ceil((date ?? 0) / 7)
  return weekdayOf(day) === weekday && turn === nth && (months === 'all' || months === parity)
}

/** New Year's Day is a holiday before the year's calendar is published. */
const isFree = (day: string, calendar: Calendar): boolean =>
  day.endsWith('-01-01') || !isWorkday(day, calendar)

/** The day itself, or the next working day when it is a holiday. */
export const nextWorkday = (day: string, calendar: Calendar): string =>
  isFree(day, calendar) ? nextWorkday(addDays(day, 1), calendar) : day
