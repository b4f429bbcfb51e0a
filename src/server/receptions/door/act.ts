import type { ParsedOf } from '../../../contract/endpoint'
import { Refusal } from '../../../contract/errors'
import {
  type DoorAct,
  type actAtDoor as endpoint,
  type GuestRow,
  isDoorKeeper,
} from '../../../contract/receptions'
import type { Context } from '../../context'
import { findBooking } from '../../store/bookings'
import type { Tx } from '../../store/db'
import { actsOn } from '../bookings/guard'
import { moveUp } from '../seating'
import { writeAt } from '../turn'
import { tapTime } from './tap'
import { acts, isDone, type Tap } from './taps'
import { viewGuest } from './view'

/** A booking at a door that the actor keeps; no other is there. Refuses with notFound. */
const requireGuest = async ({ db, actor, now }: Pick<Context, 'db' | 'actor' | 'now'>, id: string) => {
  const booking = await findBooking(db, id, now)
  if (!booking || !isDoorKeeper(actor, booking)) throw new Refusal('notFound')
  return booking
}

const doIt = async (tx: Tx, { actor }: Context, tap: Tap, act: DoorAct): Promise<void> => {
  if (isDone(tap, act)) return
  if (!actsOn(tap.booking, actor, tap.at).includes(act)) throw new Refusal('bookingActNotAllowed')
  await acts[act](tx, tap)
  await moveUp(tx, tap.session, tap.now)
}

/**
 * Writes down what happened at the door, when it happened. Refuses with notFound, bookingStale, bookingActNotAllowed,
 * or an undo with bookedAlready or tooManyBookings.
 */
export const actAtDoor = async (
  context: Context,
  { booking: id, act, at }: ParsedOf<typeof endpoint>,
): Promise<GuestRow> => {
  const { sessionId } = await requireGuest(context, id)
  return writeAt(context, [sessionId], async (tx, session) => {
    const within = { ...context, db: tx }
    const booking = await requireGuest(within, id)
    if (booking.sessionId !== session.id) throw new Refusal('bookingStale')
    await doIt(
      tx,
      context,
      { booking, session, at: tapTime(at, session, context.now), now: context.now },
      act,
    )
    return viewGuest(await requireGuest(within, id), within)
  })
}
