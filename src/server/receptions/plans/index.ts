import type { Handlers } from '../../http'
import { listPlanSessionIds } from '../../store/planSessions'
import { listPlanRows, listSitesWithoutPlan } from '../../store/plans'
import { streetsOf } from '../organised'
import { staffSessionsByPlan } from '../staffView'
import { copyPlans } from './copy'
import { draftPlan } from './draft'
import { requirePlan } from './guard'
import { movePlan } from './move'
import { previewPlan } from './preview'
import { cardOf, viewContacts, viewPlan } from './view'

export const plans: Pick<
  Handlers,
  'listPlans' | 'readPlan' | 'previewPlan' | 'draftPlan' | 'movePlan' | 'copyPlans'
> = {
  async listPlans(context, { year }) {
    const { db } = context
    const streetIds = streetsOf(context, ['secretary', 'chair'])
    const rows = await listPlanRows(db, streetIds, year)
    const ids = rows.map(({ id }) => id)
    const sessions = await staffSessionsByPlan(context, await listPlanSessionIds(db, ids))
    const without = await listSitesWithoutPlan(db, streetIds, year)
    return {
      items: rows.map(row =>
        cardOf(row, { code: row.siteCode, name: row.siteName }, sessions.get(row.id) ?? []),
      ),
      without: without.map(({ code, name }) => ({ code, name })),
      contacts: await viewContacts(db, { streetIds }, year),
    }
  },

  async readPlan(context, { plan }) {
    return viewPlan(context, await requirePlan(context, plan))
  },

  previewPlan,
  draftPlan,
  movePlan,
  copyPlans,
}
