import { Page } from '../parts/Page'

export default function SessionPage() {
  return <Page title='接待详情'>{null}</Page>
}
