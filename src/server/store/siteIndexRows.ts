import type { Db } from './db'

/** What the index and the cards need to know of a site. */
const cardRows = (db: Db) =>
  db
    .selectFrom('sites')
    .innerJoin('streets', 'streets.id', 'sites.streetId')
    .select([
      'sites.id',
      'sites.code',
      'sites.name',
      'sites.level',
      'sites.neighbourhood',
      'sites.address',
      'sites.lng',
      'sites.lat',
      'sites.phone',
      'sites.hours',
      'sites.closedOn',
      'sites.successorId',
      'streets.slug as streetSlug',
      'streets.name as streetName',
    ])

export type CardRow = Awaited<ReturnType<typeof listChangedRows>>[number]

/** Sites, the closed among them, that changed after a version of the feed (-1: all), in the order of their ids after `afterId`. */
export const listChangedRows = (
  db: Db,
  { version, afterId, limit }: { version: number; afterId: string; limit: number },
) =>
  cardRows(db)
    .where('sites.feed', '>', version)
    .where('sites.id', '>', afterId)
    .orderBy('sites.id')
    .limit(limit)
    .execute()

export const findCardRow = (db: Db, id: string): Promise<CardRow | undefined> =>
  cardRows(db).where('sites.id', '=', id).executeTakeFirst()
