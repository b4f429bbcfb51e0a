import type { Db } from './db'
import { type CardRow, findCardRow } from './siteIndexRows'

/** A site, open or closed, with its street. */
export const findSite = (db: Db, code: string) =>
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
      'sites.phone',
      'sites.hours',
      'sites.hoursNote',
      'sites.directions',
      'sites.boxPlace',
      'sites.boxWeekday',
      'sites.photoId',
      'sites.lng',
      'sites.lat',
      'sites.closedOn',
      'sites.closedWhy',
      'sites.successorId',
      'sites.movedFrom',
      'sites.movedOn',
      'sites.isDemo',
      'sites.streetId',
      'streets.slug as streetSlug',
      'streets.name as streetName',
      'streets.committee',
    ])
    .where('sites.code', '=', code)
    .executeTakeFirst()

export type FoundSite = NonNullable<Awaited<ReturnType<typeof findSite>>>

/** The longest chain of closures that is followed: it ends also where two sites name each other. */
const CLOSURES = 10

/** The open site at the end of the chain of successors; null when the chain ends at a closed one. */
export const findOpenSuccessor = async (db: Db, successorId: string | null): Promise<CardRow | null> => {
  let next = successorId
  for (let left = CLOSURES; next && left > 0; left -= 1) {
    const site = await findCardRow(db, next)
    if (site?.closedOn === null) return site
    next = site?.successorId ?? null
  }
  return null
}

export const listDeputiesOf = (db: Db, siteId: string) =>
  db
    .selectFrom('deputies')
    .innerJoin('deputySites', 'deputySites.deputyId', 'deputies.id')
    .selectAll('deputies')
    .where('deputySites.siteId', '=', siteId)
    .orderBy('deputies.name')
    .execute()

export const findLiaisonOfficer = (db: Db, siteId: string) =>
  db
    .selectFrom('duties')
    .innerJoin('people', 'people.id', 'duties.personId')
    .select('people.name')
    .where('duties.role', '=', 'liaisonOfficer')
    .where('duties.scopeId', '=', siteId)
    .orderBy('people.name')
    .executeTakeFirst()

/** What was made public of the opinions of a site, the newest first. */
export const listPublished = (db: Db, siteId: string, limit: number) =>
  db
    .selectFrom('opinions')
    .select(['category', 'publicText', 'publicAnswer', 'publishedOn'])
    .where('siteId', '=', siteId)
    .where('publication', '=', 'published')
    .orderBy('publishedOn', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
