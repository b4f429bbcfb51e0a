import { Page } from '../parts/Page'

export default function CalendarPage() {
  return <Page title='接待日历'>{null}</Page>
}
