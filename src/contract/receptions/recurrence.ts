import * as v from 'valibot'
import { addDays, dayOf, startOfDay, weekdayOf } from '../time'
import { type Calendar, isWorkday } from '../workdays'

const weekday = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))

/**
 * When receptions come round: the nth (−1: the last) of a weekday in every month or every other, or every or every
 * second week. Weekdays are 1 (Monday) to 7, as in ISO 8601.
 */
export const recurrence = v.variant('every', [
  v.object({
    every: v.literal('month'),
    nth: v.picklist([1, 2, 3, 4, -1]),
    weekday,
    months: v.picklist(['all', 'odd', 'even']),
  }),
  v.object({
    every: v.literal('week'),
    weekday,
    /** Every week, or every second one, counted from the first such day of the year. */
    step: v.picklist([1, 2]),
  }),
])
export type Recurrence = v.InferOutput<typeof recurrence>

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日']
const MONTHS = { all: '每月', odd: '单月', even: '双月' } as const

/** A recurrence as people say it: 每月第一个周五, 每两周的周三. */
export const sayRecurrence = (rule: Recurrence): string => {
  const day = `周${WEEKDAYS[rule.weekday - 1]}`
  if (rule.every === 'week') return rule.step === 1 ? `每${day}` : `每两周的${day}`
  return `${MONTHS[rule.months]}${rule.nth === -1 ? '最后一个' : `第${'一二三四'[rule.nth - 1]}个`}${day}`
}

const isLastOfMonth = (day: string): boolean => addDays(day, 7).slice(0, 7) !== day.slice(0, 7)

const fallsOn = (rule: Recurrence, day: string, index: number): boolean => {
  if (rule.every === 'week') return index % rule.step === 0
  const [, month = 0, date = 0] = day.split('-').map(Number)
  const isItsMonth = rule.months === 'all' || (month % 2 === 0) === (rule.months === 'even')
  return isItsMonth && (rule.nth === -1 ? isLastOfMonth(day) : Math.ceil(date / 7) === rule.nth)
}

/** The days (YYYY-MM-DD) of a year on which a recurrence falls, holidays or not. */
export const datesOf = (rule: Recurrence, year: number): string[] => {
  const first = dayOf(startOfDay(`${year}-01-01`))
  const ahead = (rule.weekday - weekdayOf(first) + 7) % 7
  const days = Array.from({ length: 53 }, (_, i) => addDays(first, ahead + 7 * i))
  return days.filter((day, i) => day.startsWith(`${year}-`) && fallsOn(rule, day, i))
}

const isFree = (day: string, calendar: Calendar): boolean => !isWorkday(day, calendar)

/** How far free days reach from a day, in the direction of `step`. */
const freeRun = (day: string, step: 1 | -1, calendar: Calendar): string[] => {
  const days: string[] = []
  for (let at = day; isFree(at, calendar); at = addDays(at, step)) days.push(at)
  return days
}

/**
 * Whether a day is a public holiday. The notices of the State Council name whole runs of days; of a run the calendar keeps
 * the weekdays, so a weekend that touches one of them is a holiday too. New Year's Day is one before its year is published.
 */
export const isHoliday = (day: string, calendar: Calendar): boolean =>
  day.endsWith('-01-01') ||
  [...freeRun(day, 1, calendar), ...freeRun(day, -1, calendar)].some(free => calendar.off.has(free))

/** The next day that is worked and no holiday. */
export const nextWorkday = (day: string, calendar: Calendar): string => {
  let at = addDays(day, 1)
  while (isFree(at, calendar) || isHoliday(at, calendar)) at = addDays(at, 1)
  return at
}

/** The day itself, or the next working day when it is a public holiday (domain.md §5). */
export const awayFromHoliday = (day: string, calendar: Calendar): string =>
  isHoliday(day, calendar) ? nextWorkday(day, calendar) : day
