import { Refusal } from '../../../contract/errors'
import { isApprover, isOrganiser, type PlanAct, planActsOf } from '../../../contract/receptions'
import type { Context } from '../../context'
import { findPlan } from '../../store/plans'
import type { PlanRow } from '../../store/tables'

/** A plan of the actor's own street; for everybody else it is not there. Refuses with notFound. */
export const requirePlan = async (
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  id: string,
): Promise<PlanRow> => {
  const plan = await findPlan(db, id)
  if (!plan) throw new Refusal('notFound')
  if (!isOrganiser(actor, plan.streetId) && !isApprover(actor, plan.streetId)) throw new Refusal('notFound')
  return plan
}

/** Refuses with planActNotAllowed what the rule does not offer. */
export const requirePlanAct = ({ actor }: Pick<Context, 'actor'>, plan: PlanRow, act: PlanAct): void => {
  if (!planActsOf(plan, actor).includes(act)) throw new Refusal('planActNotAllowed')
}
