import { View } from '@tarojs/components'
import type { BookingView } from '../../contract/receptions/schemas'
import { dayOf, type Instant, sayClock, sayDay } from '../../contract/time'
import { sayStanding, standingTone } from './bookingWords'
import { Card } from './Card'
import { Tag } from './Tag'
import './BookingCard.css'

interface Props {
  readonly booking: BookingView
  readonly now: Instant
  readonly onOpen: (booking: BookingView) => void
}

/** One booking in a list: when, where, how it stands. */
export const BookingCard = ({ booking, now, onOpen }: Props) => {
  const { session, slotAt, firstChoiceUntil, subject } = booking
  const at = slotAt ?? session.startsAt
  return (
    <Card onClick={() => onOpen(booking)}>
      <View className='booking-card-top'>
        <View className='booking-card-when'>{`${sayDay(dayOf(at), now)} ${sayClock(at)}`}</View>
        <Tag tone={standingTone(booking)}>{sayStanding(booking)}</Tag>
      </View>
      <View>{session.site.name}</View>
      {subject && <View className='booking-card-note'>{subject}</View>}
      {firstChoiceUntil && <View className='booking-card-first'>可以优先改约</View>}
    </Card>
  )
}
