import { Page } from '../parts/Page'

export default function ChangesPage() {
  return <Page title='请假与换班'>{null}</Page>
}
