import { Refusal } from '../../../contract/errors'
import { isApprover, isOrganiser } from '../../../contract/receptions'
import type { Context } from '../../context'
import type { Handlers } from '../../http'
import { findCampaign, keepReport, listCampaignRows } from '../../store/campaigns'
import { listPlanned } from '../../store/planSessions'
import { findStreet } from '../../store/siteWrites'
import { publishSessions } from '../publishing'
import { createCampaign } from './create'
import { viewCampaign, viewCampaigns } from './view'

/** A street of the actor's own, and a campaign. Refuses with streetUnknown, forbidden or notFound. */
const requireOwn = async (
  { db, actor }: Context,
  asked: { readonly campaign: string; readonly street: string },
  isOwn: typeof isOrganiser,
) => {
  const street = await findStreet(db, asked.street)
  if (!street) throw new Refusal('streetUnknown')
  if (!isOwn(actor, street.id)) throw new Refusal('forbidden')
  const campaign = await findCampaign(db, asked.campaign)
  if (!campaign) throw new Refusal('notFound')
  return { street, campaign }
}

export const campaigns: Pick<
  Handlers,
  'listCampaigns' | 'createCampaign' | 'publishCampaign' | 'reportCampaign'
> = {
  async listCampaigns(context, { year }) {
    const items = await viewCampaigns(context, await listCampaignRows(context.db, year))
    const mayCreate = context.actor.duties.some(({ role }) => role === 'districtOfficer')
    return { items, mayCreate }
  },

  createCampaign,

  /** Refuses with streetUnknown, forbidden, notFound or planConflicts. */
  async publishCampaign(context, asked) {
    const { street, campaign } = await requireOwn(context, asked, isApprover)
    const view = await context.write(async tx => {
      const planned = await listPlanned(tx, { campaignId: campaign.id, streetId: street.id })
      await publishSessions(tx, context, planned)
      return viewCampaign({ ...context, db: tx }, campaign)
    })
    await context.siteIndex.refresh()
    return view
  },

  /** Refuses with streetUnknown, forbidden or notFound. */
  async reportCampaign(context, asked) {
    const { street, campaign } = await requireOwn(context, asked, isOrganiser)
    const { actorName: byName, now: at } = context
    return context.write(async tx => {
      const row = { campaignId: campaign.id, streetId: street.id, text: asked.text, byName, at }
      await keepReport(tx, row)
      return viewCampaign({ ...context, db: tx }, campaign)
    })
  },
}
