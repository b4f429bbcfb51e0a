import { View } from '@tarojs/components'
import { bookingActWords, type DoorAct, doorActs } from '../../contract/receptions'
import { sayReceipt } from '../../contract/scan'
import { Button } from '../parts/Button'
import { classes } from '../parts/classes'
import { Icon } from '../parts/Icon'
import { Needs } from '../parts/Needs'
import { Pressable } from '../parts/Pressable'
import { Tag } from '../parts/Tag'
import { go } from '../platform/navigate'
import { phone } from '../platform/phone'
import type { ShownGuest } from '../queueApply'
import { useKept } from '../queueUse'

export interface GuestProps {
  readonly guest: ShownGuest
  readonly session: string
  readonly onAct: (guest: ShownGuest, act: DoorAct) => void
}

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

/** The ways to a guest, and what came of the visit. */
const Ways = ({ guest }: { readonly guest: ShownGuest }) => {
  const { id, name, phone: number, opinion, acts } = guest
  const mayChange = acts.includes('change') || acts.includes('cancel')
  return (
    <View className='guest-ways'>
      {number && (
        <Pressable
          className='guest-way'
          onClick={() => void phone(number)}
          label={`打电话给${name}，${number}`}
        >
          <Icon name='phone' size={16} />
          {number}
        </Pressable>
      )}
      {opinion && (
        <Pressable className='guest-way' onClick={() => void go('staff/opinion', { id: opinion.id })}>
          <Icon name='receipt-text' size={16} />
          {`意见 ${sayReceipt(opinion.code)}`}
        </Pressable>
      )}
      {mayChange && (
        <Pressable
          className='guest-way'
          onClick={() => void go('receptions/booking', { id })}
          label={`${name}改约或取消`}
        >
          改约或取消
        </Pressable>
      )}
    </View>
  )
}

/** What is done next with a guest: one large button, and beside it what is done seldom. */
const Acts = ({ guest, session, onAct }: GuestProps) => {
  const { name, status, isNoted, acts } = guest
  const [next, ...others] = doorActs.filter(act => acts.includes(act))
  const note = () => void go('door/matter', { session, booking: guest.id })
  return (
    <View className='guest-acts'>
      {status === 'met' && (
        <Button onClick={note} label={`${isNoted ? '再记' : '记下'}${name}说的事`}>
          {isNoted ? '再记' : '记下'}
        </Button>
      )}
      {next && (
        <Button
          kind={next === 'undo' ? 'quiet' : 'primary'}
          size={next === 'undo' ? 'small' : 'normal'}
          onClick={() => onAct(guest, next)}
          label={`${name}：${bookingActWords[next]}`}
        >
          {bookingActWords[next]}
        </Button>
      )}
      {others.map(act => (
        <Button
          key={act}
          kind='quiet'
          size='small'
          onClick={() => onAct(guest, act)}
          label={`${name}：${bookingActWords[act]}`}
        >
          {bookingActWords[act]}
        </Button>
      ))}
    </View>
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
        <Ways guest={guest} />
      </View>
      <Acts {...props} />
    </View>
  )
}
