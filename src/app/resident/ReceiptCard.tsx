import { View } from '@tarojs/components'
import { type OpinionView, readOpinion } from '../../contract/opinions'
import { sayReceipt } from '../../contract/scan'
import { sayDay, sayTime } from '../../contract/time'
import { Card } from '../parts/Card'
import { StatusTag } from '../parts/StatusTag'
import { go } from '../platform/navigate'
import type { KeptReceipt } from '../receipts'
import { useEndpoint } from '../useEndpoint'
import './ReceiptCard.css'

const open = ({ id, code, token }: KeptReceipt) =>
  token ? go('resident/opinion', { id }) : go('resident/follow', { code })

const Standing = ({ opinion }: { opinion: OpinionView | undefined }) => (
  <View className='receipt-card-top'>
    {opinion ? (
      <StatusTag status={opinion.status} audience='reporter' />
    ) : (
      <View className='receipt-card-gap' />
    )}
    {opinion?.dueOn && (
      <View className='receipt-card-note'>{`${sayDay(opinion.dueOn, Date.now())}前答复`}</View>
    )}
  </View>
)

/** A receipt kept on this device, with how its opinion stands now. */
export const ReceiptCard = ({ receipt }: { receipt: KeptReceipt }) => {
  const { id, code, token } = receipt
  const { data } = useEndpoint(readOpinion, token ? { id } : null, { receiptFor: id, onShow: true })
  const submittedAt = data?.submittedAt ?? receipt.submittedAt
  const excerpt = data?.text ?? receipt.excerpt
  const where = [receipt.siteName || data?.site.name, `回执 ${sayReceipt(code)}`].filter(Boolean).join(' · ')
  return (
    <Card onClick={() => void open(receipt)}>
      <Standing opinion={data} />
      {excerpt && <View className='receipt-card-text'>{excerpt}</View>}
      <View className='receipt-card-note'>{where}</View>
      <View className='receipt-card-note'>
        {token ? submittedAt && `${sayTime(submittedAt, Date.now())} 提交` : '凭查询密码打开'}
      </View>
    </Card>
  )
}
