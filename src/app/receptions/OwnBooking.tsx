import { type BookingStatus, bookingStatusWords, type SessionView } from '../../contract/receptions'
import { type KeptBooking, useKeptBookings } from '../keptBookings'
import { isStanding } from '../parts/bookingWords'
import { Card } from '../parts/Card'
import { Row } from '../parts/Row'
import { go } from '../platform/navigate'

export interface Own {
  readonly id: string
  readonly status: BookingStatus | null
}

const ofThis = (session: string) => (one: KeptBooking) => one.session === session && one.token !== ''

/** The own booking at a reception: what the server knows of the account, else what this phone keeps. */
export const useOwnBooking = (session: SessionView | undefined): Own | null => {
  const kept = useKeptBookings(state => state.items.find(ofThis(session?.id ?? '')))
  return session?.mine ?? (kept ? { id: kept.id, status: null } : null)
}

/** The way to the own booking. */
export const OwnBooking = ({ own }: { readonly own: Own }) => (
  <Card>
    <Row
      icon='calendar-check'
      title={own.status ? `我的预约：${bookingStatusWords[own.status]}` : '我在这里有预约'}
      note={own.status && !isStanding({ status: own.status }) ? '看看后来怎样了' : '看预约码、改时间或取消'}
      onClick={() => void go('receptions/booking', { id: own.id })}
    />
  </Card>
)
