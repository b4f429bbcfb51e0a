import type { BookingView } from '../../contract/receptions/schemas'
import { activeStatuses, type BookingStatus, bookingStatusWords } from '../../contract/receptions/statuses'

/** Whether a booking still stands, so that its code is worth showing. */
export const isStanding = ({ status }: { readonly status: BookingStatus }): boolean =>
  activeStatuses.includes(status) && status !== 'met'

/** How a booking stands, with the place in the queue. */
export const sayStanding = ({ status, order }: BookingView): string =>
  status === 'waiting' && order !== null ? `候补第 ${order} 位` : bookingStatusWords[status]

const tones: Record<BookingStatus, 'ok' | 'warn' | 'bad' | 'calm'> = {
  booked: 'ok',
  waiting: 'warn',
  arrived: 'ok',
  met: 'calm',
  noShow: 'calm',
  cancelled: 'calm',
  calledOff: 'bad',
}

/** The colour of that word. */
export const standingTone = ({ status }: BookingView) => tones[status]

/** Whether somebody still has to think of it: it stands, or another one may be chosen first. */
export const isComing = (booking: Pick<BookingView, 'status' | 'firstChoiceUntil'>): boolean =>
  isStanding(booking) || booking.firstChoiceUntil !== null
