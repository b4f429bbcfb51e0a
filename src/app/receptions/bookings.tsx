import { Page } from '../parts/Page'

export default function BookingsPage() {
  return <Page title='我的预约'>{null}</Page>
}
