import { Refusal } from '../../../contract/errors'
import type { BookingView } from '../../../contract/receptions'
import type { Context } from '../../context'
import { type FoundBooking, findBooking } from '../../store/bookings'
import { listNotes } from '../../store/bookingsOfSession'
import { listCards } from '../../store/schedule'
import { viewSession } from '../view'
import { actsOn, slotAtOf } from './guard'

type Asking = Pick<Context, 'db' | 'actor' | 'now' | 'sealer'>

const readSessions = async ({ db, now }: Asking, ids: readonly string[]) =>
  new Map((await listCards(db, ids)).map(row => [row.id, viewSession(row, now)]))

const isoOf = (at: Date | null): string | null => at?.toISOString() ?? null

/** What a booking says of itself, to whoever made it and at the door. */
export const viewOwnPart = (booking: FoundBooking, { actor, now, sealer }: Asking) => {
  const { id, code, revision, status, subject, opinionId, opinionCode, needs, rank } = booking
  return {
    ...{ id, code, revision, status, subject },
    slotAt: isoOf(slotAtOf(booking)),
    order: rank,
    name: sealer.open(booking.nameSealed),
    opinion: opinionId && opinionCode ? { id: opinionId, code: opinionCode } : null,
    needs: [...needs],
    acts: [...actsOn(booking, actor, now)],
  }
}

/** Bookings as whoever made them sees them, in the order given. */
export const viewBookings = async (
  context: Asking,
  bookings: readonly FoundBooking[],
): Promise<BookingView[]> => {
  const ids = [...new Set(bookings.map(({ sessionId }) => sessionId))]
  const sessions = await readSessions(context, ids)
  const notes = await listNotes(context.db, ids)
  return bookings.flatMap(booking => {
    const { sessionId, firstChoiceUntil, cancelledWhy } = booking
    const session = sessions.get(sessionId)
    if (!session) return []
    const changes = notes.filter(note => note.sessionId === sessionId)
    return {
      ...viewOwnPart(booking, context),
      session,
      firstChoiceUntil: firstChoiceUntil && firstChoiceUntil > context.now ? isoOf(firstChoiceUntil) : null,
      cancelledWhy,
      changes: changes.map(({ at, text }) => ({ at: at.toISOString(), text })),
    }
  })
}

/** One booking as it is now. Refuses with notFound. */
export const viewBooking = async (context: Asking, id: string): Promise<BookingView> => {
  const booking = await findBooking(context.db, id, context.now)
  const [view] = booking ? await viewBookings(context, [booking]) : []
  if (!view) throw new Refusal('notFound')
  return view
}
