import { sql } from 'kysely'
import type { SiteLevel } from '../../contract/sites'
import type { Db } from './db'

const cards = (db: Db) =>
  db
    .selectFrom('sites')
    .innerJoin('streets', 'streets.id', 'sites.streetId')
    .select([
      'sites.id',
      'sites.code',
      'sites.name',
      'sites.level',
      'sites.address',
      'sites.streetId',
      'streets.slug as streetSlug',
      'streets.name as streetName',
    ])

export const findSite = (db: Db, code: string) =>
  cards(db)
    .select(['sites.phone', 'sites.hours', 'sites.lng', 'sites.lat', 'sites.isDemo', 'streets.committee'])
    .where('sites.code', '=', code)
    .executeTakeFirst()

export interface SiteFilter {
  readonly street?: string | undefined
  readonly level?: SiteLevel | undefined
  readonly q?: string | undefined
  readonly offset: number
  readonly limit: number
}

/** Sites of a street, a level or with these words in their name or address: homes first, then by street and name. */
export const listSiteRows = async (db: Db, { street, level, q, offset, limit }: SiteFilter) => {
  let query = cards(db)
  if (street) query = query.where('streets.slug', '=', street)
  if (level) query = query.where('sites.level', '=', level)
  if (q) {
    const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`
    query = query.where(eb => eb.or([eb('sites.name', 'like', like), eb('sites.address', 'like', like)]))
  }
  const rank = sql`case sites.level when 'HOME' then 0 when 'STATION' then 1 else 2 end`
  return query
    .select(eb => eb.fn.countAll<number>().over().as('total'))
    .orderBy(rank)
    .orderBy('streets.slug')
    .orderBy('sites.code')
    .offset(offset)
    .limit(limit)
    .execute()
}

export const listStreets = (db: Db) =>
  db.selectFrom('streets').select(['slug', 'name']).orderBy('slug').execute()

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
    .executeTakeFirst()

/** How many opinions of a site were given an answer since an instant. */
export const countAnswered = async (db: Db, siteId: string, since: Date): Promise<number> => {
  const row = await db
    .selectFrom('opinionEvents')
    .innerJoin('opinions', 'opinions.id', 'opinionEvents.opinionId')
    .select(eb => eb.fn.count<number>('opinionEvents.opinionId').distinct().as('count'))
    .where('opinions.siteId', '=', siteId)
    .where('opinionEvents.status', '=', 'replied')
    .where('opinionEvents.at', '>=', since)
    .executeTakeFirst()
  return row?.count ?? 0
}
