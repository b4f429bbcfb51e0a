import { addDays, dayOf, sayDay } from '../../../contract/time'
import { mondayOf, monthOf, sayDate, sayMonth, shiftMonth, weekOf } from './month.shared'

/** The ways to look at a calendar. */
export const calendarViews = ['month', 'week', 'day', 'agenda'] as const
export type CalendarView = (typeof calendarViews)[number]
export const calendarViewWords: Record<CalendarView, string> = {
  month: '月',
  week: '周',
  day: '日',
  agenda: '日程',
}

const sayWeek = (day: string): string => {
  const days = weekOf(mondayOf(day))
  const [first = day, last = day] = [days[0], days[6]]
  const end = monthOf(first) === monthOf(last) ? `${Number(last.slice(8))}日` : sayDate(last)
  return `${sayDate(first)}–${end}`
}

/** What a view of the calendar shows, in words: 2026年11月, 11月23日–29日, 今天. */
export const titleOf = (view: CalendarView, day: string, now: number): string => {
  if (view === 'week') return sayWeek(day)
  return view === 'day' ? sayDay(day, now) : sayMonth(monthOf(day))
}

/** The day one comes to by leafing `count` sheets further: months, weeks or days. In another month it is the present day, or the first. */
export const leafed = (view: CalendarView, day: string, count: number, now: number): string => {
  if (view === 'week') return addDays(day, 7 * count)
  if (view === 'day') return addDays(day, count)
  const month = monthOf(shiftMonth(day, count))
  const today = dayOf(now)
  return month === monthOf(today) ? today : `${month}-01`
}
