import { View } from '@tarojs/components'
import type { BookingView } from '../../contract/receptions'
import { sayReceipt } from '../../contract/scan'
import { dayOf, sayClock } from '../../contract/time'
import { aria } from '../parts/aria'
import { isStanding, sayStanding, standingTone } from '../parts/bookingWords'
import { classes } from '../parts/classes'
import { QrCode } from '../parts/QrCode'
import { Tag } from '../parts/Tag'
import { sayWhole } from './week'
import './Ticket.css'

const Stub = ({ code }: Pick<BookingView, 'code'>) => (
  <View className='ticket-stub'>
    <QrCode text={code} label={`预约码 ${code} 的二维码`} />
    <View className='ticket-label'>预约码</View>
    <View className='ticket-code' {...aria('text', `预约码 ${[...code].join(' ')}`)}>
      {sayReceipt(code)}
    </View>
    <View className='ticket-label'>到了给联络员扫一扫，或者报这个码</View>
  </View>
)

const When = ({ booking }: { readonly booking: BookingView }) => {
  const { session, slotAt, status } = booking
  const { startsAt, endsAt } = session
  const isOff = status === 'cancelled' || status === 'calledOff'
  return (
    <View className={classes('ticket-when', isOff && 'ticket-struck')} {...aria('heading')} aria-level={2}>
      <View className='ticket-day'>{sayWhole(dayOf(startsAt), Date.now())}</View>
      <View className='ticket-time'>
        {slotAt ? sayClock(slotAt) : `${sayClock(startsAt)}–${sayClock(endsAt)}`}
      </View>
    </View>
  )
}

/** A booking as a ticket: when, where, and the code for the door, large enough to be scanned and read aloud. */
export const Ticket = ({ booking }: { readonly booking: BookingView }) => (
  <View className='ticket'>
    <View className='ticket-top'>
      <Tag tone={standingTone(booking)}>{sayStanding(booking)}</Tag>
      <When booking={booking} />
      <View className='ticket-site'>{booking.session.site.name}</View>
    </View>
    {isStanding(booking) && <Stub code={booking.code} />}
  </View>
)
