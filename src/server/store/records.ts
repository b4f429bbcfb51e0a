import { sql } from 'kysely'
import type { Category } from '../../contract/opinions'
import {
  type BookingStatus,
  type RecordSummary,
  seatedStatuses,
  upcomingStatuses,
} from '../../contract/receptions'
import type { Duty } from '../../contract/roles'
import { updateBooking } from './bookingWrites'
import type { Db, Tx } from './db'
import { keepsDoor } from './door'
import type { BookingRow } from './tables'

/** Somebody who came and was received, or at least was there. */
const visitorStatuses: readonly BookingStatus[] = ['arrived', 'met']
/** A booking that stood until the day. */
const stoodStatuses: readonly BookingStatus[] = [...seatedStatuses, 'noShow']

/** How many came, with and without a booking, how many did not, and of how many nothing was written down. */
export const countVisits = (db: Db, sessionId: string) =>
  db
    .selectFrom('receptionBookings')
    .select(eb => [
      eb.fn.countAll<number>().filterWhere('status', 'in', visitorStatuses).as('visitors'),
      eb.fn
        .countAll<number>()
        .filterWhere('status', 'in', stoodStatuses)
        .filterWhere('isWalkIn', '=', false)
        .as('bookings'),
      eb.fn
        .countAll<number>()
        .filterWhere('status', 'in', visitorStatuses)
        .filterWhere('isWalkIn', '=', true)
        .as('walkIns'),
      eb.fn.countAll<number>().filterWhere('status', '=', 'noShow').as('noShows'),
      eb.fn
        .countAll<number>()
        .filterWhere('status', '=', 'met')
        .filterWhere('opinionId', 'is', null)
        .as('silent'),
    ])
    .where('sessionId', '=', sessionId)
    .executeTakeFirstOrThrow()

/** What was brought up at a reception, in the order in which it was written down. */
export const listMatters = (db: Db, sessionId: string) =>
  db
    .selectFrom('opinions')
    .select(['id', 'code', 'category', 'text'])
    .where('receptionId', '=', sessionId)
    .orderBy('submittedAt')
    .orderBy('id')
    .execute()

const kindsOf = (matters: readonly { readonly category: Category }[]): RecordSummary['kinds'] => {
  const counts = new Map<Category, number>()
  for (const { category } of matters) counts.set(category, (counts.get(category) ?? 0) + 1)
  return [...counts]
    .map(([category, count]) => ({ category, count }))
    .sort((a, b) => b.count - a.count || a.category.localeCompare(b.category))
}

/** The numbers and kinds of a reception, no names: what becomes public when its record is confirmed. */
export const summaryOf = async (db: Db, sessionId: string): Promise<RecordSummary> => {
  const [{ visitors }, matters] = [await countVisits(db, sessionId), await listMatters(db, sessionId)]
  return { visitors, matters: matters.length, kinds: kindsOf(matters) }
}

/** Writes down whether a deputy came. What the deputy said to an earlier entry no longer holds. */
export const setPresence = async (
  tx: Tx,
  { sessionId, deputyId }: { sessionId: string; deputyId: string },
  isPresent: boolean,
): Promise<void> => {
  await tx
    .updateTable('receptionDeputies')
    .set({ isPresent, answer: 'none', objection: null })
    .where('sessionId', '=', sessionId)
    .where('deputyId', '=', deputyId)
    .execute()
}

/** A booking, if it is one of this reception. */
export const findBookingOf = (db: Db, sessionId: string, id: string): Promise<BookingRow | undefined> =>
  db
    .selectFrom('receptionBookings')
    .selectAll()
    .where('id', '=', id)
    .where('sessionId', '=', sessionId)
    .executeTakeFirst()

/**
 * Notes the opinion that came of a booking. Whoever was expected there was received; when, nobody has tapped, and the moment
 * of writing is not it. Whoever calls this holds the lock of the reception.
 */
export const setOutcome = (tx: Tx, { id, status }: BookingRow, opinionId: string): Promise<void> =>
  updateBooking(tx, id, { opinionId, ...(status !== 'noShow' && { status: 'met' as const }) })

/** Receptions that are over and whose record is not confirmed: all of them, or those whose door somebody keeps; the oldest first. */
export const listUnrecorded = (db: Db, now: Date, duties?: readonly Duty[]) => {
  const rows = db
    .selectFrom('receptionSessions')
    .innerJoin('sites', 'sites.id', 'receptionSessions.siteId')
    .select(['receptionSessions.id', 'receptionSessions.siteId', 'receptionSessions.streetId'])
    .select(['receptionSessions.status', 'receptionSessions.startsAt', 'receptionSessions.endsAt'])
    .select('sites.name as site')
    .where('receptionSessions.status', 'in', [...upcomingStatuses, 'held'])
    .where('receptionSessions.endsAt', '<=', now)
    .orderBy('receptionSessions.endsAt')
    .orderBy('receptionSessions.id')
  return (duties ? rows.where(eb => keepsDoor(eb, duties)) : rows).execute()
}

/** Those who keep the doors of some sites and streets, each with the duties that say so. */
export const listDoorKeepers = async (db: Db, scopeIds: readonly string[]) => {
  const rows = await db
    .selectFrom('duties')
    .select(['personId', 'role', 'scopeId'])
    .where('role', 'in', ['liaisonOfficer', 'secretary'])
    .where('scopeId', '=', sql<string>`any(${scopeIds}::uuid[])`)
    .execute()
  const people = new Map<string, Duty[]>()
  for (const { personId, role, scopeId } of rows)
    people.set(personId, [...(people.get(personId) ?? []), { role, scopeId }])
  return [...people].map(([personId, duties]) => ({ personId, duties }))
}
