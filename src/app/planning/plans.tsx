import { Page } from '../parts/Page'

export default function PlansPage() {
  return <Page title='接待计划'>{null}</Page>
}
