import { Page } from '../parts/Page'

export default function PlanPage() {
  return <Page title='站点计划'>{null}</Page>
}
