import { sql } from 'kysely'
import { publicStatuses, upcomingStatuses } from '../../contract/receptions'
import type { Db } from './db'
import { selectCards } from './receptions'

export interface Scheduled {
  /** A site's code. */
  readonly site?: string | undefined
  /** A street's slug. */
  readonly street?: string | undefined
  readonly deputyId?: string | undefined
  readonly from: Date
  /** The instant before which they begin; without one all that are known. */
  readonly until?: Date | undefined
}

/** Public receptions at open sites that begin in a span of time, those that were called off among them; the soonest first. */
export const listScheduled = (
  db: Db,
  { site, street, deputyId, from, until }: Scheduled,
  { offset, limit }: { readonly offset: number; readonly limit: number },
) => {
  let query = selectCards(db, { deputyId })
    .innerJoin('streets', 'streets.id', 'receptionSessions.streetId')
    .select(eb => eb.fn.countAll<number>().over().as('total'))
    .where('receptionSessions.status', 'in', publicStatuses)
    .where('receptionSessions.startsAt', '>=', from)
    .where('sites.closedOn', 'is', null)
  if (until) query = query.where('receptionSessions.startsAt', '<', until)
  if (site) query = query.where('sites.code', '=', site)
  if (street) query = query.where('streets.slug', '=', street)
  return query
    .orderBy('receptionSessions.startsAt')
    .orderBy('receptionSessions.id')
    .offset(offset)
    .limit(limit)
    .execute()
}

/** Where receptions take place that one can still come to before an instant; only at sites whose place is known. */
export const listPlacesAhead = (db: Db, { now, until }: { readonly now: Date; readonly until: Date }) =>
  db
    .selectFrom('receptionSessions')
    .innerJoin('sites', 'sites.id', 'receptionSessions.siteId')
    .select(['receptionSessions.id', 'receptionSessions.startsAt'])
    .select([sql<number>`sites.lng`.as('lng'), sql<number>`sites.lat`.as('lat')])
    .where('receptionSessions.status', 'in', upcomingStatuses)
    .where('receptionSessions.endsAt', '>', now)
    .where('receptionSessions.startsAt', '<', until)
    .where('sites.closedOn', 'is', null)
    .where('sites.lng', 'is not', null)
    .where('sites.lat', 'is not', null)
    .execute()

/** The cards of some receptions. */
export const listCards = async (db: Db, ids: readonly string[]) =>
  ids.length > 0 ? selectCards(db, {}).where('receptionSessions.id', 'in', ids).execute() : []

/** How many wait at a reception. */
export const countWaiting = async (db: Db, sessionId: string): Promise<number> => {
  const { count } = await db
    .selectFrom('receptionBookings')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('sessionId', '=', sessionId)
    .where('status', '=', 'waiting')
    .executeTakeFirstOrThrow()
  return count
}
