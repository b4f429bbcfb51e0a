import { View } from '@tarojs/components'
import { type BookingView, cancelBooking } from '../../contract/receptions'
import { sayReceipt } from '../../contract/scan'
import { Button } from '../parts/Button'
import { isStanding } from '../parts/bookingWords'
import { Notice } from '../parts/Notice'
import { ask, say } from '../platform/dialogs'
import { go } from '../platform/navigate'
import { isRefusedWith } from '../refusal'
import { useAct } from '../useAct'
import { noteInCalendar } from './sessionEntry'

interface Props {
  readonly booking: BookingView
  readonly onDone: () => Promise<void>
}

const sureOf = ({ status }: BookingView) =>
  status === 'waiting'
    ? { title: '不再候补？', content: '您的位次会让给后面的人。', ok: '不再候补' }
    : { title: '取消这个预约？', content: '时间马上让给候补的人，不能恢复。', ok: '取消预约' }

/** Why there is nothing to tap shortly before it begins. */
const Late = ({ booking }: Pick<Props, 'booking'>) =>
  booking.status === 'booked' &&
  !booking.acts.includes('cancel') && (
    <View className='booking-late'>
      离开始不到 2 小时，手机上不能再改约或取消。来不了的话，请打电话告诉站点，好让候补的人来。
    </View>
  )

/** What can be done with a booking: into the calendar, another time, take it back. */
export const BookingActs = ({ booking, onDone }: Props) => {
  const { id, revision, acts, session, slotAt, code } = booking
  const { send, busy, fault } = useAct(cancelBooking, failure => {
    if (isRefusedWith(failure, 'bookingStale', 'bookingActNotAllowed')) void onDone()
  })
  const cancel = async () => {
    if (!(await ask({ ...sureOf(booking), danger: true }))) return
    if (await send({ booking: id, revision }, id)) {
      say('已取消')
      await onDone()
    }
  }
  const remember = () => noteInCalendar({ session, slotAt, note: `预约码 ${sayReceipt(code)}` })
  return (
    <View className='booking-acts'>
      {fault && <Notice kind='error'>{fault.message}</Notice>}
      {isStanding(booking) && (
        <Button icon='calendar-plus' block onClick={remember}>
          加入手机日历
        </Button>
      )}
      {acts.includes('change') && (
        <Button icon='clock' block onClick={() => void go('receptions/book', { booking: id })}>
          改时间
        </Button>
      )}
      {acts.includes('cancel') && (
        <Button kind='danger' block busy={busy} onClick={() => void cancel()}>
          {booking.status === 'waiting' ? '不再候补' : '取消预约'}
        </Button>
      )}
      {acts.includes('cancel') && booking.status === 'booked' && (
        <View className='booking-late'>开始前 2 小时都可以改约或取消。</View>
      )}
      <Late booking={booking} />
    </View>
  )
}
