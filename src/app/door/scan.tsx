import { View } from '@tarojs/components'
import { backTo, Office } from '../office/Office'
import { CodeCheck } from './CodeCheck'
import { SyncBar, useBehind } from './SyncBar'
import { useDoor } from './useDoor'
import { useTaps } from './useTaps'
import './door.css'

const within = { title: '今天的接待', onBack: () => backTo('door/today') }

/** Whose booking a shown code is, and that they have come: one scan and one tap. It works without a network too. */
export default function ScanPage() {
  const door = useDoor()
  const behind = useBehind(door)
  const act = useTaps(() => void door.reload())
  return (
    <Office
      title='核对预约码'
      here='door/today'
      within={within}
      footer={behind && <SyncBar {...behind} onRetry={door.reload} />}
    >
      <View className='office-column'>
        <CodeCheck door={door} onAct={act} />
      </View>
    </Office>
  )
}
