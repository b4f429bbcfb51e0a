import { View } from '@tarojs/components'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Notice } from '../parts/Notice'
import type { SubmissionState } from './useSubmission'

/** An opinion that waits for the network: it will go by itself, and nothing has to be done. */
export const SubmitWaiting = ({ submission: { draft, edit, send } }: { submission: SubmissionState }) => (
  <View>
    <Notice kind='warn' icon='wifi-off'>
      现在连不上服务器。您的意见已保存在本机，网络恢复后会自动发出，不会重复提交。
    </Notice>
    <Card>
      <View className='submit-queued-site'>{draft.siteName}</View>
      <View className='submit-queued-text'>{draft.text}</View>
    </Card>
    <View className='submit-queued-actions'>
      <Button kind='primary' icon='rotate-cw' block onClick={send}>
        现在再试
      </Button>
      <Button kind='quiet' icon='pencil' block onClick={() => edit({ state: 'writing' })}>
        先不发，继续修改
      </Button>
    </View>
  </View>
)
