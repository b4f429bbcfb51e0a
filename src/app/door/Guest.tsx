import { View } from '@tarojs/components'
import { classes } from '../parts/classes'
import { Needs } from '../parts/Needs'
import { Tag } from '../parts/Tag'
import type { ShownGuest } from '../queueGuest'
import { useKept } from '../queueUse'
import { GuestActs, type GuestProps } from './GuestActs'
import { GuestWays } from './GuestWays'

const tones = { arrived: 'warn', met: 'ok', noShow: 'calm' } as const
const stands = { arrived: '等候中', met: '已接谈', noShow: '没有来' } as const

const Stand = ({ guest, isLate }: { readonly guest: ShownGuest; readonly isLate: boolean }) => {
  const { status } = guest
  return (
    <>
      {(status === 'arrived' || status === 'met' || status === 'noShow') && (
        <Tag tone={tones[status]}>{stands[status]}</Tag>
      )}
      {status === 'waiting' && guest.order !== null && <Tag tone='calm'>{`第 ${guest.order} 位`}</Tag>}
      {status === 'waiting' && guest.arrivedAt !== null && <Tag tone='warn'>人在这里</Tag>}
      {isLate && <Tag tone='warn'>待同步</Tag>}
    </>
  )
}

/** Somebody who comes to a reception: who it is, what is needed, what about, and what is done next. */
export const Guest = (props: GuestProps) => {
  const { guest } = props
  const isLate = useKept().isLate && guest.isWaiting
  return (
    <View className={classes('guest', (guest.status === 'met' || guest.status === 'noShow') && 'guest-done')}>
      <View className='guest-main'>
        <View className='guest-head'>
          <View className='guest-name'>{guest.name}</View>
          <Stand guest={guest} isLate={isLate} />
        </View>
        <Needs needs={guest.needs} />
        {guest.subject && <View className='guest-subject'>{guest.subject}</View>}
        <GuestWays guest={guest} />
      </View>
      <GuestActs {...props} />
    </View>
  )
}
