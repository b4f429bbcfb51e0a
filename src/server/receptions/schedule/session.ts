import { Refusal } from '../../../contract/errors'
import {
  mayHave,
  type Seat,
  type SessionView,
  type SlotView,
  slotStart,
  upcomingStatuses,
} from '../../../contract/receptions'
import type { Context } from '../../context'
import { choosesFirst, findOwn } from '../../store/bookings'
import { listNotes } from '../../store/bookingsOfSession'
import { findPlace } from '../../store/receptionPlaces'
import { summaryOf } from '../../store/records'
import { countWaiting, listCards } from '../../store/schedule'
import { listSeats } from '../../store/seats'
import type { ReceptionRow } from '../../store/tables'
import { requireReception } from '../guard'
import { momentOf } from '../seating'
import { viewSession } from '../view'

const viewPlace = async ({ db }: Context, siteId: string): Promise<SessionView['site']> => {
  const { code, name, address, phone, lng, lat, street } = await findPlace(db, siteId)
  return { code, name, address, phone, street, gcj02: lng === null || lat === null ? null : [lng, lat] }
}

/** The slots of a reception with the seats that the reader may have in each. */
const viewSlots = (
  seats: readonly Seat[],
  { status, startsAt }: ReceptionRow,
  reader: { readonly choosesFirst: boolean; readonly now: Date },
): SlotView[] => {
  const claim = { isWalkIn: false, isPresent: false, choosesFirst: reader.choosesFirst }
  const moment = momentOf({ startsAt }, reader.now)
  const free = upcomingStatuses.includes(status)
    ? seats.filter(seat => seat.bookingId === null && mayHave(claim, seat, moment))
    : []
  return [...new Set(seats.map(({ slot }) => slot))].map(slot => ({
    slot,
    startsAt: new Date(slotStart(startsAt.getTime(), slot)).toISOString(),
    free: free.filter(seat => seat.slot === slot).length,
  }))
}

const viewNotes = async ({ db }: Context, id: string) =>
  (await listNotes(db, [id])).map(({ at, text }) => ({ at: at.toISOString(), text }))

const viewSeats = async (context: Context, session: ReceptionRow) => {
  const { db, actor, now } = context
  const seats = await listSeats(db, session.id)
  return {
    walkIn: seats.filter(({ share }) => share === 'walkIn').length,
    slots: viewSlots(seats, session, { choosesFirst: await choosesFirst(db, actor, now), now }),
    waiting: await countWaiting(db, session.id),
    mine: (await findOwn(db, session.id, actor)) ?? null,
  }
}

/** A reception as everybody may see it, and the reader's own booking there. Refuses with notFound. */
export const readSession = async (
  context: Context,
  { session: asked }: { readonly session: string },
): Promise<SessionView> => {
  const { db, now } = context
  const session = await requireReception(context, asked)
  const [card] = await listCards(db, [session.id])
  if (!card) throw new Refusal('notFound')
  const { id, siteId, jointUnits, status, movedFrom, cancelledWhy, isDemo } = session
  return {
    ...viewSession(card, now),
    site: await viewPlace(context, siteId),
    ...(await viewSeats(context, session)),
    ...{ jointUnits: [...jointUnits], movedFrom, cancelledWhy, isDemo },
    changes: await viewNotes(context, id),
    summary: status === 'recorded' ? await summaryOf(db, id) : null,
  }
}
