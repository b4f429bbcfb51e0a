import { Page } from '../parts/Page'

export default function BookingPage() {
  return <Page title='我的预约'>{null}</Page>
}
