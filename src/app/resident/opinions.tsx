import { Page } from '../parts/Page'
import { MyOpinions } from './MyOpinions'
import { MyReceipts } from './MyReceipts'
import { useIsResident } from './useIsResident'

/** Everything I have said: what my account holds, and the receipts on this device. */
export default function OpinionsPage() {
  const isResident = useIsResident()
  return (
    <Page title='我的意见' tab='opinions'>
      {isResident && <MyOpinions />}
      <MyReceipts isAlone={!isResident} />
    </Page>
  )
}
