import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from './db'

export interface ContactsOf {
  readonly siteId?: string | undefined
  readonly streetIds?: readonly string[] | undefined
}

const sitesOf = (db: Db, { siteId, streetIds }: ContactsOf) => {
  const query = db
    .selectFrom('deputySites')
    .innerJoin('sites', 'sites.id', 'deputySites.siteId')
    .where('sites.closedOn', 'is', null)
  if (siteId) return query.where('sites.id', '=', siteId)
  return streetIds && streetIds.length > 0
    ? query.where('sites.streetId', 'in', streetIds)
    : query.where(sql<boolean>`false`)
}

/** The deputies of a site or of streets, and how often each meets residents in a stretch of time, wherever. */
export const listContactCounts = (db: Db, of: ContactsOf, { from, until }: { from: Date; until: Date }) =>
  db
    .selectFrom('deputies')
    .select(['deputies.id', 'deputies.name', 'deputies.groupName'])
    .select(eb => [
      jsonArrayFrom(
        sitesOf(db, of)
          .select('sites.name')
          .where(sql<boolean>`deputy_sites.deputy_id = deputies.id`)
          .orderBy('sites.name'),
      ).as('sites'),
      eb
        .selectFrom('receptionDeputies')
        .innerJoin('receptionSessions', 'receptionSessions.id', 'receptionDeputies.sessionId')
        .select(sql<number>`count(*)::int`.as('count'))
        .whereRef('receptionDeputies.deputyId', '=', 'deputies.id')
        .where('receptionSessions.status', '!=', 'cancelled')
        .where('receptionSessions.startsAt', '>=', from)
        .where('receptionSessions.startsAt', '<', until)
        .as('count'),
    ])
    .where('deputies.id', 'in', sitesOf(db, of).select('deputySites.deputyId'))
    .orderBy('deputies.id')
    .execute()
