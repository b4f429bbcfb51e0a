import type { GuestRow } from '../../../contract/receptions'
import type { Context } from '../../context'
import type { FoundBooking } from '../../store/bookings'
import { slotAtOf } from '../bookings/guard'
import { viewOwnPart } from '../bookings/view'

/** A booking as those at the door see it. */
export const viewGuest = (
  booking: FoundBooking,
  context: Pick<Context, 'db' | 'actor' | 'now' | 'sealer'>,
): GuestRow => ({
  ...viewOwnPart(booking, context),
  hasWaited: booking.waitOrder !== null,
  isWalkIn: booking.isWalkIn,
  hasAccount: booking.personId !== null,
  phone: booking.phoneSealed ? context.sealer.open(booking.phoneSealed) : null,
  arrivedAt: booking.arrivedAt?.toISOString() ?? null,
})

/** Slot by slot; behind them those who wait, by their place. */
export const inDoorOrder = (a: FoundBooking, b: FoundBooking): number => {
  const timeOf = (booking: FoundBooking) => slotAtOf(booking)?.getTime() ?? Number.POSITIVE_INFINITY
  const [one, other] = [timeOf(a), timeOf(b)]
  return one === other ? (a.rank ?? 0) - (b.rank ?? 0) : one - other
}
