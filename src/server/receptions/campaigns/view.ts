import { type CampaignView, isApprover, isOrganiser } from '../../../contract/receptions'
import type { Context } from '../../context'
import { countCampaigns, listReports } from '../../store/campaigns'
import { listStreetRows } from '../../store/siteWrites'
import type { CampaignRow } from '../../store/tables'

type Surroundings = Pick<Context, 'db' | 'actor' | 'now'>

/** What there is to know of some campaigns, read at once. */
const readAll = async ({ db }: Surroundings, ids: readonly string[]) => ({
  streets: await listStreetRows(db),
  counts: await countCampaigns(db, ids),
  reports: await listReports(db, ids),
})
type Read = Awaited<ReturnType<typeof readAll>>

const viewStreet = (
  { id: streetId, slug, name }: Read['streets'][number],
  campaign: CampaignRow,
  { counts, reports }: Read,
  { actor }: Surroundings,
): CampaignView['streets'][number] => {
  const isIts = (row: { campaignId: string | null; streetId: string }) =>
    row.campaignId === campaign.id && row.streetId === streetId
  const count = counts.find(isIts)
  const report = reports.find(isIts)
  const planned = count?.planned ?? 0
  return {
    ...{ slug, name, planned, sessions: count?.sessions ?? 0, held: count?.held ?? 0 },
    ...{ visitors: count?.visitors ?? 0, matters: count?.matters ?? 0 },
    report: report ? { text: report.text, by: report.byName, at: report.at.toISOString() } : null,
    mayReport: isOrganiser(actor, streetId),
    mayPublish: planned > 0 && isApprover(actor, streetId),
  }
}

export const viewCampaigns = async (
  context: Surroundings,
  campaigns: readonly CampaignRow[],
): Promise<CampaignView[]> => {
  const read = await readAll(
    context,
    campaigns.map(({ id }) => id),
  )
  return campaigns.map(campaign => {
    const { id, theme, year, half, fromOn, untilOn } = campaign
    const streets = read.streets.map(street => viewStreet(street, campaign, read, context))
    return { id, theme, year, half, fromOn, untilOn, streets }
  })
}

export const viewCampaign = async (context: Surroundings, campaign: CampaignRow): Promise<CampaignView> => {
  const [view] = await viewCampaigns(context, [campaign])
  if (!view) throw new Error('a campaign has no view')
  return view
}
