import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { Button } from '../parts/Button'
import { Failed } from '../parts/Failed'
import { Page } from '../parts/Page'
import { Waiting } from '../parts/Waiting'
import { go, replace, useParams } from '../platform/navigate'
import { ReceiptPaper } from './ReceiptPaper'
import { useReceiptFacts } from './useReceiptFacts'
import './receipt.css'

/** What the reporter takes home: the number, the day, who has it now, and the way back. */
export default function ReceiptPage() {
  const { id = '' } = useParams()
  const { receipt, error, reload } = useReceiptFacts(id)
  const now = useMemo(() => Date.now(), [])
  return (
    <Page
      title='提交成功'
      footer={
        <Button kind='primary' icon='eye' block onClick={() => void go('resident/opinion', { id })}>
          查看进展
        </Button>
      }
    >
      {receipt ? <ReceiptPaper receipt={receipt} now={now} /> : null}
      {!receipt && (error ? <Failed error={error} onRetry={() => void reload()} /> : <Waiting rows={1} />)}
      <View className='receipt-more'>
        <Button kind='quiet' icon='house' onClick={() => void replace('resident/home')}>
          回到首页
        </Button>
      </View>
    </Page>
  )
}
