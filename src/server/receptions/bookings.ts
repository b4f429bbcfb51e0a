import { Refusal } from '../../contract/errors'
import type { Handlers } from '../http'

const soon = (): never => {
  throw new Refusal('notFound')
}

export const bookings: Pick<
  Handlers,
  'bookSession' | 'readBooking' | 'followBooking' | 'listMyBookings' | 'changeBooking' | 'cancelBooking'
> = {
  bookSession: soon,
  readBooking: soon,
  followBooking: soon,
  listMyBookings: soon,
  changeBooking: soon,
  cancelBooking: soon,
}
