import { sql } from 'kysely'
import { type SessionStatus, upcomingStatuses } from '../../contract/receptions'
import { dayOf } from '../../contract/time'
import type { Tx } from './db'
import type { Merger } from './siteHandovers'

/** Takes the receptions still to come, and the plans of this year and later, to another street, together with their site. */
export const moveReceptions = async (tx: Tx, siteId: string, streetId: string, now: Date): Promise<void> => {
  await tx
    .updateTable('receptionSessions')
    .set({ streetId })
    .where('siteId', '=', siteId)
    .where('endsAt', '>', now)
    .execute()
  await tx
    .updateTable('receptionPlans')
    .set({ streetId })
    .where('siteId', '=', siteId)
    .where('year', '>=', Number(dayOf(now).slice(0, 4)))
    .execute()
}

/** The receptions of a site that have not begun and are not called off, in the order of their ids; none of them changes until the transaction ends. */
export const holdComing = (tx: Tx, siteId: string, now: Date) =>
  tx
    .selectFrom('receptionSessions')
    .selectAll()
    .where('siteId', '=', siteId)
    .where('status', 'in', ['planned', ...upcomingStatuses])
    .where('startsAt', '>', now)
    .orderBy('id')
    .forUpdate()
    .execute()

/** Gives receptions to another site; what is public counts as changed. */
export const giveReceptions = async (tx: Tx, ids: readonly string[], to: string): Promise<void> => {
  if (ids.length === 0) return
  await tx
    .updateTable('receptionSessions')
    .set(eb => ({
      siteId: to,
      status: sql<SessionStatus>`case when status = 'planned' then status else 'changed' end`,
      revision: eb('revision', '+', 1),
      sequence: eb('sequence', '+', 1),
    }))
    .where('id', 'in', ids)
    .execute()
}

/** Gives the plans of a site to another one, for the years in which that has none; where it has one, what is to come joins it. */
export const mergePlans = async (tx: Tx, { from, to }: Merger): Promise<void> => {
  const own = await tx
    .selectFrom('receptionPlans')
    .select(['id', 'year'])
    .where('siteId', '=', from)
    .execute()
  const there = await tx
    .selectFrom('receptionPlans')
    .select(['id', 'year'])
    .where('siteId', '=', to)
    .execute()
  for (const { id, year } of own) {
    const other = there.find(plan => plan.year === year)
    if (!other) {
      await tx.updateTable('receptionPlans').set({ siteId: to }).where('id', '=', id).execute()
      continue
    }
    await tx
      .updateTable('receptionSessions')
      .set({ planId: other.id })
      .where('planId', '=', id)
      .where('siteId', '=', to)
      .execute()
  }
}
