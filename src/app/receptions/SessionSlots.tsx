import { View } from '@tarojs/components'
import type { SessionView } from '../../contract/receptions'
import { Section } from '../parts/Section'
import { SlotGrid } from '../parts/SlotGrid'

interface Props {
  readonly session: SessionView
  readonly slot: number | null
  readonly onSlot: (slot: number) => void
}

const sayWalkIn = ({ walkIn }: SessionView): string =>
  walkIn > 0
    ? `不预约也可以直接来：现场另留 ${walkIn} 个号，先到先谈。`
    : '名额都可以预约，直接来也行，有空就谈。'

/** The times one can choose, and what there is beside them. */
export const SessionSlots = ({ session, slot, onSlot }: Props) => (
  <Section title='选一个时间'>
    <SlotGrid slots={session.slots} value={slot} onChange={onSlot} />
    {session.free === 0 && (
      <View className='slots-full'>
        {session.waiting > 0
          ? `已经约满，${session.waiting} 位在候补。有人取消会按先后补上，并告诉您。`
          : '已经约满。可以排第一个候补，有人取消马上补上，并告诉您。'}
      </View>
    )}
    <View className='slots-note'>{`每人约 15 分钟。${sayWalkIn(session)}`}</View>
  </Section>
)
