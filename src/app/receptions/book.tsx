import { Page } from '../parts/Page'

export default function BookPage() {
  return <Page title='预约接待'>{null}</Page>
}
