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

const listPlanYears = (tx: Tx, siteId: string) =>
  tx.selectFrom('receptionPlans').select(['id', 'year']).where('siteId', '=', siteId).execute()

/** What has come over to the site joins the plan it has. */
const joinPlan = async (tx: Tx, planId: string, { id, siteId }: { id: string; siteId: string }) => {
  await tx
    .updateTable('receptionSessions')
    .set({ planId: id })
    .where('planId', '=', planId)
    .where('siteId', '=', siteId)
    .execute()
}

/** A plan of which no reception is left would stand in the lists for ever. */
const removeEmptyPlan = async (tx: Tx, planId: string) => {
  await tx
    .deleteFrom('receptionPlans')
    .where('id', '=', planId)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('receptionSessions').select('id').where('planId', '=', planId))),
    )
    .execute()
}

/**
 * Gives the plans of a site to another one, for the years in which that has none; where it has one, what is to come joins
 * it, and the plan stays only for what is over.
 */
export const mergePlans = async (tx: Tx, { from, to }: Merger): Promise<void> => {
  const there = await listPlanYears(tx, to)
  for (const { id, year } of await listPlanYears(tx, from)) {
    const other = there.find(plan => plan.year === year)
    if (!other) {
      await tx.updateTable('receptionPlans').set({ siteId: to }).where('id', '=', id).execute()
      continue
    }
    await joinPlan(tx, id, { id: other.id, siteId: to })
    await removeEmptyPlan(tx, id)
  }
}
