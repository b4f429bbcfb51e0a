import { Refusal } from '../../contract/errors'
import type { Handlers } from '../http'

const soon = (): never => {
  throw new Refusal('notFound')
}

export const campaigns: Pick<
  Handlers,
  'listCampaigns' | 'createCampaign' | 'publishCampaign' | 'reportCampaign'
> = {
  listCampaigns: soon,
  createCampaign: soon,
  publishCampaign: soon,
  reportCampaign: soon,
}
