import { Page } from '../parts/Page'

export default function ScanPage() {
  return <Page title='核对预约码'>{null}</Page>
}
