import { sql } from 'kysely'
import type { SiteReach } from '../../contract/sites'
import type { Db, Tx } from './db'
import { hasFault } from './posterFaults'

export interface Scan {
  readonly code: string
  /** A poster was scanned, or something was done after it. */
  readonly stage: 'scan' | 'act'
  /** The day in Shanghai, YYYY-MM-DD. */
  readonly day: string
  readonly at: Date
}

/** Adds one to the day's number of a site, in one statement; false when there is no such site. */
export const countScan = async (tx: Tx, { code, stage, day, at }: Scan): Promise<boolean> => {
  const isScan = stage === 'scan'
  const time = isScan ? at : null
  const counted = await tx
    .insertInto('siteScanDays')
    .columns(['siteId', 'day', 'scans', 'acts', 'firstAt', 'lastAt'])
    .expression(eb =>
      eb
        .selectFrom('sites')
        .select([
          'id',
          sql<string>`${day}::date`.as('day'),
          sql<number>`${isScan ? 1 : 0}::int`.as('scans'),
          sql<number>`${isScan ? 0 : 1}::int`.as('acts'),
          sql<Date | null>`${time}::timestamptz`.as('firstAt'),
          sql<Date | null>`${time}::timestamptz`.as('lastAt'),
        ])
        .where('code', '=', code),
    )
    .onConflict(conflict =>
      conflict.columns(['siteId', 'day']).doUpdateSet({
        scans: sql<number>`site_scan_days.scans + excluded.scans`,
        acts: sql<number>`site_scan_days.acts + excluded.acts`,
        // least and greatest pass over null.
        firstAt: sql<Date | null>`least(site_scan_days.first_at, excluded.first_at)`,
        lastAt: sql<Date | null>`greatest(site_scan_days.last_at, excluded.last_at)`,
      }),
    )
    .returning('siteId')
    .executeTakeFirst()
  return counted !== undefined
}

/** The streets whose figures one may read: those within reach, and those of single sites within reach. */
export const listScanStreets = (db: Db, reach: SiteReach) => {
  const streets = db.selectFrom('streets').select(['id', 'slug', 'name']).orderBy('slug')
  if (reach === 'all') return streets.execute()
  return streets
    .where(eb =>
      eb.or([
        eb('id', '=', sql<string>`any(${reach.streetIds}::uuid[])`),
        eb(
          'id',
          'in',
          db
            .selectFrom('sites')
            .select('streetId')
            .where('id', '=', sql<string>`any(${reach.siteIds}::uuid[])`),
        ),
      ]),
    )
    .execute()
}

/** The scans of these streets day by day, for the days that had any. */
export const sumByDay = (db: Db, streetIds: readonly string[], since: string) =>
  db
    .selectFrom('siteScanDays')
    .innerJoin('sites', 'sites.id', 'siteScanDays.siteId')
    .select(['day', sql<number>`sum(scans)::int`.as('scans'), sql<number>`sum(acts)::int`.as('acts')])
    .where('sites.streetId', 'in', streetIds)
    .where('day', '>=', since)
    .groupBy('day')
    .execute()

/** The scans of each of these streets, closed sites too; how many open sites it has, how many of them unscanned or to be printed. */
export const sumByStreet = (
  db: Db,
  streetIds: readonly string[],
  { since, today }: { since: string; today: string },
) => {
  const { neverPrinted, outdated, namesOutdated } = hasFault(today)
  const recent = db
    .selectFrom('siteScanDays')
    .select([
      'siteId',
      eb => eb.fn.sum<number>('scans').as('scans'),
      eb => eb.fn.sum<number>('acts').as('acts'),
    ])
    .where('day', '>=', since)
    .groupBy('siteId')
    .as('recent')
  const isOpen = sql<boolean>`sites.closed_on is null`
  return db
    .selectFrom('sites')
    .leftJoin(recent, 'recent.siteId', 'sites.id')
    .select([
      'sites.streetId',
      sql<number>`coalesce(sum(recent.scans), 0)::int`.as('scans'),
      sql<number>`coalesce(sum(recent.acts), 0)::int`.as('acts'),
      sql<number>`count(*) filter (where ${isOpen})`.as('sites'),
      sql<number>`count(*) filter (where ${isOpen} and coalesce(recent.scans, 0) = 0)`.as('unscanned'),
      sql<number>`count(*) filter (where ${isOpen} and (${neverPrinted} or ${outdated} or ${namesOutdated}))`.as(
        'toPrint',
      ),
    ])
    .where('sites.streetId', 'in', streetIds)
    .groupBy('sites.streetId')
    .execute()
}
