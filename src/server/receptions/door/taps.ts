import { chooseSeat, type DoorAct } from '../../../contract/receptions'
import type { FoundBooking } from '../../store/bookings'
import { updateBooking } from '../../store/bookingWrites'
import type { Tx } from '../../store/db'
import { freeSeats, listSeats } from '../../store/seats'
import type { ReceptionRow } from '../../store/tables'
import { requireRoom } from '../bookings/limits'
import { momentOf, sitDown } from '../seating'

/** A tap at the door on a booking, under the lock of its reception. */
export interface Tap {
  readonly booking: FoundBooking
  readonly session: ReceptionRow
  /** When it was tapped, and when it arrived. */
  readonly at: Date
  readonly now: Date
}

const seatNow = async (tx: Tx, { booking, session, at }: Tap): Promise<boolean> => {
  const claim = { isWalkIn: booking.isWalkIn, isPresent: true, choosesFirst: false }
  const seat = chooseSeat(await listSeats(tx, session.id), claim, momentOf(session, at))
  if (seat) await sitDown(tx, session.id, seat, booking.id)
  return seat !== undefined
}

/** The seat that was given back, though its slot may be over: nobody else could have had it then. Else another one. */
const seatAgain = async (tx: Tx, tap: Tap): Promise<boolean> => {
  const { booking, session } = tap
  const free = (await listSeats(tx, session.id)).filter(({ bookingId }) => bookingId === null)
  const own = free.find(({ slot }) => slot === booking.lastSlot)
  if (!own) return seatNow(tx, tap)
  await sitDown(tx, session.id, own, booking.id)
  return true
}

const arrive = async (tx: Tx, { booking, at }: Tap): Promise<void> => {
  // Who waits is seated by moving up, in turn with the others who are there.
  const status = booking.status === 'waiting' ? 'waiting' : 'arrived'
  await updateBooking(tx, booking.id, { status, arrivedAt: booking.arrivedAt ?? at })
}

const meet = async (tx: Tx, tap: Tap): Promise<void> => {
  const { booking, at } = tap
  // Somebody who waited is asked in: on a free seat where there is one, else in time that was left over.
  if (booking.status === 'waiting') await seatNow(tx, tap)
  await updateBooking(tx, booking.id, { status: 'met', arrivedAt: booking.arrivedAt ?? at, metAt: at })
}

const noShow = async (tx: Tx, { booking }: Tap): Promise<void> => {
  await freeSeats(tx, [booking.id])
  await updateBooking(tx, booking.id, { status: 'noShow', lastSlot: booking.slot })
}

/** Before everybody else who waits: whoever had a seat that was given away. */
const FIRST = 0

const undoNoShow = async (tx: Tx, tap: Tap): Promise<void> => {
  // Meanwhile they may have booked again.
  await requireRoom(tx, tap.booking, tap.now)
  const place = (await seatAgain(tx, tap))
    ? { status: 'booked' as const, waitOrder: null }
    : { status: 'waiting' as const, waitOrder: FIRST }
  await updateBooking(tx, tap.booking.id, { ...place, lastSlot: null })
}

const undoArrival = async (tx: Tx, { booking }: Tap): Promise<void> => {
  const { id, isWalkIn, waitOrder } = booking
  // A number that nobody took: there was no such walk-in. Who got a seat by having come waits for it again.
  const status = isWalkIn ? 'cancelled' : waitOrder === null ? 'booked' : 'waiting'
  if (status !== 'booked') await freeSeats(tx, [id])
  await updateBooking(tx, id, { status, arrivedAt: null })
}

const undoMeeting = async (tx: Tx, { booking }: Tap): Promise<void> => {
  const status = booking.slot === null ? 'waiting' : 'arrived'
  await updateBooking(tx, booking.id, { status, metAt: null })
}

const undo = async (tx: Tx, tap: Tap): Promise<void> => {
  if (tap.booking.status === 'noShow') return undoNoShow(tx, tap)
  return tap.booking.status === 'met' ? undoMeeting(tx, tap) : undoArrival(tx, tap)
}

/** What each tap writes. */
export const acts: Record<DoorAct, (tx: Tx, tap: Tap) => Promise<void>> = { arrive, meet, noShow, undo }

const isHere = ({ status, arrivedAt }: Tap['booking']): boolean =>
  status === 'arrived' || status === 'met' || (status === 'waiting' && arrivedAt !== null)

/** Whether a tap changes nothing any more: a queue sends it twice, two people tap the same, or an undo is older than what it would undo. */
export const isDone = ({ booking, at }: Tap, act: DoorAct): boolean => {
  const { status, arrivedAt, metAt } = booking
  if (act === 'arrive') return isHere(booking)
  if (act === 'meet') return status === 'met'
  if (act === 'noShow') return status === 'noShow'
  if (status === 'noShow') return false
  const since = status === 'met' ? metAt : arrivedAt
  return !isHere(booking) || (since !== null && at < since)
}
