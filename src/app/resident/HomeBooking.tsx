import { View } from '@tarojs/components'
import { listMyBookings, readBooking } from '../../contract/receptions/mine'
import type { BookingView } from '../../contract/receptions/schemas'
import { type KeptBooking, useKeptBookings } from '../keptBookings'
import { BookingCard } from '../parts/BookingCard'
import { isComing } from '../parts/bookingWords'
import { MoreLink } from '../parts/MoreLink'
import { Section } from '../parts/Section'
import { go } from '../platform/navigate'
import { useEndpoint } from '../useEndpoint'
import { useIsResident } from './useIsResident'

const DAY = 86_400_000

const Shown = ({ booking }: { readonly booking: BookingView | undefined }) =>
  booking && isComing(booking) ? (
    <Section title='我的预约' extra={<MoreLink text='全部' onClick={() => void go('receptions/bookings')} />}>
      <BookingCard
        booking={booking}
        now={Date.now()}
        onOpen={({ id }) => void go('receptions/booking', { id })}
      />
    </Section>
  ) : null

const OfResident = () => {
  const { data } = useEndpoint(listMyBookings, {}, { onShow: true })
  return <Shown booking={data?.items.find(isComing)} />
}

const OfGuest = ({ kept: { id } }: { readonly kept: KeptBooking }) => {
  const { data } = useEndpoint(readBooking, { booking: id }, { receiptFor: id, onShow: true })
  return <Shown booking={data} />
}

/** The next of the guest's bookings; one of yesterday may still be of use, when it was moved or called off. */
const nextOf = (kept: readonly KeptBooking[]): KeptBooking | undefined =>
  kept
    .filter(({ token, startsAt }) => token !== '' && Date.parse(startsAt) > Date.now() - DAY)
    .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))[0]

/** The next booking of whoever uses this phone; nothing where there is none. The box is always there: it keeps what follows in its place. */
export const HomeBooking = () => {
  const isResident = useIsResident()
  const kept = nextOf(useKeptBookings(state => state.items))
  return (
    <View className='home-booking'>
      {isResident ? <OfResident /> : kept && <OfGuest key={kept.id} kept={kept} />}
    </View>
  )
}
