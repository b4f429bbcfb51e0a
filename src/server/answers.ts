import { addDays, dayOf, startOfDay } from '../contract/time'
import { type Calendar, isWorkday } from '../contract/workdays'
import { type AnswersOf, countFirstAnswers } from './store/answers'
import type { Db } from './store/db'

/** The first instant of the year of `now` in Shanghai. */
export const startOfYear = (now: Date): Date => new Date(startOfDay(`${dayOf(now).slice(0, 4)}-01-01`))

/** For each day how many working days there were since `from`, so that a difference is all that is left to do. */
const countWorkdays = (from: string, to: string, calendar: Calendar): ReadonlyMap<string, number> => {
  const counted = new Map<string, number>()
  let count = 0
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (isWorkday(day, calendar)) count += 1
    counted.set(day, count)
  }
  return counted
}

/** The middle one of numbers, the lower of the two where they are even in number; null of none. */
const medianOf = (numbers: readonly number[]): number | null =>
  [...numbers].sort((a, b) => a - b)[Math.ceil(numbers.length / 2) - 1] ?? null

/**
 * How many opinions of a site, a street or the district were first answered since an instant, and the median of the
 * working days from submission to that answer; null where there was none.
 */
export const answersOf = async (db: Db, of: AnswersOf, since: Date, calendar: Calendar) => {
  const rows = await countFirstAnswers(db, of, since)
  const days = rows.flatMap(({ submittedOn, answeredOn }) => [submittedOn, answeredOn]).sort()
  const [first, last] = [days[0], days.at(-1)]
  const counted = first && last ? countWorkdays(first, last, calendar) : new Map<string, number>()
  const at = (day: string) => counted.get(day) ?? 0
  const took = rows.flatMap(({ submittedOn, answeredOn, count }) =>
    Array.from({ length: count }, () => at(answeredOn) - at(submittedOn)),
  )
  return { answered: took.length, medianDays: medianOf(took) }
}
