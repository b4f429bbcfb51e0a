import { View } from '@tarojs/components'
import { useState } from 'react'
import { sayClock } from '../../contract/time'
import { Button } from '../parts/Button'
import { Sheet } from '../parts/Sheet'
import { ask, say } from '../platform/dialogs'
import { go } from '../platform/navigate'
import { type Tap, useQueue } from '../queue'
import { dropTap, retryTaps, useKept } from '../queueUse'
import { sayTap } from './sayTap'

const drop = async (tap: Tap) => {
  const content = tap.what === 'walkIn' ? '为这位登记的其他操作也一起去掉。' : ''
  if (await ask({ title: `不要“${sayTap(tap)}”了？`, content, ok: '不要了', danger: true })) dropTap(tap.key)
}

const Line = ({ tap }: { readonly tap: Tap }) => (
  <View className='sync-line'>
    <View className='sync-line-main'>
      <View>{sayTap(tap)}</View>
      <View className={tap.refusal ? 'sync-refusal' : 'sync-at'}>
        {tap.refusal ?? `${sayClock(tap.at)} 登记，等网络`}
      </View>
    </View>
    {tap.what === 'matter' && tap.refusal && (
      <Button
        size='small'
        onClick={() =>
          void go('door/matter', { session: tap.input.session, booking: tap.input.booking, tap: tap.key })
        }
      >
        修改
      </Button>
    )}
    <Button kind='quiet' size='small' label={`不要了：${sayTap(tap)}`} onClick={() => void drop(tap)}>
      不要了
    </Button>
  </View>
)

/** Everything that has not reached the server, in the order in which it was tapped; what was refused says why. */
export function SyncSheet({ onClose }: { readonly onClose: () => void }) {
  const { taps } = useKept()
  const [busy, setBusy] = useState(false)
  const retry = async () => {
    setBusy(true)
    await retryTaps()
    setBusy(false)
    if (useQueue.getState().taps.length === 0) say('都同步好了')
  }
  return (
    <Sheet
      open
      title='还没有同步的'
      onClose={onClose}
      footer={
        <Button kind='primary' icon='rotate-cw' block busy={busy} onClick={() => void retry()}>
          现在再试
        </Button>
      }
    >
      {taps.map(tap => (
        <Line key={tap.key} tap={tap} />
      ))}
      <View className='door-lead'>按登记的先后发出，不会重复。关掉手机也不会丢。</View>
    </Sheet>
  )
}
