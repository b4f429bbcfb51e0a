import { sql } from 'kysely'
import { type PosterFault, posterFaults, type SiteLevel, type SiteReach } from '../../contract/sites'
import type { Db } from './db'
import { hasFault, hasOldNames } from './posterFaults'

export interface StaffSiteFilter {
  readonly reach: SiteReach
  readonly street?: string | undefined
  readonly level?: SiteLevel | undefined
  readonly state: 'open' | 'closed' | 'all'
  readonly fault?: PosterFault | 'any' | undefined
  /** What is looked for, as searchQueryOf makes it, or a site's code; null: no sites. */
  readonly words?: string | null | undefined
  readonly code?: string | undefined
}

const within = (db: Db, reach: SiteReach) => {
  const sites = db.selectFrom('sites').innerJoin('streets', 'streets.id', 'sites.streetId')
  if (reach === 'all') return sites
  return sites.where(eb =>
    eb.or([
      eb('sites.streetId', '=', sql<string>`any(${reach.streetIds}::uuid[])`),
      eb('sites.id', '=', sql<string>`any(${reach.siteIds}::uuid[])`),
    ]),
  )
}

const filtered = (db: Db, filter: StaffSiteFilter, today: string) => {
  const { reach, street, level, state, fault, words, code } = filter
  let query = within(db, reach)
  if (street) query = query.where('streets.slug', '=', street)
  if (level) query = query.where('sites.level', '=', level)
  if (state !== 'all') query = query.where('sites.closedOn', state === 'open' ? 'is' : 'is not', null)
  if (fault) {
    const names = fault === 'any' ? posterFaults : [fault]
    // Nobody prints the poster of a site that is closed.
    query = query
      .where('sites.closedOn', 'is', null)
      .where(eb => eb.or(names.map(name => hasFault(today)[name])))
  }
  if (code) return query.where('sites.code', '=', code)
  if (words === null) return query.where(sql<boolean>`false`)
  return words ? query.where(sql<boolean>`sites.search @@ ${words}::tsquery`) : query
}

/** Sites within reach, street by street, homes first. `today` is YYYY-MM-DD. */
export const listStaffRows = (
  db: Db,
  filter: StaffSiteFilter,
  { today, offset, limit }: { today: string; offset: number; limit: number },
) =>
  filtered(db, filter, today)
    .select([
      'sites.id',
      'sites.code',
      'sites.name',
      'sites.level',
      'sites.address',
      'sites.closedOn',
      'sites.printedOn',
      'sites.posterChangedOn',
      'streets.slug as streetSlug',
      'streets.name as streetName',
    ])
    .select(eb => [hasOldNames.as('hasOldNames'), eb.fn.countAll<number>().over().as('total')])
    .orderBy('streets.slug')
    .orderBy(sql`case sites.level when 'HOME' then 0 when 'STATION' then 1 else 2 end`)
    .orderBy(sql`sites.name collate "C"`)
    .orderBy('sites.id')
    .offset(offset)
    .limit(limit)
    .execute()

export type StaffRow = Awaited<ReturnType<typeof listStaffRows>>[number]
