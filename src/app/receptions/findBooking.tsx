import { Page } from '../parts/Page'

export default function FindBookingPage() {
  return <Page title='查预约'>{null}</Page>
}
