import { v7 as uuid } from 'uuid'
import type { ParsedOf } from '../../../contract/endpoint'
import { Refusal } from '../../../contract/errors'
import type { draftPlan as endpoint, PlanView } from '../../../contract/receptions'
import type { Context } from '../../context'
import type { Tx } from '../../store/db'
import { findSitePlan, insertPlan, updatePlan } from '../../store/plans'
import { requireOwnSite } from '../organised'
import { requirePlanAct } from './guard'
import { redraw, requireComingYear } from './redraw'
import { viewPlan } from './view'

type Input = ParsedOf<typeof endpoint>

/** The plan after its new rules: another one is nobody's to overwrite unseen. */
const writeRules = async (
  tx: Tx,
  context: Context,
  site: { readonly id: string; readonly streetId: string; readonly isDemo: boolean },
  { year, rules, revision }: Input,
): Promise<void> => {
  const there = await findSitePlan(tx, site.id, year)
  const written = { rules: JSON.stringify(rules), status: 'draft' as const }
  if (!there) {
    const row = { id: uuid({ msecs: context.now.getTime() }), siteId: site.id, year, ...written }
    if (revision || !(await insertPlan(tx, { ...row, streetId: site.streetId, isDemo: site.isDemo })))
      throw new Refusal('planStale')
    return
  }
  if (there.revision !== revision) throw new Refusal('planStale')
  requirePlanAct(context, there, 'edit')
  if (!(await updatePlan(tx, there, written))) throw new Refusal('planStale')
}

/**
 * Writes the rules of a site's year and makes its receptions anew. Refuses with siteNotFound, forbidden, siteActNotAllowed,
 * badInput, planStale or planActNotAllowed.
 */
export const draftPlan = async (context: Context, input: Input): Promise<PlanView> => {
  const site = await requireOwnSite(context, input.site)
  requireComingYear(input.year, context.now)
  return context.write(async tx => {
    await writeRules(tx, context, site, input)
    const plan = await findSitePlan(tx, site.id, input.year)
    if (!plan) throw new Refusal('planStale')
    await redraw(tx, plan, context)
    return viewPlan({ ...context, db: tx }, plan)
  })
}
