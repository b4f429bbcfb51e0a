import type { ExpressionBuilder } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { upcomingStatuses } from '../../contract/receptions'
import type { Db } from './db'
import type { Tables } from './tables'

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

/** The next receptions that residents may count on, the running one among them, the soonest first, each with who comes. */
export const upcomingOf = (db: Db, of: ReceptionsOf, now: Date, limit: number) =>
  sessionsOf(db, of)
    .innerJoin('sites', 'sites.id', 'receptionSessions.siteId')
    .select([
      'receptionSessions.id',
      'receptionSessions.startsAt',
      'receptionSessions.endsAt',
      'receptionSessions.theme',
      'sites.code as siteCode',
      'sites.name as siteName',
    ])
    .select(eb =>
      jsonArrayFrom(
        eb
          .selectFrom('receptionDeputies')
          .innerJoin('deputies', 'deputies.id', 'receptionDeputies.deputyId')
          .select(['deputies.id', 'deputies.name'])
          .whereRef('receptionDeputies.sessionId', '=', 'receptionSessions.id')
          .orderBy('deputies.id'),
      ).as('deputies'),
    )
    .where('receptionSessions.status', 'in', upcomingStatuses)
    .where('receptionSessions.endsAt', '>', now)
    .where('sites.closedOn', 'is', null)
    .orderBy('receptionSessions.startsAt')
    .orderBy('receptionSessions.id')
    .limit(limit)
    .execute()

export type UpcomingRow = Awaited<ReturnType<typeof upcomingOf>>[number]

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
    .where('status', '=', 'held')
    .where('startsAt', '>=', since)
    .executeTakeFirstOrThrow()
  return count
}
