import { Page } from '../parts/Page'

export default function SubscribePage() {
  return <Page title='订阅日历'>{null}</Page>
}
