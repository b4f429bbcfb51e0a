import { addDays, dayOf, type Instant, sayDay, startOfDay, weekdayOf } from '../../contract/time'

/** The Monday of the week in which a day (YYYY-MM-DD) lies. */
export const weekOf = (day: string): string => addDays(day, -((weekdayOf(day) + 6) % 7))

/** The seven days of the week that begins on a Monday. */
export const daysFrom = (monday: string): string[] =>
  Array.from({ length: 7 }, (_, at) => addDays(monday, at))

const parts = (day: string) => day.split('-').map(Number)

/** A week as people say it: 本周 or 下周, else its first and last day. */
export const sayWeek = (monday: string, now: Instant): string => {
  const here = weekOf(dayOf(now))
  if (monday === here) return '本周'
  if (monday === addDays(here, 7)) return '下周'
  return monday === addDays(here, -7) ? '上周' : saySpread(monday)
}

/** The first and the last day of a week: 11月30日—12月6日. */
export const saySpread = (monday: string): string => {
  const [, month, date] = parts(monday)
  const [, lastMonth, lastDate] = parts(addDays(monday, 6))
  return `${month}月${date}日—${lastMonth === month ? '' : `${lastMonth}月`}${lastDate}日`
}

/** The day of the month alone, for the strip of days. */
export const dateOf = (day: string): number => parts(day)[2] ?? 0

/** A day with its weekday, also when it is today: 今天 · 11月24日 周二. */
export const sayWhole = (day: string, now: Instant): string => {
  const said = sayDay(day, now)
  // Told from a day far enough away, every day is said in full.
  return /\d/.test(said) ? said : `${said} · ${sayDay(day, startOfDay(addDays(day, 7)))}`
}
