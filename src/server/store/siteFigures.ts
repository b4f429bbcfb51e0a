import { sql } from 'kysely'
import { families, type Status } from '../../contract/opinions'
import type { Db } from './db'
import { lastScanOn } from './posterFaults'

const open: readonly Status[] = families.open

/** How many deputies and scans (since a day) each of these sites has, whether a keeper, and when it was last scanned. */
export const listSiteFigures = (db: Db, siteIds: readonly string[], since: string) =>
  db
    .selectFrom('sites')
    .select('id')
    .select([
      sql<number>`(select count(*) from deputy_sites where site_id = sites.id)`.as('deputies'),
      sql<boolean>`exists (select 1 from duties
        where scope_id = sites.id and role = 'liaisonOfficer')`.as('hasLiaison'),
      sql<number>`(select coalesce(sum(scans), 0) from site_scan_days
        where site_id = sites.id and day >= ${since}::date)`.as('scans30'),
      sql<Date | null>`(select max(last_at) from site_scan_days where site_id = sites.id)`.as('lastScanAt'),
      lastScanOn.as('lastScanOn'),
    ])
    .where('id', 'in', siteIds)
    .execute()

/** A site's scans of all time. */
export const sumScans = (db: Db, siteId: string) =>
  db
    .selectFrom('siteScanDays')
    .select([
      sql<number>`coalesce(sum(scans), 0)`.as('total'),
      sql<Date | null>`min(first_at)`.as('firstAt'),
      sql<Date | null>`max(last_at)`.as('lastAt'),
      sql<string | null>`max(day) filter (where scans > 0)`.as('lastOn'),
    ])
    .where('siteId', '=', siteId)
    .executeTakeFirstOrThrow()

/** A site's scans from a day on, for those days that had any. */
export const listScanDays = (db: Db, siteId: string, since: string) =>
  db
    .selectFrom('siteScanDays')
    .select(['day', 'scans', 'acts'])
    .where('siteId', '=', siteId)
    .where('day', '>=', since)
    .execute()

export const countOpenOpinions = async (db: Db, siteId: string): Promise<number> => {
  const { count } = await db
    .selectFrom('opinions')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('siteId', '=', siteId)
    .where('status', 'in', open)
    .executeTakeFirstOrThrow()
  return count
}
