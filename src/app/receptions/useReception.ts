import { readSession } from '../../contract/receptions'
import { useKeptBookings } from '../keptBookings'
import { useEndpoint } from '../useEndpoint'

/** Whether a kept booking is one that still stands, as far as this phone knows. */
const isAt = (session: string) => (booking: { readonly session: string; readonly token: string }) =>
  booking.session === session && booking.token !== ''

/**
 * One reception as whoever looks may see it: an account by its session, a guest by the booking of this reception that the
 * phone keeps, or by another one (`as`) that may choose first.
 */
export const useReception = (session: string, as?: string) => {
  const kept = useKeptBookings(state => state.items.find(isAt(session)))
  const receiptFor = as ?? kept?.id
  return useEndpoint(readSession, session ? { session } : null, {
    onShow: true,
    ...(receiptFor ? { receiptFor } : {}),
  })
}
