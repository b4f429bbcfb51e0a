import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import type { BookingView } from '../contract/receptions/schemas'
import type { Need } from '../contract/receptions/statuses'
import { storage } from './platform/storage'

/** A guest's booking kept on this device. Whoever holds the token may open this one booking. */
export interface KeptBooking {
  readonly id: string
  readonly code: string
  /** Empty once the server no longer takes it; the code opens the booking again. */
  readonly token: string
  readonly session: string
  readonly siteName: string
  readonly startsAt: string
}

/** How whoever booked last on this device was addressed, and what they need. */
interface Booker {
  readonly name: string
  readonly needs: readonly Need[]
}

interface KeptBookings {
  readonly items: readonly KeptBooking[]
  readonly booker: Booker
  readonly keep: (booking: BookingView, token: string) => void
  /** Keeps the key to a booking of which nothing else is known yet. */
  readonly hold: (kept: KeptBooking) => void
  readonly dropToken: (id: string) => void
  readonly forget: (id: string) => void
  readonly remember: (booker: Booker) => void
}

const keptOf = ({ id, code, session, slotAt }: BookingView, token: string): KeptBooking => ({
  ...{ id, code, token },
  session: session.id,
  siteName: session.site.name,
  startsAt: slotAt ?? session.startsAt,
})

/** The bookings of guests on this device, the newest first. */
export const useKeptBookings = create<KeptBookings>()(
  persist(
    (set, get) => ({
      items: [],
      booker: { name: '', needs: [] },
      keep: (booking, token) => get().hold(keptOf(booking, token)),
      hold: kept => set(({ items }) => ({ items: [kept, ...items.filter(({ id }) => id !== kept.id)] })),
      dropToken: id =>
        set(({ items }) => ({ items: items.map(one => (one.id === id ? { ...one, token: '' } : one)) })),
      forget: id => set(({ items }) => ({ items: items.filter(one => one.id !== id) })),
      remember: booker => set({ booker }),
    }),
    { name: 'bookings', storage: createJSONStorage(() => storage) },
  ),
)

/** The token that opens one booking, if this device holds it. */
export const bookingToken = (id: string | undefined): string =>
  useKeptBookings.getState().items.find(booking => booking.id === id)?.token ?? ''
