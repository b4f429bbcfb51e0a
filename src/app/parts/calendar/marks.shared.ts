import { holidayOn, isWorkedInstead } from '../../../contract/holidays'
import { sayDay } from '../../../contract/time'

/** The mark of a day, as printed calendars have it: 休 on a holiday, 班 on a weekend day that is worked. */
export const markOf = (day: string): '休' | '班' | '' => {
  if (holidayOn(day)) return '休'
  return isWorkedInstead(day) ? '班' : ''
}

/** The mark as it is written: 休, or where there is room 休 国庆节. */
export const markIn = (day: string, named: boolean): string =>
  [markOf(day), named && holidayOn(day)].filter(Boolean).join(' ')

/** What the mark means, in words: 国庆节放假, 调休上班; nothing on other days. */
export const sayMark = (day: string): string => {
  const holiday = holidayOn(day)
  if (holiday) return `${holiday}放假`
  return isWorkedInstead(day) ? '调休上班' : ''
}

/** The heading of a day's list: 10月1日 周四 · 国庆节放假. */
export const sayMarkedDay = (day: string, now: number): string =>
  [sayDay(day, now), sayMark(day)].filter(Boolean).join(' · ')
