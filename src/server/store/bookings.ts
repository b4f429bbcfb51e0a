import { sql } from 'kysely'
import type { Db } from './db'

/**
 * The place among those who wait, from 1: how many come before by the rule (contract/receptions/seating.ts, inWaitingOrder).
 * Null for those who do not wait.
 */
const rankAt = (now: Date) => {
  const rank = (table: 'ahead' | 'reception_bookings') => {
    const column = (name: string) => sql.ref(`${table}.${name}`)
    return sql`(
      not coalesce(${column('first_choice_until')} > ${now}, false), ${column('arrived_at')} is null,
      ${column('wait_order')}, ${column('booked_at')}, ${column('id')}
    )`
  }
  return sql<number | null>`case when reception_bookings.status = 'waiting' then 1 + (
    select count(*)::int from reception_bookings as ahead
    where ahead.session_id = reception_bookings.session_id and ahead.status = 'waiting'
    and ${rank('ahead')} < ${rank('reception_bookings')}
  ) end`
}

/** Bookings as they are shown: each with its seat, its opinion, and what the rules ask of its reception. */
const selectBookings = (db: Db, now: Date) =>
  db
    .selectFrom('receptionBookings')
    .innerJoin('receptionSessions', 'receptionSessions.id', 'receptionBookings.sessionId')
    .leftJoin('receptionSeats', 'receptionSeats.bookingId', 'receptionBookings.id')
    .leftJoin('opinions', 'opinions.id', 'receptionBookings.opinionId')
    .selectAll('receptionBookings')
    .select([
      'receptionSessions.siteId',
      'receptionSessions.streetId',
      'receptionSessions.startsAt',
      'receptionSessions.endsAt',
      'receptionSessions.status as sessionStatus',
      'receptionSeats.slot',
      'opinions.code as opinionCode',
    ])
    .select(rankAt(now).as('rank'))

export type FoundBooking = Awaited<ReturnType<ReturnType<typeof selectBookings>['execute']>>[number]

export const findBooking = (db: Db, id: string, now: Date): Promise<FoundBooking | undefined> =>
  selectBookings(db, now).where('receptionBookings.id', '=', id).executeTakeFirst()

export const findBookingByCode = (db: Db, code: string, now: Date): Promise<FoundBooking | undefined> =>
  selectBookings(db, now).where('receptionBookings.code', '=', code).executeTakeFirst()

/** Everybody who booked or came to some receptions. Whoever took the booking back stays away. */
export const listGuests = async (
  db: Db,
  sessionIds: readonly string[],
  now: Date,
): Promise<FoundBooking[]> => {
  if (sessionIds.length === 0) return []
  return selectBookings(db, now)
    .where('receptionBookings.sessionId', 'in', sessionIds)
    .where('receptionBookings.status', 'not in', ['cancelled', 'calledOff'])
    .orderBy('receptionBookings.bookedAt')
    .orderBy('receptionBookings.id')
    .execute()
}

/** The bookings of a person: those still to come, the soonest first. */
export const listComing = (db: Db, personId: string, now: Date): Promise<FoundBooking[]> =>
  selectBookings(db, now)
    .where('receptionBookings.personId', '=', personId)
    .where('receptionBookings.status', 'in', ['booked', 'waiting', 'arrived'])
    .where('receptionSessions.endsAt', '>', now)
    .orderBy('receptionSessions.startsAt')
    .orderBy('receptionBookings.id')
    .execute()

/** And those that are over, the last first. */
export const listGone = (db: Db, personId: string, now: Date, limit: number): Promise<FoundBooking[]> =>
  selectBookings(db, now)
    .where('receptionBookings.personId', '=', personId)
    .where(eb =>
      eb.or([
        eb('receptionBookings.status', 'not in', ['booked', 'waiting', 'arrived']),
        eb('receptionSessions.endsAt', '<=', now),
      ]),
    )
    .orderBy('receptionSessions.startsAt', 'desc')
    .orderBy('receptionBookings.id')
    .limit(limit)
    .execute()

/** By account or by the booking that a token opens: whose a booking is. */
export interface Owner {
  readonly personId: string | null
  readonly receiptFor: string | null
}

/** The last booking of somebody at a reception that was not taken back. */
export const findOwn = (db: Db, sessionId: string, { personId, receiptFor }: Owner) => {
  if (!personId && !receiptFor) return undefined
  return db
    .selectFrom('receptionBookings')
    .select(['id', 'status'])
    .where('sessionId', '=', sessionId)
    .where('status', '!=', 'cancelled')
    .where(eb => (personId ? eb('personId', '=', personId) : eb('id', '=', receiptFor)))
    .orderBy('bookedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Whether somebody may choose before the others now, wherever the reception was that was moved or called off. */
export const choosesFirst = async (db: Db, { personId, receiptFor }: Owner, now: Date): Promise<boolean> => {
  if (!personId && !receiptFor) return false
  const row = await db
    .selectFrom('receptionBookings')
    .select('id')
    .where('firstChoiceUntil', '>', now)
    .where('status', 'in', ['booked', 'waiting', 'calledOff'])
    .where(eb => (personId ? eb('personId', '=', personId) : eb('id', '=', receiptFor)))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
