import { View } from '@tarojs/components'
import { readBooking } from '../../contract/receptions'
import { useKeptBookings } from '../keptBookings'
import { isStanding } from '../parts/bookingWords'
import { Notice } from '../parts/Notice'
import { Page } from '../parts/Page'
import { Waiting } from '../parts/Waiting'
import { useParams } from '../platform/navigate'
import { useEndpoint } from '../useEndpoint'
import { BookingActs } from './BookingActs'
import { BookingFacts } from './BookingFacts'
import { BookingDone, BookingNews } from './BookingNews'
import { LostBooking } from './LostBooking'
import { Ticket } from './Ticket'
import './icons.css'
import './booking.css'

/** One booking of mine: the code for the door first, then what may be done with it. */
export default function BookingPage() {
  const { id = '', fresh = '' } = useParams()
  const isKept = useKeptBookings(state => state.items.some(one => one.id === id))
  const {
    data: booking,
    error,
    reload,
  } = useEndpoint(readBooking, id ? { booking: id } : null, { receiptFor: id, onShow: true })
  return (
    <Page title='我的预约' wide>
      {!booking && (error || !id ? <LostBooking id={id} error={error} onRetry={reload} /> : <Waiting />)}
      {booking && (
        <View className='booking'>
          <View className='booking-main'>
            <BookingDone booking={booking} fresh={fresh} />
            <BookingNews booking={booking} />
            <Ticket booking={booking} />
            {isKept && isStanding(booking) && (
              <Notice kind='info' icon='lock'>
                预约记在这台手机上。换手机看，凭预约码就行，请截屏或记下来。
              </Notice>
            )}
          </View>
          <View className='booking-side'>
            <BookingFacts booking={booking} />
            <BookingActs booking={booking} onDone={reload} />
          </View>
        </View>
      )}
    </Page>
  )
}
