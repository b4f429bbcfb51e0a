import { View } from '@tarojs/components'
import { sayReceipt } from '../../contract/scan'
import { type Instant, sayDay } from '../../contract/time'
import { alert, aria } from '../parts/aria'
import { Button } from '../parts/Button'
import { Icon } from '../parts/Icon'
import { Notice } from '../parts/Notice'
import { copy } from '../platform/clipboard'
import { saveLines } from '../platform/saveLines'
import type { ReceiptFacts } from './useReceiptFacts'

const expected = ({ expectedOn, expectedIsEstimate }: ReceiptFacts, now: Instant): string =>
  expectedOn ? `${expectedIsEstimate ? '预计 ' : ''}${sayDay(expectedOn, now)}之前` : '以办理进展为准'

/** The receipt as lines of text, to be copied or kept as a picture. */
const linesOf = (receipt: ReceiptFacts, now: Instant): readonly string[] => [
  '家站点 · 意见回执',
  `回执编号 ${sayReceipt(receipt.code)}`,
  `站点 ${receipt.siteName}`,
  `答复 ${expected(receipt, now)}`,
  ...(receipt.isGuests ? ['凭回执编号和查询密码查看进展'] : []),
]

const Fact = ({ label, value }: { label: string; value: string }) => (
  <View className='receipt-fact'>
    <View className='receipt-label'>{label}</View>
    <View className='receipt-value'>{value}</View>
  </View>
)

/** The receipt, large enough to be read aloud over the phone. */
export const ReceiptPaper = ({ receipt, now }: { receipt: ReceiptFacts; now: Instant }) => {
  const lines = linesOf(receipt, now)
  return (
    <View>
      <View className='receipt-done' {...alert}>
        <View className='receipt-done-mark'>
          <Icon name='check' size={32} />
        </View>
        <View className='receipt-done-title'>您的意见已送到</View>
      </View>
      <View className='receipt-paper'>
        <View className='receipt-label'>回执编号</View>
        <View className='receipt-code' {...aria('text', `回执编号 ${[...receipt.code].join(' ')}`)}>
          {sayReceipt(receipt.code)}
        </View>
        <View className='receipt-facts'>
          <Fact label='什么时候答复' value={expected(receipt, now)} />
          {receipt.holder && <Fact label='现在在哪里' value={receipt.holder} />}
          <Fact label='提给' value={receipt.siteName} />
        </View>
        <View className='receipt-actions'>
          <Button icon='copy' onClick={() => void copy(lines.join('\n'), '回执已复制')}>
            复制
          </Button>
          <Button icon='download' onClick={() => void saveLines(lines, `回执-${receipt.code}`)}>
            保存
          </Button>
        </View>
      </View>
      {receipt.isGuests && (
        <Notice kind='info' icon='lock'>
          换手机查看时，要用回执编号和您刚设的查询密码。这台手机上可以直接在“我的意见”里看。
        </Notice>
      )}
    </View>
  )
}
