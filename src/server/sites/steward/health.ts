import { type PosterFacts, posterFaultsOf, SILENT_DAYS, type StaffSite } from '../../../contract/sites'
import { addDays, dayOf } from '../../../contract/time'
import type { Context } from '../../context'
import { listScanDays, sumScans } from '../../store/siteFigures'
import type { SiteRow } from '../../store/tables'

/** The first of the days that the figures look back on, today the last. */
export const figuresSince = (now: Date): string => addDays(dayOf(now), 1 - SILENT_DAYS)

/** What is wrong with a poster; nobody prints that of a site that is closed. */
export const faultsOf = (
  site: Pick<SiteRow, 'closedOn' | 'printedOn' | 'posterChangedOn'> & Pick<PosterFacts, 'hasOldNames'>,
  lastScanOn: string | null,
  now: Date,
): StaffSite['faults'] => {
  if (site.closedOn !== null) return []
  const { printedOn, posterChangedOn: contentChangedOn, hasOldNames } = site
  return [...posterFaultsOf({ printedOn, contentChangedOn, hasOldNames, lastScanOn, today: dayOf(now) })]
}

type Days = StaffSite['scans']['days']

/** One entry for each day, also for those without a scan. */
const everyDay = (days: Days, since: string): Days =>
  Array.from({ length: SILENT_DAYS }, (_, i) => addDays(since, i)).map(
    day => days.find(row => row.day === day) ?? { day, scans: 0, acts: 0 },
  )

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** How often a site's poster was scanned, and on which day the last time (lastOn). */
export const viewScans = async ({ db, now }: Context, siteId: string) => {
  const since = figuresSince(now)
  const { total, firstAt, lastAt, lastOn } = await sumScans(db, siteId)
  const days = everyDay(await listScanDays(db, siteId, since), since)
  const last30 = sum(days.map(({ scans }) => scans))
  const acts = sum(days.map(day => day.acts))
  const scans: StaffSite['scans'] = {
    ...{ total, last30, days },
    left30: Math.max(last30 - acts, 0),
    firstAt: firstAt?.toISOString() ?? null,
    lastAt: lastAt?.toISOString() ?? null,
  }
  return { scans, lastOn }
}
