import { View } from '@tarojs/components'
import type { DoorAct } from '../../contract/receptions'
import { sayClock } from '../../contract/time'
import type { ShownReception } from '../queueApply'
import type { ShownGuest } from '../queueGuest'
import { useKept } from '../queueUse'
import { hasFreePlace } from './freePlace'
import { Guest } from './Guest'
import { doneOf, groupsOf, waitersOf } from './guests'

interface Props {
  readonly reception: ShownReception
  /** In milliseconds. */
  readonly now: number
  readonly onAct: (guest: ShownGuest, act: DoorAct) => void
}

interface GroupProps extends Omit<Props, 'now'> {
  readonly title: string
  readonly guests: readonly ShownGuest[]
}

const Group = ({ title, guests, reception, onAct }: GroupProps) =>
  guests.length > 0 ? (
    <View className='reception-group'>
      <View className='reception-slot'>{title}</View>
      {guests.map(guest => (
        <Guest key={guest.id} guest={guest} session={reception.id} onAct={onAct} />
      ))}
    </View>
  ) : null

/** With a network whoever has a place is seen to have it in a moment; without one, that there is a place is all one can know. */
const useWaitersTitle = ({ reception, now }: Props, count: number): string => {
  const { isLate } = useKept()
  const isFree = isLate && hasFreePlace(reception, now)
  return `候补 ${count} 位，${isFree ? '有空位了，联网后按顺序补上' : '有空位按顺序进'}`
}

/** Those who come to a reception: slot by slot, then those who wait for a place, then those who have been seen. */
export const ReceptionGuests = (props: Props) => {
  const { reception, onAct } = props
  const groups = groupsOf(reception)
  const [waiters, done] = [waitersOf(reception), doneOf(reception)]
  const waitersTitle = useWaitersTitle(props, waiters.length)
  const within = { reception, onAct }
  return (
    <View>
      {groups.map(({ slotAt, guests }) => (
        <Group
          key={slotAt ?? ''}
          {...within}
          title={slotAt ? sayClock(slotAt) : '现场来的'}
          guests={guests}
        />
      ))}
      <Group {...within} title={waitersTitle} guests={waiters} />
      <Group {...within} title={`办完的 ${done.length} 位`} guests={done} />
      {groups.length + waiters.length + done.length === 0 && (
        <View className='reception-none'>还没有人。有人来了，点“现场取号”。</View>
      )}
    </View>
  )
}
