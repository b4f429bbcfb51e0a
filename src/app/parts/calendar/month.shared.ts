import { addDays, weekdayOf } from '../../../contract/time'

const DAYS = 7
/** Far enough to land in the next month from any day of this one, when counted from its first. */
const A_MONTH = 31

/** The month (YYYY-MM) of a day. */
export const monthOf = (day: string): string => day.slice(0, 7)

const firstOf = (month: string): string => `${month}-01`

const nextMonth = (month: string): string => monthOf(addDays(firstOf(month), A_MONTH))
const monthBefore = (month: string): string => monthOf(addDays(firstOf(month), -1))

/** The month that lies `count` months after a month, or before it. */
export const addMonths = (month: string, count: number): string => {
  let at = month
  for (let left = Math.abs(count); left > 0; left -= 1) at = count > 0 ? nextMonth(at) : monthBefore(at)
  return at
}

/** The last day of a month. */
export const lastOf = (month: string): string => addDays(firstOf(nextMonth(month)), -1)

/** The same day of another month, or its last one when it is shorter. */
export const shiftMonth = (day: string, count: number): string => {
  const month = addMonths(monthOf(day), count)
  const same = `${month}-${day.slice(8)}`
  const last = lastOf(month)
  return same < last ? same : last
}

/** The Monday on or before a day. */
export const mondayOf = (day: string): string => addDays(day, -((weekdayOf(day) + 6) % DAYS))

/** The seven days from a Monday. */
export const weekOf = (monday: string): readonly string[] =>
  Array.from({ length: DAYS }, (_, at) => addDays(monday, at))

/** The weeks of a month as a calendar draws them: whole ones, from Monday to Sunday, four to six of them. */
export const weeksOf = (month: string): readonly (readonly string[])[] => {
  const weeks: (readonly string[])[] = []
  const last = lastOf(month)
  for (let monday = mondayOf(firstOf(month)); monday <= last; monday = addDays(monday, DAYS))
    weeks.push(weekOf(monday))
  return weeks
}

/** A month as people say it: 2026年11月. */
export const sayMonth = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`

/** A day without its year: 11月24日. */
export const sayDate = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
