import { View } from '@tarojs/components'
import { Card } from '../parts/Card'
import { Empty } from '../parts/Empty'
import { Row } from '../parts/Row'
import { Section } from '../parts/Section'
import { go } from '../platform/navigate'
import { type KeptReceipt, useReceipts } from '../receipts'
import { ReceiptCard } from './ReceiptCard'

const List = ({ receipts }: { receipts: readonly KeptReceipt[] }) => (
  <Section title='这台设备上的回执'>
    {receipts.map(receipt => (
      <ReceiptCard key={receipt.id} receipt={receipt} />
    ))}
  </Section>
)

/** The receipts of guests on this device, and the way to those that are not. */
export const MyReceipts = ({ isAlone }: { isAlone: boolean }) => {
  const receipts = useReceipts(state => state.items)
  return (
    <View>
      {receipts.length > 0 && <List receipts={receipts} />}
      {isAlone && receipts.length === 0 && (
        <Empty
          icon='receipt-text'
          title='这台设备上还没有回执'
          note='提过意见后，回执会留在这里。以前提的，可以凭编号查，或登录查看。'
        />
      )}
      <Section>
        <Card>
          <Row
            icon='search'
            title='凭回执编号查进展'
            note='用编号和查询密码'
            onClick={() => void go('resident/follow')}
          />
          {isAlone && (
            <Row icon='log-in' title='登录查看账号里的意见' onClick={() => void go('resident/me')} />
          )}
        </Card>
      </Section>
    </View>
  )
}
