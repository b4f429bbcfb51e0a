import { View } from '@tarojs/components'
import { type BookingView, listMyBookings } from '../../contract/receptions'
import { useKeptBookings } from '../keptBookings'
import { BookingCard } from '../parts/BookingCard'
import { Button } from '../parts/Button'
import { isComing } from '../parts/bookingWords'
import { Card } from '../parts/Card'
import { Empty } from '../parts/Empty'
import { Failed } from '../parts/Failed'
import { Page } from '../parts/Page'
import { Row } from '../parts/Row'
import { Section } from '../parts/Section'
import { Waiting } from '../parts/Waiting'
import { go } from '../platform/navigate'
import { useSession } from '../session'
import { useEndpoint } from '../useEndpoint'
import { KeptBookingCard } from './KeptBookingCard'
import './icons.css'
import './bookings.css'

const open = ({ id }: BookingView) => void go('receptions/booking', { id })

const nothing = (
  <Empty
    icon='calendar'
    title='还没有预约'
    note='代表定期在家门口的站点接待居民，约个时间，当面说。'
    action={
      <Button kind='primary' icon='calendar' onClick={() => void go('receptions/schedule')}>
        看接待日程
      </Button>
    }
  />
)

const List = ({ title, items }: { readonly title: string; readonly items: readonly BookingView[] }) =>
  items.length === 0 ? null : (
    <Section title={title}>
      {items.map(booking => (
        <BookingCard key={booking.id} booking={booking} now={Date.now()} onOpen={open} />
      ))}
    </Section>
  )

/** Of the account: what still stands, what asks for another choice, and then what is over. */
const OfAccount = ({ hasKept }: { readonly hasKept: boolean }) => {
  const { data, error, reload } = useEndpoint(listMyBookings, {}, { onShow: true })
  if (!data) return error ? <Failed error={error} onRetry={() => void reload()} /> : <Waiting />
  if (data.items.length === 0) return hasKept ? null : nothing
  return (
    <>
      <List title='还没到的' items={data.items.filter(isComing)} />
      <List title='过去的' items={data.items.filter(booking => !isComing(booking))} />
    </>
  )
}

/** All bookings of mine: what the account holds, and what was booked without one on this phone. */
export default function BookingsPage() {
  const isResident = useSession(({ me }) => me !== null && me.duties.length === 0)
  const kept = useKeptBookings(state => state.items)
  return (
    <Page title='我的预约'>
      {isResident && <OfAccount hasKept={kept.length > 0} />}
      {kept.length > 0 && (
        <Section title='这台手机上的预约'>
          {kept.map(one => (
            <KeptBookingCard key={one.id} kept={one} />
          ))}
        </Section>
      )}
      {!isResident && kept.length === 0 && nothing}
      <View className='bookings-more'>
        <Card>
          <Row icon='calendar' title='约一场接待' onClick={() => void go('receptions/schedule')} />
          <Row
            icon='search'
            title='凭预约码找'
            note='换了手机，或家里人约的'
            onClick={() => void go('receptions/findBooking')}
          />
          {!isResident && (
            <Row icon='log-in' title='登录，预约跟着账号走' onClick={() => void go('resident/me')} />
          )}
        </Card>
      </View>
    </Page>
  )
}
