import type { ParsedOf } from '../../../contract/endpoint'
import { Refusal } from '../../../contract/errors'
import type { movePlan as endpoint, PlanStatus, PlanView } from '../../../contract/receptions'
import type { Context } from '../../context'
import type { Tx } from '../../store/db'
import { listPlanned } from '../../store/planSessions'
import { updatePlan } from '../../store/plans'
import type { PlanRow } from '../../store/tables'
import { publishSessions } from '../publishing'
import { requirePlan, requirePlanAct } from './guard'
import { viewPlan } from './view'

type Input = ParsedOf<typeof endpoint>

const after: Record<Input['act'], PlanStatus> = {
  propose: 'proposed',
  withdraw: 'draft',
  sendBack: 'draft',
  publish: 'published',
}

const carryOut = async (tx: Tx, context: Context, plan: PlanRow, { act, reason }: Input): Promise<void> => {
  const sentBackWhy = act === 'sendBack' ? reason : null
  if (!(await updatePlan(tx, plan, { status: after[act], sentBackWhy }))) throw new Refusal('planStale')
  if (act === 'publish') await publishSessions(tx, context, await listPlanned(tx, { planId: plan.id }))
}

/**
 * Proposes, takes back, publishes or sends back a plan. Refuses with notFound, planStale, planActNotAllowed, planConflicts, or
 * badInput when no reason is given for sending it back.
 */
export const movePlan = async (context: Context, input: Input): Promise<PlanView> => {
  await requirePlan(context, input.plan)
  if (input.act === 'sendBack' && !input.reason)
    throw new Refusal('badInput', { reason: '请写一句退回的原因' })
  const view = await context.write(async tx => {
    const within = { ...context, db: tx }
    const plan = await requirePlan(within, input.plan)
    if (plan.revision !== input.revision) throw new Refusal('planStale')
    requirePlanAct(context, plan, input.act)
    await carryOut(tx, context, plan, input)
    return viewPlan(within, await requirePlan(within, input.plan))
  })
  await context.siteIndex.refresh()
  return view
}
