import { Page } from '../parts/Page'

export default function MessagesPage() {
  return <Page title='消息'>{null}</Page>
}
