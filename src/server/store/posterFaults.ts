import { type RawBuilder, sql } from 'kysely'
import { NEW_POSTER_DAYS, type PosterFault, SILENT_DAYS } from '../../contract/sites'
import { addDays } from '../../contract/time'

/** The last day on which somebody scanned the poster of the site that a query is about. */
export const lastScanOn = sql<string | null>`(select max(day) from site_scan_days
  where site_id = sites.id and scans > 0)`
const isOutdated = sql<boolean>`coalesce(sites.poster_changed_on > sites.printed_on, false)`

/** The conditions of posterFaultsOf() in the contract, as SQL: a test compares the two. `today` is YYYY-MM-DD. */
export const hasFault = (today: string): Record<PosterFault, RawBuilder<boolean>> => {
  const isOld = sql<boolean>`sites.printed_on < ${addDays(today, -NEW_POSTER_DAYS)}::date`
  const isSilent = sql<boolean>`${lastScanOn} < ${addDays(today, -SILENT_DAYS)}::date`
  return {
    neverPrinted: sql<boolean>`sites.printed_on is null`,
    outdated: isOutdated,
    neverScanned: sql<boolean>`(${isOld} and not ${isOutdated}
      and coalesce(${lastScanOn} < sites.printed_on, true))`,
    silent: sql<boolean>`(${isSilent} and not ${isOutdated} and ${lastScanOn} >= sites.printed_on)`,
  }
}
