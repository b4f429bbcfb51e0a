import { type RawBuilder, sql } from 'kysely'
import { NEW_POSTER_DAYS, type PosterFault, SILENT_DAYS } from '../../contract/sites'
import { addDays } from '../../contract/time'

/** The last day on which somebody scanned the poster of the site that a query is about. */
export const lastScanOn = sql<string | null>`(select max(day) from site_scan_days
  where site_id = sites.id and scans > 0)`
/** The deputies' names that a poster of the site that a query is about would bear, as sites.printed_names keeps them. */
export const namesOnPoster = sql<string>`(select md5(coalesce(string_agg(name, ' ' order by name collate "C"), ''))
  from deputies join deputy_sites on deputy_sites.deputy_id = deputies.id where deputy_sites.site_id = sites.id)`
/** Whether its poster bears names, and others than those of now. */
export const hasOldNames = sql<boolean>`(sites.printed_names is not null
  and sites.printed_names <> ${namesOnPoster})`

const isOutdated = sql<boolean>`coalesce(sites.poster_changed_on > sites.printed_on, false)`
/** The poster must be printed anew, so that it is not blamed for being silent. */
const mustReprint = sql<boolean>`(${isOutdated} or ${hasOldNames})`

/** The conditions of posterFaultsOf() in the contract, as SQL: a test compares the two. `today` is YYYY-MM-DD. */
export const hasFault = (today: string): Record<PosterFault, RawBuilder<boolean>> => {
  const isOld = sql<boolean>`sites.printed_on < ${addDays(today, -NEW_POSTER_DAYS)}::date`
  const isSilent = sql<boolean>`${lastScanOn} < ${addDays(today, -SILENT_DAYS)}::date`
  return {
    neverPrinted: sql<boolean>`sites.printed_on is null`,
    outdated: isOutdated,
    namesOutdated: sql<boolean>`(sites.printed_on is not null and not ${isOutdated} and ${hasOldNames})`,
    neverScanned: sql<boolean>`(${isOld} and not ${mustReprint}
      and coalesce(${lastScanOn} < sites.printed_on, true))`,
    silent: sql<boolean>`(${isSilent} and not ${mustReprint} and ${lastScanOn} >= sites.printed_on)`,
  }
}
