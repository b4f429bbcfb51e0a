import { addDays, dayOf, startOfDay, weekdayOf } from '../../contract/time'
import { type Calendar, isWorkday } from '../../contract/workdays'
import type { NewSite } from '../store/tables'
import type { Random } from './random'

const DAYS = 90
const HOUR = 3_600_000
/** Scans of an ordinary day, by level. */
const usual = { HOME: 5, STATION: 4, POINT: 1.6 } as const
/** How many of a hundred scans led to something. */
const ACT_SHARE = 0.35

interface Counting {
  readonly now: Date
  readonly calendar: Calendar
  readonly random: Random
}

/** How busy a day is: neighbourhoods at the weekend, workplaces on working days. */
const rhythm = ({ level }: NewSite, day: string, calendar: Calendar): number => {
  if (isWorkday(day, calendar)) return weekdayOf(day) === 1 ? 1.2 : 1
  return level === 'STATION' ? 0.3 : 1.4
}

const dayRow = (site: NewSite, day: string, often: number, { now, calendar, random }: Counting) => {
  const opens = startOfDay(day) + 7 * HOUR
  const closes = Math.min(startOfDay(day) + 21 * HOUR, now.getTime())
  const share = Math.max(0, closes - opens) / (14 * HOUR)
  const scans = Math.round(often * share * rhythm(site, day, calendar) * random.between(0.2, 1.8))
  const times = [random.between(opens, closes), random.between(opens, closes)].sort((a, b) => a - b)
  const [first, last = first] = scans > 1 ? times : times.slice(0, 1)
  const acts = Math.round(scans * ACT_SHARE * random.between(0, 1.6))
  return {
    ...{ siteId: site.id, day, scans, acts },
    firstAt: first === undefined ? null : new Date(first),
    lastAt: last === undefined ? null : new Date(last),
  }
}

/** From which day to which a poster was looked at: not before it hung, and some were forgotten. */
const spanOf = ({ printedOn, closedOn }: NewSite, index: number, today: string) => {
  const from = addDays(today, 1 - DAYS)
  const isSilent = index % 19 === 4
  const isNever = index % 23 === 7
  if (!printedOn || isNever) return null
  return {
    from: printedOn > from ? printedOn : from,
    to: closedOn ?? (isSilent ? addDays(today, -40) : today),
  }
}

/** How often each poster was scanned on each of the last ninety days; the days without a scan have no row. */
export const countScans = (sites: readonly NewSite[], counting: Counting) => {
  const today = dayOf(counting.now)
  return sites.flatMap((site, index) => {
    const often = usual[site.level] * counting.random.between(0.3, 2.2)
    const span = spanOf(site, index, today)
    const days = span ? Array.from({ length: DAYS }, (_, i) => addDays(span.from, i)) : []
    return days
      .filter(day => span && day <= span.to)
      .map(day => dayRow(site, day, often, counting))
      .filter(({ scans }) => scans > 0)
  })
}
