import { Page } from '../parts/Page'

export default function AgendaPage() {
  return <Page title='接待日程'>{null}</Page>
}
