import { Page } from '../parts/Page'

export default function RecordPage() {
  return <Page title='接待记录'>{null}</Page>
}
