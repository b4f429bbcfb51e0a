import type { Db, Tx } from './db'

/** A street as its front door shows it. */
export const findStreetFront = (db: Db, slug: string) =>
  db
    .selectFrom('streets')
    .select(['id', 'slug', 'name', 'committee', 'photoId'])
    .where('slug', '=', slug)
    .executeTakeFirst()

/** The photo of a street; it stays the same until the transaction ends. */
export const holdStreetPhoto = async (tx: Tx, streetId: string): Promise<string | null> => {
  const { photoId } = await tx
    .selectFrom('streets')
    .select('photoId')
    .where('id', '=', streetId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return photoId
}

export const setPhotoOfStreet = async (tx: Tx, streetId: string, photoId: string | null): Promise<void> => {
  await tx.updateTable('streets').set({ photoId }).where('id', '=', streetId).execute()
}

/** How many deputies one can meet at the open sites of a street, or of the district. */
export const countDeputies = async (db: Db, streetId: string | undefined): Promise<number> => {
  const query = db
    .selectFrom('deputySites')
    .innerJoin('sites', 'sites.id', 'deputySites.siteId')
    .select(eb => eb.fn.count<number>('deputySites.deputyId').distinct().as('count'))
    .where('sites.closedOn', 'is', null)
  const { count } = await (streetId
    ? query.where('sites.streetId', '=', streetId)
    : query
  ).executeTakeFirstOrThrow()
  return count
}

/** The streets, each with the place of its open home where it has one. */
export const listStreetPlaces = (db: Db) =>
  db
    .selectFrom('streets')
    .leftJoin('sites', join =>
      join
        .onRef('sites.streetId', '=', 'streets.id')
        .on('sites.level', '=', 'HOME')
        .on('sites.closedOn', 'is', null),
    )
    .select(['streets.slug', 'streets.name', 'sites.lng', 'sites.lat'])
    .distinctOn('streets.slug')
    .orderBy('streets.slug')
    .orderBy('sites.code')
    .execute()

/** Each neighbourhood with the middle of its open sites. */
export const listNeighbourhoodPlaces = (db: Db) =>
  db
    .selectFrom('sites')
    .innerJoin('streets', 'streets.id', 'sites.streetId')
    .select(eb => [
      'streets.slug as street',
      eb.ref('sites.neighbourhood').$notNull().as('name'),
      eb.fn.avg<number>('sites.lng').as('lng'),
      eb.fn.avg<number>('sites.lat').as('lat'),
    ])
    .where('sites.closedOn', 'is', null)
    .where('sites.neighbourhood', 'is not', null)
    .where('sites.lng', 'is not', null)
    .where('sites.lat', 'is not', null)
    .groupBy(['streets.slug', 'sites.neighbourhood'])
    .execute()

export const listLandmarks = (db: Db) => db.selectFrom('landmarks').select(['name', 'lng', 'lat']).execute()
