import { v7 as uuid } from 'uuid'
import { Refusal } from '../../../contract/errors'
import type { PlannedSession } from '../../../contract/receptions'
import { dayOf } from '../../../contract/time'
import type { Context } from '../../context'
import type { Tx } from '../../store/db'
import { adoptSessions, insertReceptionRows, removePlanned } from '../../store/planSessions'
import type { NewReception, PlanRow } from '../../store/tables'
import { drawPlan, stretchOf } from './draw'

/** Refuses with badInput a year that is over. */
export const requireComingYear = (year: number, now: Date): void => {
  if (year < Number(dayOf(now).slice(0, 4))) throw new Refusal('badInput', { year: '这一年已经过去了' })
}

const rowOf = (plan: PlanRow, { rule, ...session }: PlannedSession, now: Date): NewReception => ({
  ...{ id: uuid({ msecs: now.getTime() }), siteId: plan.siteId, streetId: plan.streetId, planId: plan.id },
  ...{ startsAt: new Date(session.startsAt), endsAt: new Date(session.endsAt) },
  ...{ dueAt: new Date(session.dueAt), movedFrom: session.movedFrom },
  ...{ perSlot: rule.perSlot, bookablePercent: rule.bookablePercent, theme: rule.theme || null },
  ...{ status: 'planned', isDemo: plan.isDemo },
})

/** Makes the receptions of a plan anew by its rules; what is public or was arranged by hand stays. */
export const redraw = async (
  tx: Tx,
  plan: PlanRow,
  { now, calendar }: Pick<Context, 'now' | 'calendar'>,
): Promise<void> => {
  const { siteId, year, rules, id: planId } = plan
  await adoptSessions(tx, planId, stretchOf(plan))
  const { drawn, sessions } = await drawPlan(tx, { siteId, year, rules, planId }, { now, calendar })
  await removePlanned(tx, drawn)
  const rows = sessions.map(session => ({ session, row: rowOf(plan, session, now) }))
  await insertReceptionRows(
    tx,
    rows.map(({ row }) => row),
    rows.flatMap(({ session, row }) => session.deputies.map(deputyId => ({ sessionId: row.id, deputyId }))),
  )
}
