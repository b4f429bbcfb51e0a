import { Page } from '../parts/Page'

export default function CallsPage() {
  return <Page title='电话告知'>{null}</Page>
}
