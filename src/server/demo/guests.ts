import { type BookingStatus, heldStatuses, seatsOf, slotStart } from '../../contract/receptions'
import type { NewReception, Tables } from '../store/tables'
import { bookingOf, type Guest, type Inviting } from './bookings'

const MINUTE = 60_000
const DAY = 86_400_000
/** How many days ahead people book. */
const BOOKED_AHEAD = 24 * DAY

type SeatRow = Omit<Tables['receptionSeats'], 'bookingId'> & { bookingId: string | null }

/** What became of a booked place by now. */
const fateOf = ({ status }: NewReception, slotAt: number, { now, random }: Inviting): BookingStatus => {
  if (status === 'cancelled') return 'calledOff'
  if (heldStatuses.includes(status)) {
    if (random.chance(0.08)) return 'noShow'
    return random.chance(0.08) ? 'cancelled' : 'met'
  }
  if (slotAt + 10 * MINUTE < now.getTime()) return random.chance(0.2) ? 'noShow' : 'met'
  return slotAt < now.getTime() ? 'arrived' : 'booked'
}

/** Of the bookable places of a reception, the part that is taken; a sixth of those to come is full. */
const demandFor = ({ startsAt, status }: NewReception, { now, random }: Inviting): number => {
  if (heldStatuses.includes(status) || startsAt < now) return random.between(0.4, 1.1)
  if (startsAt.getTime() - now.getTime() > BOOKED_AHEAD) return 0
  return random.chance(0.18) ? 2 : random.between(0, 0.9)
}

const seatRows = (session: NewReception): SeatRow[] => {
  const minutes = (session.endsAt.getTime() - session.startsAt.getTime()) / MINUTE
  const { perSlot = 2, bookablePercent = 60 } = session
  return seatsOf({ minutes, perSlot, bookablePercent }).map(seat => ({
    ...{ ...seat, sessionId: session.id, bookingId: null },
  }))
}

const seated: readonly BookingStatus[] = ['booked', 'arrived', 'met']

/** Who has a place: by booking, or by simply having come; null when it stayed free. */
const guestIn = (session: NewReception, seat: SeatRow, demand: number, inviting: Inviting): Guest | null => {
  const { now, random } = inviting
  const slotAt = slotStart(session.startsAt.getTime(), seat.slot)
  if (seat.share === 'bookable')
    return random.chance(demand) ? { status: fateOf(session, slotAt, inviting), slotAt } : null
  const isOver = slotAt < now.getTime() && session.status !== 'cancelled'
  return isOver && random.chance(0.3) ? { status: 'met', isWalkIn: true, slotAt } : null
}

const waitersOf = ({ startsAt, status }: NewReception, demand: number, { random }: Inviting): Guest[] => {
  if (demand < 2 || status === 'cancelled') return []
  const count = Math.floor(random.between(1, 4))
  return Array.from({ length: count }, (_, i) => ({
    status: 'waiting',
    ...{ waitOrder: i + 1, slotAt: startsAt.getTime() },
  }))
}

/** Everybody who booked, came or waits at one reception, and the seats. */
const inviteTo = (session: NewReception, inviting: Inviting) => {
  const { random, residents } = inviting
  const demand = demandFor(session, inviting)
  const seats = seatRows(session)
  const waiting = waitersOf(session, demand, inviting)
  const placed = seats.flatMap(seat => {
    const guest = guestIn(session, seat, demand, inviting)
    return guest ? [{ guest, seat }] : []
  })
  const from = Math.floor(random.between(0, residents.length))
  const bookings = [...placed.map(({ guest }) => guest), ...waiting]
    .slice(0, residents.length)
    .flatMap((guest, i) => {
      const resident = residents[(from + i) % residents.length]
      return resident ? [bookingOf(session, guest, resident, inviting)] : []
    })
  const holders = new Map(
    placed.map(({ seat }, i) => [
      seat,
      seated.includes(bookings[i]?.status ?? 'cancelled') ? bookings[i]?.id : null,
    ]),
  )
  return {
    session: { ...session, lastOrder: waiting.length },
    seats: seats.map(seat => ({ ...seat, bookingId: holders.get(seat) ?? null })),
    bookings,
  }
}

/** Fills the public receptions with people, as they would be by now. */
export const inviteGuests = (sessions: readonly NewReception[], inviting: Inviting) => {
  const filled = sessions.map(session =>
    session.status === 'planned' ? { session, seats: [], bookings: [] } : inviteTo(session, inviting),
  )
  return {
    sessions: filled.map(({ session }) => session),
    seats: filled.flatMap(({ seats }) => seats),
    bookings: filled.flatMap(({ bookings }) => bookings),
  }
}
