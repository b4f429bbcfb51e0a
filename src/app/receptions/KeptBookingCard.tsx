import { View } from '@tarojs/components'
import { readBooking } from '../../contract/receptions'
import { dayOf, sayClock, sayDay } from '../../contract/time'
import type { KeptBooking } from '../keptBookings'
import { BookingCard } from '../parts/BookingCard'
import { Card } from '../parts/Card'
import { go } from '../platform/navigate'
import { useEndpoint } from '../useEndpoint'

/** A guest's booking that this phone keeps, with how it stands now. */
export const KeptBookingCard = ({ kept }: { readonly kept: KeptBooking }) => {
  const { id, code, token, startsAt, siteName } = kept
  const { data } = useEndpoint(readBooking, token ? { booking: id } : null, { receiptFor: id, onShow: true })
  const open = () => void (token ? go('receptions/booking', { id }) : go('receptions/findBooking', { code }))
  if (data) return <BookingCard booking={data} now={Date.now()} onOpen={open} />
  return (
    <Card onClick={open}>
      <View className='booking-card-top'>
        <View className='booking-card-when'>{`${sayDay(dayOf(startsAt), Date.now())} ${sayClock(startsAt)}`}</View>
      </View>
      <View>{siteName}</View>
      <View className='booking-card-note'>{token ? '点开看预约码' : '凭预约码打开'}</View>
    </Card>
  )
}
