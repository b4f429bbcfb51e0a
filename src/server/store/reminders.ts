import { sql } from 'kysely'
import { SLOT_MINUTES, upcomingStatuses } from '../../contract/receptions'
import type { Tx } from './db'

export interface Due {
  readonly now: Date
  /** Slots that begin before this are due. */
  readonly until: Date
  /** Whoever booked later than this knows it well enough. */
  readonly bookedBefore: Date
}

const slotAt = sql<Date>`reception_sessions.starts_at + reception_seats.slot * interval '1 minute' * ${sql.lit(SLOT_MINUTES)}`

/** Takes the bookings of accounts whose slot is due, each once, however many servers ask at the same time. */
export const takeDueReminders = (tx: Tx, { now, until, bookedBefore }: Due) =>
  tx
    .updateTable('receptionBookings')
    .from('receptionSeats')
    .innerJoin('receptionSessions', 'receptionSessions.id', 'receptionSeats.sessionId')
    .innerJoin('sites', 'sites.id', 'receptionSessions.siteId')
    .set({ remindedAt: now })
    .whereRef('receptionSeats.bookingId', '=', 'receptionBookings.id')
    .where('receptionBookings.status', '=', 'booked')
    .where('receptionBookings.personId', 'is not', null)
    .where('receptionBookings.remindedAt', 'is', null)
    .where('receptionBookings.bookedAt', '<=', bookedBefore)
    .where('receptionSessions.status', 'in', upcomingStatuses)
    .where(slotAt, '>', now)
    .where(slotAt, '<=', until)
    .returning([
      'receptionBookings.id',
      'receptionBookings.sessionId',
      'receptionBookings.personId',
      'receptionBookings.code',
      'sites.name as site',
      slotAt.as('slotAt'),
    ])
    .execute()

/** Receptions that are going on and at which somebody waits. */
export const listWaitingNow = async (tx: Tx, now: Date): Promise<string[]> => {
  const rows = await tx
    .selectFrom('receptionSessions')
    .select('id')
    .where('startsAt', '<=', now)
    .where('endsAt', '>', now)
    .where('status', 'in', [...upcomingStatuses, 'held'])
    .where(eb =>
      eb.exists(
        eb
          .selectFrom('receptionBookings')
          .select('receptionBookings.id')
          .whereRef('receptionBookings.sessionId', '=', 'receptionSessions.id')
          .where('receptionBookings.status', '=', 'waiting'),
      ),
    )
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}
