import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc.js'

dayjs.extend(utc)

/** Minutes that Shanghai is ahead of UTC. China has kept one offset all year since 1992. */
const SHANGHAI = 480
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** An instant as anything dayjs reads: milliseconds, a Date or an ISO string. */
export type Instant = number | string | Date

const shanghai = (at: Instant) => dayjs(at).utcOffset(SHANGHAI)

/** The calendar day in Shanghai, as YYYY-MM-DD. */
export const dayOf = (at: Instant): string => shanghai(at).format('YYYY-MM-DD')

/** The instant at which a day (YYYY-MM-DD) begins in Shanghai, in milliseconds. */
export const startOfDay = (day: string): number => Date.parse(`${day}T00:00:00+08:00`)

/** The day that lies `days` calendar days after `day`. */
export const addDays = (day: string, days: number): string => dayOf(startOfDay(day) + days * 86_400_000)

/** 0 (Sunday) to 6 for a day (YYYY-MM-DD). */
export const weekdayOf = (day: string): number => shanghai(startOfDay(day)).day()

/** A weekday by its number: 1 is 周一, 7 (or 0) 周日. */
export const sayWeekday = (weekday: number): string => WEEKDAYS[weekday % 7] ?? ''

/** A day by its date alone, which stays right however late it is read: 11月24日 周二. */
export const sayDate = (day: string): string =>
  `${shanghai(startOfDay(day)).format('M月D日')} ${sayWeekday(weekdayOf(day))}`

/** A day as people say it: 今天, 明天, 11月24日 周二, and the year only when it is another one. */
export const sayDay = (day: string, now: Instant): string => {
  const today = dayOf(now)
  if (day === today) return '今天'
  if (day === addDays(today, 1)) return '明天'
  if (day === addDays(today, -1)) return '昨天'
  const at = shanghai(startOfDay(day))
  const format = day.slice(0, 4) === today.slice(0, 4) ? 'M月D日' : 'YYYY年M月D日'
  return `${at.format(format)} ${sayWeekday(at.day())}`
}

/** The time of day in Shanghai: 14:00. */
export const sayClock = (at: Instant): string => shanghai(at).format('HH:mm')

/** An instant as people say it: 今天 14:00, 周三 14:00 within the last six days, else 11月2日 14:00. */
export const sayTime = (at: Instant, now: Instant): string => {
  const day = dayOf(at)
  const time = shanghai(at).format('HH:mm')
  const today = dayOf(now)
  if (day === today || day === addDays(today, -1)) return `${sayDay(day, now)} ${time}`
  if (day < today && day >= addDays(today, -6)) return `${sayWeekday(weekdayOf(day))} ${time}`
  const format = day.slice(0, 4) === today.slice(0, 4) ? 'M月D日' : 'YYYY年M月D日'
  return `${shanghai(at).format(format)} ${time}`
}

/** From when to when on one day, as people say it: 今天 15:00–16:00, 11月28日 周五 15:00–16:00. */
export const saySpan = (from: Instant, to: Instant, now: Instant): string =>
  `${sayDay(dayOf(from), now)} ${shanghai(from).format('HH:mm')}–${shanghai(to).format('HH:mm')}`
