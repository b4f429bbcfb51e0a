import { Page } from '../parts/Page'

export default function MatterPage() {
  return <Page title='记下一件事'>{null}</Page>
}
