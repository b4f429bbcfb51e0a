import { dayOf, startOfDay } from '../time'
import type { Calendar } from '../workdays'
import { overlaps, type Span } from './conflicts'
import type { PlanRule } from './plans'
import { awayFromHoliday, datesOf, isHoliday, nextWorkday } from './recurrence'

const MINUTE = 60_000

/** One time that a rule brings. */
export interface Occurrence extends Span {
  readonly rule: PlanRule
  /** When the rule put it, before a holiday moved it; in milliseconds. */
  readonly dueAt: number
  /** The holiday (YYYY-MM-DD) it was moved away from. */
  readonly movedFrom: string | null
}

export interface OccurrencesOf {
  readonly rules: readonly PlanRule[]
  readonly year: number
  readonly calendar: Calendar
  /** Nothing is made that begins before; in milliseconds. */
  readonly notBefore: number
  /** When the site has something else. */
  readonly kept: readonly Span[]
  /** Times that a rule brought once, and of which somebody has decided since: moved, called off, or public already. */
  readonly settled: readonly number[]
}

const spanOn = (day: string, { from, minutes }: PlanRule): Span => {
  const startsAt = startOfDay(day) + from * MINUTE
  return { startsAt, endsAt: startsAt + minutes * MINUTE }
}

const on = (day: string, rule: PlanRule, dueAt: number, movedFrom: string | null): Occurrence => ({
  ...spanOn(day, rule),
  ...{ rule, dueAt, movedFrom },
})

/** The next working day on which the site is free at that time. */
const moved = ({ rule, dueAt }: Occurrence, taken: readonly Span[], calendar: Calendar): Occurrence => {
  const holiday = dayOf(dueAt)
  let day = awayFromHoliday(holiday, calendar)
  while (taken.some(span => overlaps(span, spanOn(day, rule)))) day = nextWorkday(day, calendar)
  return on(day, rule, dueAt, holiday)
}

/**
 * When a site receives people in a year by its rules, the earliest first. What falls on a public holiday moves to the next
 * working day, and further where something else of the site is at that time; two rules do not meet twice at the same time.
 */
export const occurrencesOf = ({
  rules,
  year,
  calendar,
  notBefore,
  ...there
}: OccurrencesOf): Occurrence[] => {
  const due = rules
    .flatMap(rule => datesOf(rule.when, year).map(day => on(day, rule, spanOn(day, rule).startsAt, null)))
    .filter(({ dueAt }) => !there.settled.includes(dueAt))
    .sort((a, b) => a.dueAt - b.dueAt)
  const made: Occurrence[] = []
  const taken = () => [...there.kept, ...made]
  const isOff = ({ dueAt }: Occurrence) => isHoliday(dayOf(dueAt), calendar)
  for (const one of due.filter(one => !isOff(one)))
    if (!taken().some(span => overlaps(span, one))) made.push(one)
  // After those that have their day: whoever moves gives way.
  for (const one of due.filter(isOff)) made.push(moved(one, taken(), calendar))
  return made.filter(({ startsAt }) => startsAt >= notBefore).sort((a, b) => a.startsAt - b.startsAt)
}
