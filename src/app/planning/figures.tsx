import { Page } from '../parts/Page'

export default function FiguresPage() {
  return <Page title='接待统计'>{null}</Page>
}
