import type { Db, Tx } from './db'
import type { NewReception } from './tables'

interface Stretch {
  readonly siteId: string
  readonly from: Date
  readonly until: Date
}

/** Everything a site has in a stretch of time, what was called off too. */
export const listSiteSessions = (db: Db, { siteId, from, until }: Stretch) =>
  db
    .selectFrom('receptionSessions')
    .select(['id', 'startsAt', 'endsAt', 'dueAt', 'status', 'planId', 'byHand'])
    .where('siteId', '=', siteId)
    .where('startsAt', '>=', from)
    .where('startsAt', '<', until)
    .execute()

/** The ids of a plan's receptions. */
export const listPlanSessionIds = async (db: Db, planIds: readonly string[]): Promise<string[]> => {
  if (planIds.length === 0) return []
  const rows = await db.selectFrom('receptionSessions').select('id').where('planId', 'in', planIds).execute()
  return rows.map(({ id }) => id)
}

/** Rows that go into the database at once. */
const BATCH = 500

/** Enters receptions, and who comes. */
export const insertReceptionRows = async (
  tx: Tx,
  sessions: readonly NewReception[],
  comers: readonly { readonly sessionId: string; readonly deputyId: string }[],
): Promise<void> => {
  for (let from = 0; from < sessions.length; from += BATCH)
    await tx
      .insertInto('receptionSessions')
      .values(sessions.slice(from, from + BATCH))
      .execute()
  for (let from = 0; from < comers.length; from += BATCH)
    await tx
      .insertInto('receptionDeputies')
      .values(comers.slice(from, from + BATCH))
      .execute()
}

/** Removes receptions that never became public. */
export const removePlanned = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  await tx.deleteFrom('receptionSessions').where('id', 'in', ids).where('status', '=', 'planned').execute()
}

/** Lets a plan have what was planned for its site beside any plan; campaigns have their own. */
export const adoptSessions = async (
  tx: Tx,
  planId: string,
  { siteId, from, until }: Stretch,
): Promise<void> => {
  await tx
    .updateTable('receptionSessions')
    .set({ planId })
    .where('siteId', '=', siteId)
    .where('status', '=', 'planned')
    .where('planId', 'is', null)
    .where('campaignId', 'is', null)
    .where('startsAt', '>=', from)
    .where('startsAt', '<', until)
    .execute()
}

/** Makes planned receptions public; returns what their seats follow from. */
export const publishPlanned = (tx: Tx, ids: readonly string[]) =>
  tx
    .updateTable('receptionSessions')
    .set(eb => ({ status: 'published', revision: eb('revision', '+', 1) }))
    .where('id', 'in', ids)
    .where('status', '=', 'planned')
    .returning(['id', 'siteId', 'startsAt', 'endsAt', 'perSlot', 'bookablePercent'])
    .execute()

interface PlannedOf {
  readonly planId?: string
  readonly campaignId?: string
  readonly streetId?: string
}

/** What is planned by a plan, or by a campaign in a street: the receptions, and the deputies who are to come. */
export const listPlanned = async (db: Db, { planId, campaignId, streetId }: PlannedOf) => {
  let query = db
    .selectFrom('receptionSessions')
    .leftJoin('receptionDeputies', 'receptionDeputies.sessionId', 'receptionSessions.id')
    .select(['receptionSessions.id', 'receptionDeputies.deputyId'])
    .where('receptionSessions.status', '=', 'planned')
  if (planId) query = query.where('receptionSessions.planId', '=', planId)
  if (campaignId) query = query.where('receptionSessions.campaignId', '=', campaignId)
  if (streetId) query = query.where('receptionSessions.streetId', '=', streetId)
  const rows = await query.execute()
  return {
    ids: [...new Set(rows.map(({ id }) => id))],
    deputyIds: [...new Set(rows.flatMap(({ deputyId }) => deputyId ?? []))],
  }
}
