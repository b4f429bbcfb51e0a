import { sql } from 'kysely'
import type { SiteReach } from '../../contract/sites'
import type { Db, Tx } from './db'
import type { NewSite, SiteImportRow } from './tables'

/** Keeps a checked table. `rows` and `report` are JSON text. */
export const insertImport = async (tx: Tx, row: SiteImportRow): Promise<void> => {
  await tx.insertInto('siteImports').values(row).execute()
}

/**
 * Takes a person's own checked table out, if it is younger than `after`. The DELETE settles the race of two
 * confirmations: the second waits for the first, and then finds nothing.
 */
export const takeImport = (tx: Tx, { id, personId, after }: { id: string; personId: string; after: Date }) =>
  tx
    .deleteFrom('siteImports')
    .where('id', '=', id)
    .where('personId', '=', personId)
    .where('createdAt', '>', after)
    .returning(['feed', 'rows', 'report'])
    .executeTakeFirst()

export const deleteOldImports = async (tx: Tx, before: Date): Promise<void> => {
  await tx.deleteFrom('siteImports').where('createdAt', '<', before).execute()
}

export const listImportStreets = (db: Db) =>
  db.selectFrom('streets').select(['id', 'slug', 'name', 'isDemo']).execute()
export type ImportStreet = Awaited<ReturnType<typeof listImportStreets>>[number]

const wholeSites = (db: Db) =>
  db
    .selectFrom('sites')
    .innerJoin('streets', 'streets.id', 'sites.streetId')
    .selectAll('sites')
    .select(['streets.slug as streetSlug', 'streets.name as streetName'])

/** The sites with these codes. */
export const listSitesOfCodes = (db: Db, codes: readonly string[]) =>
  wholeSites(db).where(sql<boolean>`sites.code = any(${codes}::text[])`).execute()
export type KnownSite = Awaited<ReturnType<typeof listSitesOfCodes>>[number]

/** The open sites that bear one of these names, whatever their street. */
export const listOpenNames = (db: Db, names: readonly string[]) =>
  db
    .selectFrom('sites')
    .select(['streetId', 'name'])
    .where(sql<boolean>`name = any(${names}::text[])`)
    .where('closedOn', 'is', null)
    .execute()

/** Which of these codes were ever given to a site. */
export const listUsedCodes = async (db: Db, codes: readonly string[]): Promise<string[]> => {
  const rows = await db
    .selectFrom('sites')
    .select('code')
    .where(sql<boolean>`code = any(${codes}::text[])`)
    .execute()
  return rows.map(({ code }) => code)
}

/** Rows of one statement: their values stay below the 65,535 that PostgreSQL takes. */
const BATCH = 500

/** Writes whole sites, new ones and changed ones alike, many in one statement. Their search words and feed follow by touchSites and refreshSearch. */
export const writeSites = async (tx: Tx, rows: readonly NewSite[]): Promise<void> => {
  for (let from = 0; from < rows.length; from += BATCH)
    await tx
      .insertInto('sites')
      .values(rows.slice(from, from + BATCH))
      .onConflict(conflict =>
        conflict.column('id').doUpdateSet(eb => ({
          streetId: eb.ref('excluded.streetId'),
          level: eb.ref('excluded.level'),
          name: eb.ref('excluded.name'),
          neighbourhood: eb.ref('excluded.neighbourhood'),
          address: eb.ref('excluded.address'),
          lng: eb.ref('excluded.lng'),
          lat: eb.ref('excluded.lat'),
          phone: eb.ref('excluded.phone'),
          hours: eb.ref('excluded.hours'),
          hoursNote: eb.ref('excluded.hoursNote'),
          directions: eb.ref('excluded.directions'),
          boxPlace: eb.ref('excluded.boxPlace'),
          boxWeekday: eb.ref('excluded.boxWeekday'),
          movedFrom: eb.ref('excluded.movedFrom'),
          movedOn: eb.ref('excluded.movedOn'),
          posterChangedOn: eb.ref('excluded.posterChangedOn'),
          revision: sql<number>`sites.revision + 1`,
        })),
      )
      .execute()
}

/** Open and closed sites within reach, all or of one street: by street, homes first. */
export const listSitesToExport = (db: Db, reach: SiteReach, street: string | undefined) => {
  let query = wholeSites(db)
  if (reach !== 'all')
    query = query.where(
      sql<boolean>`(street_id = any(${reach.streetIds}::uuid[]) or sites.id = any(${reach.siteIds}::uuid[]))`,
    )
  if (street) query = query.where('streets.slug', '=', street)
  return query
    .orderBy('streets.slug')
    .orderBy(sql`case sites.level when 'HOME' then 0 when 'STATION' then 1 else 2 end`)
    .orderBy('sites.code')
    .execute()
}
