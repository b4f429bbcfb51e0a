import { v7 as uuid } from 'uuid'
import type { ParsedOf } from '../../../contract/endpoint'
import { Refusal } from '../../../contract/errors'
import {
  type CampaignSession,
  type CampaignView,
  type createCampaign as endpoint,
  planCampaign,
} from '../../../contract/receptions'
import type { Context } from '../../context'
import { insertCampaign, listSitesWithDeputies } from '../../store/campaigns'
import type { Tx } from '../../store/db'
import { insertReceptionRows } from '../../store/planSessions'
import type { CampaignRow } from '../../store/tables'
import { requireSpan } from './days'
import { readPlan, type Site } from './readPlan'
import { viewCampaign } from './view'

type Input = ParsedOf<typeof endpoint>

const insertAll = async (
  tx: Tx,
  { id: campaignId, theme }: CampaignRow,
  sites: readonly Site[],
  planned: readonly CampaignSession[],
  now: Date,
): Promise<void> => {
  const rows = planned.flatMap(({ siteId, startsAt, endsAt, deputies }) => {
    const site = sites.find(({ id }) => id === siteId)
    if (!site) return []
    const session = {
      ...{ id: uuid({ msecs: now.getTime() }), siteId, streetId: site.streetId, isDemo: site.isDemo },
      ...{ campaignId, theme, status: 'planned' as const },
      ...{ startsAt: new Date(startsAt), endsAt: new Date(endsAt) },
    }
    return [{ session, comers: deputies.map(deputyId => ({ sessionId: session.id, deputyId })) }]
  })
  await insertReceptionRows(
    tx,
    rows.map(({ session }) => session),
    rows.flatMap(({ comers }) => comers),
  )
}

/**
 * Sets a campaign up: one planned reception for each open site. Refuses with forbidden, spanWrong, badInput, noticeTooShort or
 * campaignExists.
 */
export const createCampaign = async (context: Context, input: Input): Promise<CampaignView> => {
  requireSpan(input)
  const { now, write } = context
  return write(async tx => {
    const sites = await listSitesWithDeputies(tx)
    const { theme, year, half, fromOn, untilOn } = input
    const row: CampaignRow = {
      ...{ id: uuid({ msecs: now.getTime() }), theme, year, half, fromOn, untilOn },
      // It goes with the demonstration only where there is nothing else.
      isDemo: sites.length > 0 && sites.every(({ isDemo }) => isDemo),
    }
    if (!(await insertCampaign(tx, row))) throw new Refusal('campaignExists')
    const planned = planCampaign(await readPlan(tx, context, input, sites))
    await insertAll(tx, row, sites, planned, now)
    return viewCampaign({ ...context, db: tx }, row)
  })
}
