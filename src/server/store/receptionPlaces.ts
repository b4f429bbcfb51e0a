import type { Db } from './db'

export const findSiteName = async (db: Db, siteId: string): Promise<string> => {
  const { name } = await db
    .selectFrom('sites')
    .select('name')
    .where('id', '=', siteId)
    .executeTakeFirstOrThrow()
  return name
}

/** Where a reception takes place, as its page tells it. */
export const findPlace = (db: Db, siteId: string) =>
  db
    .selectFrom('sites')
    .innerJoin('streets', 'streets.id', 'sites.streetId')
    .select(['sites.code', 'sites.name', 'sites.address', 'sites.phone', 'sites.lng', 'sites.lat'])
    .select('streets.name as street')
    .where('sites.id', '=', siteId)
    .executeTakeFirstOrThrow()
