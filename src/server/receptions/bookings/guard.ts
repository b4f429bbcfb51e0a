import { Refusal } from '../../../contract/errors'
import {
  type BookingAct,
  type BookingFacts,
  bookingActsOf,
  isDoorKeeper,
  slotStart,
} from '../../../contract/receptions'
import type { Actor } from '../../../contract/roles'
import type { Context } from '../../context'
import { type FoundBooking, findBooking } from '../../store/bookings'

type Asking = Pick<Context, 'db' | 'actor' | 'now'>

/** When the slot of a booking begins; that of a seat that was given back too. Null where there never was one. */
export const slotAtOf = ({ slot, lastSlot, startsAt }: FoundBooking): Date | null => {
  const last = slot ?? lastSlot
  return last === null ? null : new Date(slotStart(startsAt.getTime(), last))
}

/** Whether somebody made a booking: by account, or by the token that its code gives. */
const isOwn = (booking: FoundBooking, { personId, receiptFor }: Actor): boolean =>
  receiptFor === booking.id || (personId !== null && personId === booking.personId)

const factsOf = (booking: FoundBooking, actor: Actor): BookingFacts => {
  const { siteId, streetId, startsAt, endsAt, sessionStatus } = booking
  return {
    status: booking.status,
    slotAt: slotAtOf(booking) ?? startsAt,
    isHere: booking.arrivedAt !== null,
    session: { siteId, streetId, startsAt, endsAt, status: sessionStatus },
    isOwn: isOwn(booking, actor),
  }
}

/** What the actor may do with a booking at an instant. */
export const actsOn = (booking: FoundBooking, actor: Actor, at: Date): readonly BookingAct[] =>
  bookingActsOf(factsOf(booking, actor), actor, at)

/** A booking for whoever made it and for those who keep the door there; for everybody else it is not there. Refuses with notFound. */
export const requireBooking = async ({ db, actor, now }: Asking, id: string): Promise<FoundBooking> => {
  const found = await findBooking(db, id, now)
  if (!found || !(isOwn(found, actor) || isDoorKeeper(actor, found))) throw new Refusal('notFound')
  return found
}

/**
 * The same under the lock of its reception, as it is now. Refuses with bookingStale what was changed since it was seen, with
 * bookingActNotAllowed what the rule does not offer.
 */
export const requireAct = async (
  context: Asking,
  { id, sessionId, revision }: Pick<FoundBooking, 'id' | 'sessionId' | 'revision'>,
  act: BookingAct,
): Promise<FoundBooking> => {
  const booking = await requireBooking(context, id)
  if (booking.revision !== revision || booking.sessionId !== sessionId) throw new Refusal('bookingStale')
  if (!actsOn(booking, context.actor, context.now).includes(act)) throw new Refusal('bookingActNotAllowed')
  return booking
}
