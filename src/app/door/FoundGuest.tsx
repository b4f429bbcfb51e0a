import { View } from '@tarojs/components'
import { bookingActWords, bookingStatusWords, type DoorAct, doorActs } from '../../contract/receptions'
import { sayTime } from '../../contract/time'
import { live } from '../parts/aria'
import { Button } from '../parts/Button'
import { Needs } from '../parts/Needs'
import { Tag } from '../parts/Tag'
import type { ShownGuest } from '../queueGuest'

interface Props {
  readonly guest: ShownGuest
  readonly now: number
  readonly onAct: (guest: ShownGuest, act: DoorAct) => void
  readonly onNext: () => void
}

/** Whom a code names: large enough to be read with an arm stretched out, and one tap says that they are here. */
export const FoundGuest = ({ guest, now, onAct, onNext }: Props) => {
  const { name, status, slotAt, order, subject, needs, acts, arrivedAt } = guest
  const when = slotAt ? sayTime(slotAt, now) : status === 'waiting' ? `候补第 ${order ?? '?'} 位` : '现场来的'
  const possible = doorActs.filter(act => acts.includes(act) && act !== 'noShow')
  return (
    <View className='found' {...live}>
      <View className='found-name'>{name}</View>
      <View className='found-when'>{when}</View>
      <Needs needs={needs} />
      {subject && <View className='found-note'>{subject}</View>}
      <View className='found-stand'>
        <Tag tone={status === 'arrived' || status === 'met' ? 'ok' : 'warn'}>
          {bookingStatusWords[status]}
        </Tag>
        {status === 'waiting' && arrivedAt !== null && <Tag tone='warn'>人在这里</Tag>}
      </View>
      <View className='found-acts'>
        {possible.map(act => (
          <Button
            key={act}
            kind={act === 'undo' ? 'quiet' : 'primary'}
            block
            onClick={() => onAct(guest, act)}
          >
            {bookingActWords[act]}
          </Button>
        ))}
        {possible.length === 0 && (
          <View className='found-note'>现在还不能登记到场：接待前两小时才可以。</View>
        )}
        <Button block icon='scan-line' onClick={onNext}>
          核对下一位
        </Button>
      </View>
    </View>
  )
}
