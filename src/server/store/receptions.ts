import { type ExpressionBuilder, sql, type Updateable } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { heldStatuses, upcomingStatuses } from '../../contract/receptions'
import type { Db, Tx } from './db'
import type { ReceptionRow, Tables } from './tables'

/** Whose receptions are asked for; nothing: all of the district. */
export interface ReceptionsOf {
  readonly siteId?: string | undefined
  readonly streetId?: string | undefined
  readonly deputyId?: string | undefined
}

const byDeputy = (eb: ExpressionBuilder<Tables, 'receptionSessions'>, deputyId: string) =>
  eb.exists(
    eb
      .selectFrom('receptionDeputies')
      .select('sessionId')
      .whereRef('sessionId', '=', 'receptionSessions.id')
      .where('deputyId', '=', deputyId),
  )

const sessionsOf = (db: Db, { siteId, streetId, deputyId }: ReceptionsOf) => {
  let query = db.selectFrom('receptionSessions')
  if (siteId) query = query.where('receptionSessions.siteId', '=', siteId)
  if (streetId) query = query.where('receptionSessions.streetId', '=', streetId)
  if (deputyId) query = query.where(eb => byDeputy(eb, deputyId))
  return query
}

/** Seats that can be booked, all of them or those that are free. */
const countSeats = (free: boolean) => sql<number>`(
  select count(*)::int from reception_seats
  where reception_seats.session_id = reception_sessions.id and share = 'bookable'
  ${free ? sql`and booking_id is null` : sql``}
)`

/** Receptions as their cards need them, each with its site, who comes, and how many seats can be booked. */
export const selectCards = (db: Db, of: ReceptionsOf) =>
  sessionsOf(db, of)
    .innerJoin('sites', 'sites.id', 'receptionSessions.siteId')
    .select([
      'receptionSessions.id',
      'receptionSessions.startsAt',
      'receptionSessions.endsAt',
      'receptionSessions.theme',
      'receptionSessions.status',
      'sites.code as siteCode',
      'sites.name as siteName',
    ])
    .select(eb => [
      jsonArrayFrom(
        eb
          .selectFrom('receptionDeputies')
          .innerJoin('deputies', 'deputies.id', 'receptionDeputies.deputyId')
          .select(['deputies.id', 'deputies.name'])
          .whereRef('receptionDeputies.sessionId', '=', 'receptionSessions.id')
          .orderBy('deputies.id'),
      ).as('deputies'),
      countSeats(false).as('bookable'),
      countSeats(true).as('free'),
    ])

export type ReceptionCardRow = Awaited<ReturnType<ReturnType<typeof selectCards>['execute']>>[number]

/** The next receptions that residents may count on, the running one among them, the soonest first. */
export const upcomingOf = (db: Db, of: ReceptionsOf, now: Date, limit: number) =>
  selectCards(db, of)
    .where('receptionSessions.status', 'in', upcomingStatuses)
    .where('receptionSessions.endsAt', '>', now)
    .where('sites.closedOn', 'is', null)
    .orderBy('receptionSessions.startsAt')
    .orderBy('receptionSessions.id')
    .limit(limit)
    .execute()

/** When residents may come to each site from now on; without `siteIds` to all of them. For the index in memory. */
export const listUpcomingSpans = (db: Db, now: Date, siteIds?: readonly string[]) => {
  const query = db
    .selectFrom('receptionSessions')
    .select(['siteId', 'startsAt', 'endsAt'])
    .where('status', 'in', upcomingStatuses)
    .where('endsAt', '>', now)
    .orderBy('startsAt')
  return (siteIds ? query.where('siteId', 'in', siteIds) : query).execute()
}

/** How many receptions a deputy has held since an instant. */
export const countHeld = async (db: Db, deputyId: string, since: Date): Promise<number> => {
  const { count } = await sessionsOf(db, { deputyId })
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('status', 'in', heldStatuses)
    .where('startsAt', '>=', since)
    .executeTakeFirstOrThrow()
  return count
}

/** One reception with all its columns. */
export const findReception = (db: Db, id: string): Promise<ReceptionRow | undefined> =>
  db.selectFrom('receptionSessions').selectAll().where('id', '=', id).executeTakeFirst()

/**
 * The same, held until the transaction ends: whoever books, cancels or moves a reception waits here for a turn, and
 * this turn is also the order of the waitlist.
 */
export const lockReception = (tx: Tx, id: string): Promise<ReceptionRow | undefined> =>
  tx.selectFrom('receptionSessions').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** Changes a reception only if it still is at `revision`; whether it was. */
export const updateReception = async (
  tx: Tx,
  id: string,
  revision: number,
  changes: Updateable<Tables['receptionSessions']>,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('receptionSessions')
    .set({ ...changes, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
