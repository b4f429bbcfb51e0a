import { addDays } from '../../contract/time'
import { addMonths, lastOf, mondayOf, monthOf, weeksOf } from '../parts/calendar/month.shared'
import type { CalendarView } from '../parts/calendar/views.shared'

/** Months before and after the present one that are asked for, and kept for times without a network. */
const BEFORE = 2
const AFTER = 6

export interface Days {
  readonly from: string
  readonly until: string
}

const around = (month: string): Days => {
  const [first] = weeksOf(addMonths(month, -BEFORE))
  const weeks = weeksOf(addMonths(month, AFTER))
  const last = weeks[weeks.length - 1]
  return { from: first?.[0] ?? `${month}-01`, until: last?.[6] ?? lastOf(month) }
}

/** The days that a calendar standing in a month asks for: the usual ones as long as they hold it, so that few leafings ask. */
export const daysAround = (month: string, today: string): Days => {
  const thisMonth = monthOf(today)
  const isUsual = addMonths(thisMonth, -BEFORE) <= month && month <= addMonths(thisMonth, AFTER)
  return around(isUsual ? thisMonth : month)
}

/** The days that a view shows when it stands at a day. */
export const daysOf = (view: CalendarView, day: string): Days => {
  if (view === 'day') return { from: day, until: day }
  if (view === 'week') return { from: mondayOf(day), until: addDays(mondayOf(day), 6) }
  return { from: `${monthOf(day)}-01`, until: lastOf(monthOf(day)) }
}
