import { Page } from '../parts/Page'

export default function CampaignsPage() {
  return <Page title='集中联系'>{null}</Page>
}
