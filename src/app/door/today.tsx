import { Page } from '../parts/Page'

export default function TodayPage() {
  return <Page title='今天的接待'>{null}</Page>
}
