import type { Db } from './db'

interface Asked {
  readonly deputyIds: readonly string[]
  readonly from: Date
  readonly until: Date
}

/** Where deputies are expected in a stretch of time, planned receptions too. */
export const listCommitments = async (db: Db, { deputyIds, from, until }: Asked) => {
  if (deputyIds.length === 0) return []
  return db
    .selectFrom('receptionDeputies')
    .innerJoin('receptionSessions', 'receptionSessions.id', 'receptionDeputies.sessionId')
    .innerJoin('sites', 'sites.id', 'receptionSessions.siteId')
    .select(['receptionDeputies.deputyId', 'receptionSessions.id as sessionId', 'sites.name as site'])
    .select(['receptionSessions.startsAt', 'receptionSessions.endsAt'])
    .where('receptionDeputies.deputyId', 'in', deputyIds)
    .where('receptionSessions.status', '!=', 'cancelled')
    .where('receptionSessions.startsAt', '<', until)
    .where('receptionSessions.endsAt', '>', from)
    .orderBy('receptionSessions.startsAt')
    .execute()
}

/** The days (YYYY-MM-DD) between two on which deputies cannot come. */
export const listDeputyAbsences = async (
  db: Db,
  deputyIds: readonly string[],
  { fromOn, untilOn }: { readonly fromOn: string; readonly untilOn: string },
) => {
  if (deputyIds.length === 0) return []
  return db
    .selectFrom('deputyAbsences')
    .select(['deputyId', 'fromOn', 'untilOn'])
    .where('deputyId', 'in', deputyIds)
    .where('fromOn', '<=', untilOn)
    .where('untilOn', '>=', fromOn)
    .execute()
}
