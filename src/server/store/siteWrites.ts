import { sql } from 'kysely'
import type { Db, Tx } from './db'
import { hasOldNames } from './posterFaults'
import type { NewSite, SiteRow } from './tables'

/** Adds a site; false when its code is another one's. The database settles it, so that two at once cannot both have it. */
export const insertSite = async (tx: Tx, row: NewSite): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('sites')
    .values(row)
    .onConflict(conflict => conflict.column('code').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/**
 * Changes a site, only if nobody changed it since `revision`: the condition in the UPDATE settles the race of two
 * stewards. Returns false for the one who came second.
 */
export const updateSite = async (
  tx: Tx,
  id: string,
  revision: number,
  changes: Partial<SiteRow>,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('sites')
    .set({ ...changes, revision: sql<number>`revision + 1` })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Whether a site is open, and stays so until the transaction ends: what is put into it is not left behind by a merger. */
export const holdOpenSite = async (tx: Tx, id: string): Promise<boolean> => {
  const held = tx
    .selectFrom('sites')
    .select('id')
    .where('id', '=', id)
    .where('closedOn', 'is', null)
    .forShare()
  return (await held.executeTakeFirst()) !== undefined
}

/** A whole site with the names of its street and of the site that its posters lead to, and whether they bear old names. */
export const findSiteRow = (db: Db, code: string) =>
  db
    .selectFrom('sites')
    .innerJoin('streets', 'streets.id', 'sites.streetId')
    .leftJoin('sites as successors', 'successors.id', 'sites.successorId')
    .selectAll('sites')
    .select([
      'streets.slug as streetSlug',
      'streets.name as streetName',
      'successors.code as successorCode',
      'successors.name as successorName',
      hasOldNames.as('hasOldNames'),
    ])
    .where('sites.code', '=', code)
    .executeTakeFirst()

export const findStreet = (db: Db, slug: string) =>
  db
    .selectFrom('streets')
    .select(['id', 'slug', 'name', 'isDemo'])
    .where('slug', '=', slug)
    .executeTakeFirst()

export const listStreetRows = (db: Db) =>
  db.selectFrom('streets').select(['id', 'slug', 'name']).orderBy('slug').execute()

export type FoundSite = NonNullable<Awaited<ReturnType<typeof findSiteRow>>>
