import { Page } from '../parts/Page'

export default function ReceptionPage() {
  return <Page title='接待详情'>{null}</Page>
}
