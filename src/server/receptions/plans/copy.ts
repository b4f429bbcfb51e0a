import { v7 as uuid } from 'uuid'
import type { ParsedOf } from '../../../contract/endpoint'
import { Refusal } from '../../../contract/errors'
import type { copyPlans as endpoint } from '../../../contract/receptions'
import type { Context } from '../../context'
import { findPlan, insertPlan, listPlanRows, listSitesWithoutPlan } from '../../store/plans'
import { streetsOf } from '../organised'
import { redraw, requireComingYear } from './redraw'

/** Takes the rules of one year over into another. Refuses with forbidden or badInput. */
export const copyPlans = async (context: Context, { from, to }: ParsedOf<typeof endpoint>) => {
  const { now, write } = context
  const streetIds = streetsOf(context, ['secretary'])
  if (streetIds.length === 0) throw new Refusal('forbidden')
  requireComingYear(to, now)
  return write(async tx => {
    const olds = await listPlanRows(tx, streetIds, from)
    const bare = new Set((await listSitesWithoutPlan(tx, streetIds, to)).map(({ id }) => id))
    let copied = 0
    for (const { siteId, streetId, rules, isDemo } of olds.filter(old => bare.has(old.siteId))) {
      const id = uuid({ msecs: now.getTime() })
      const row = { id, siteId, streetId, isDemo, year: to, status: 'draft' as const }
      if (!(await insertPlan(tx, { ...row, rules: JSON.stringify(rules) }))) continue
      const plan = await findPlan(tx, id)
      if (plan) await redraw(tx, plan, context)
      copied += 1
    }
    return { copied, skipped: olds.length - copied }
  })
}
