import { upcomingStatuses } from '../../contract/receptions'
import type { Db, Tx } from './db'

interface Place {
  readonly siteId: string
  readonly streetId: string
  readonly startsAt: Date
  readonly endsAt: Date
}

/** Deputies of a site or of its street who have neither another reception at that time nor a leave on that day (YYYY-MM-DD). */
export const listFreeDeputies = (db: Db, { siteId, streetId, startsAt, endsAt }: Place, day: string) =>
  db
    .selectFrom('deputies')
    .select(['id', 'name', 'personId'])
    .where(eb =>
      eb.exists(
        eb
          .selectFrom('deputySites')
          .innerJoin('sites', 'sites.id', 'deputySites.siteId')
          .select('sites.id')
          .whereRef('deputySites.deputyId', '=', 'deputies.id')
          .where(e => e.or([e('sites.id', '=', siteId), e('sites.streetId', '=', streetId)]))
          .where('sites.closedOn', 'is', null),
      ),
    )
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('receptionDeputies')
            .innerJoin('receptionSessions', 'receptionSessions.id', 'receptionDeputies.sessionId')
            .select('receptionSessions.id')
            .whereRef('receptionDeputies.deputyId', '=', 'deputies.id')
            .where('receptionSessions.status', 'in', ['planned', ...upcomingStatuses])
            .where('receptionSessions.startsAt', '<', endsAt)
            .where('receptionSessions.endsAt', '>', startsAt),
        ),
      ),
    )
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('deputyAbsences')
            .select('deputyAbsences.id')
            .whereRef('deputyAbsences.deputyId', '=', 'deputies.id')
            .where('fromOn', '<=', day)
            .where('untilOn', '>=', day),
        ),
      ),
    )
    .execute()

/** Who sits at a reception. */
export const listSeatedDeputies = (db: Db, sessionId: string) =>
  db
    .selectFrom('receptionDeputies')
    .innerJoin('deputies', 'deputies.id', 'receptionDeputies.deputyId')
    .select([
      'deputies.id',
      'deputies.name',
      'deputies.personId',
      'receptionDeputies.isPresent',
      'receptionDeputies.answer',
      'receptionDeputies.objection',
    ])
    .where('sessionId', '=', sessionId)
    .orderBy('deputies.id')
    .execute()

/** Lets another deputy sit in the place of one, or nobody. */
export const replaceDeputy = async (
  tx: Tx,
  sessionId: string,
  deputyId: string,
  substituteId: string | null,
): Promise<void> => {
  await tx
    .deleteFrom('receptionDeputies')
    .where('sessionId', '=', sessionId)
    .where('deputyId', '=', deputyId)
    .execute()
  if (!substituteId) return
  await tx.insertInto('receptionDeputies').values({ sessionId, deputyId: substituteId }).execute()
}

/** The accounts of those who hold a duty for a street or a site. */
export const listOfficers = async (
  db: Db,
  role: 'secretary' | 'liaisonOfficer',
  scopeId: string,
): Promise<string[]> => {
  const rows = await db
    .selectFrom('duties')
    .select('personId')
    .where('role', '=', role)
    .where('scopeId', '=', scopeId)
    .execute()
  return rows.map(({ personId }) => personId)
}
