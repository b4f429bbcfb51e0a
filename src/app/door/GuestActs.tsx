import { View } from '@tarojs/components'
import { bookingActWords, type DoorAct, doorActs } from '../../contract/receptions'
import { Button } from '../parts/Button'
import { go } from '../platform/navigate'
import type { ShownGuest } from '../queueGuest'

export interface GuestProps {
  readonly guest: ShownGuest
  readonly session: string
  readonly onAct: (guest: ShownGuest, act: DoorAct) => void
}

/** What is done next with a guest: one large button, and beside it what is done seldom. */
export const GuestActs = ({ guest, session, onAct }: GuestProps) => {
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
