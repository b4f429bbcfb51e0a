import type { ParsedOf } from '../../../contract/endpoint'
import {
  type BookingView,
  type cancelBooking as cancellation,
  type changeBooking as changing,
  slotStart,
} from '../../../contract/receptions'
import type { Context } from '../../context'
import type { FoundBooking } from '../../store/bookings'
import { updateBooking } from '../../store/bookingWrites'
import type { Tx } from '../../store/db'
import { insertMessages } from '../../store/messages'
import { freeSeats } from '../../store/seats'
import type { ReceptionRow } from '../../store/tables'
import { requireReception } from '../guard'
import { findPlace, moveUp, type Place, remindedBy, sitDown } from '../seating'
import { messageTo } from '../told'
import { writeAt } from '../turn'
import { requireAct, requireBooking } from './guard'
import { requireNotThere, requireOpen } from './limits'
import { viewBooking } from './view'

/** What the keeper of the door does for somebody who phones, an account hears of as well. */
const tellOwner = async (
  tx: Tx,
  { actor, now }: Context,
  booking: FoundBooking,
  text: string,
): Promise<void> => {
  const isTold = booking.personId !== null && booking.personId !== actor.personId
  if (isTold && actor.receiptFor !== booking.id)
    await insertMessages(tx, [messageTo(booking, { title: '您的预约有变动', text }, now)])
}

const placeOf = (place: Place, to: ReceptionRow, booking: FoundBooking, now: Date) => {
  if ('waitOrder' in place)
    return {
      ...{ status: 'waiting' as const, waitOrder: place.waitOrder, remindedAt: null },
      firstChoiceUntil: booking.firstChoiceUntil,
    }
  const remindedAt = remindedBy(slotStart(to.startsAt.getTime(), place.seat.slot), now)
  return { status: 'booked' as const, waitOrder: null, remindedAt, firstChoiceUntil: null }
}

type Change = ParsedOf<typeof changing>

const change = async (tx: Tx, context: Context, booking: FoundBooking, to: ReceptionRow, form: Change) => {
  const { now } = context
  requireOpen(to, now)
  if (to.id !== booking.sessionId) await requireNotThere(tx, { ...booking, sessionId: to.id }, now)
  const { firstChoiceUntil } = booking
  const claim = {
    ...{ isWalkIn: false, isPresent: false },
    choosesFirst: firstChoiceUntil !== null && firstChoiceUntil > now,
  }
  // Nobody gives a seat back to wait at the same reception.
  const mayWait = form.mayWait && to.id !== booking.sessionId
  const place = await findPlace(tx, to, claim, { slot: form.slot, mayWait }, now)
  await freeSeats(tx, [booking.id])
  await updateBooking(tx, booking.id, { sessionId: to.id, ...placeOf(place, to, booking, now) })
  if ('seat' in place) await sitDown(tx, to.id, place.seat, booking.id)
}

/**
 * Takes another seat, here or at another reception, and gives the old one back: both or neither. Refuses with notFound,
 * bookingStale, bookingActNotAllowed, sessionNotOpen, bookedAlready or sessionFull.
 */
export const changeBooking = async (context: Context, form: Change): Promise<BookingView> => {
  const { sessionId } = await requireBooking(context, form.booking)
  const target = await requireReception(context, form.session)
  const seen = { id: form.booking, sessionId, revision: form.revision }
  return writeAt(context, [sessionId, target.id], async (tx, from, to) => {
    const within = { ...context, db: tx }
    const booking = await requireAct(within, seen, 'change')
    await change(tx, context, booking, to, form)
    await moveUp(tx, from, context.now)
    await tellOwner(tx, context, booking, '站点按您的要求改了预约时间，点开看看新的时间。')
    return viewBooking(within, booking.id)
  })
}

/** Takes a booking back; whoever waits moves up at once. Refuses with notFound, bookingStale or bookingActNotAllowed. */
export const cancelBooking = async (
  context: Context,
  { booking: id, revision }: ParsedOf<typeof cancellation>,
): Promise<BookingView> => {
  const { sessionId } = await requireBooking(context, id)
  return writeAt(context, [sessionId], async (tx, session) => {
    const within = { ...context, db: tx }
    const booking = await requireAct(within, { id, sessionId, revision }, 'cancel')
    await freeSeats(tx, [id])
    await updateBooking(tx, id, { status: 'cancelled', waitOrder: null, firstChoiceUntil: null })
    await moveUp(tx, session, context.now)
    await tellOwner(tx, context, booking, '站点按您的要求取消了这个预约。')
    return viewBooking(within, id)
  })
}
