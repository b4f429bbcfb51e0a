import { sql, type Updateable } from 'kysely'
import { activeStatuses, upcomingStatuses } from '../../contract/receptions'
import type { Tx } from './db'
import type { NewBooking, Tables } from './tables'

/** Lets one booking of a holder be made at a time, whichever receptions they are for; until the transaction ends. */
export const lockHolder = async (tx: Tx, holder: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${holder}, 0))`.execute(tx)
}

/** What binds a holder to receptions that are not over. Whoever simply came is not bound by that. */
export const listBinding = (tx: Tx, holder: string, now: Date) =>
  tx
    .selectFrom('receptionBookings')
    .innerJoin('receptionSessions', 'receptionSessions.id', 'receptionBookings.sessionId')
    .select(['receptionBookings.id', 'receptionBookings.sessionId', 'receptionBookings.status'])
    .where('holder', '=', holder)
    .where('receptionBookings.status', 'in', activeStatuses)
    .where('isWalkIn', '=', false)
    .where('receptionSessions.endsAt', '>', now)
    .where('receptionSessions.status', 'in', upcomingStatuses)
    .execute()

/** A booking whose reception was called off, and which still lets its holder, or whoever has its token, choose first; the first to run out. */
export const findFirstChoice = (
  tx: Tx,
  { holder, receiptFor }: { readonly holder: string | null; readonly receiptFor: string | null },
  now: Date,
) =>
  tx
    .selectFrom('receptionBookings')
    .select(['id', 'firstChoiceUntil'])
    .where('status', '=', 'calledOff')
    .where('firstChoiceUntil', '>', now)
    .where(eb => eb.or([eb('holder', '=', holder), eb('id', '=', receiptFor)]))
    .orderBy('firstChoiceUntil')
    .limit(1)
    .executeTakeFirst()

export const insertBooking = async (tx: Tx, row: NewBooking): Promise<void> => {
  await tx.insertInto('receptionBookings').values(row).execute()
}

/** Changes a booking. Whoever calls this holds the lock of its reception. */
export const updateBooking = async (
  tx: Tx,
  id: string,
  set: Omit<Updateable<Tables['receptionBookings']>, 'revision'>,
): Promise<void> => {
  await tx
    .updateTable('receptionBookings')
    .set(eb => ({ ...set, revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Draws the next number for somebody who waits. Whoever calls this holds the lock of the reception. */
export const drawOrder = async (tx: Tx, sessionId: string): Promise<number> => {
  const { lastOrder } = await tx
    .updateTable('receptionSessions')
    .set(eb => ({ lastOrder: eb('lastOrder', '+', 1) }))
    .where('id', '=', sessionId)
    .returning('lastOrder')
    .executeTakeFirstOrThrow()
  return lastOrder
}

/** Those who wait at a reception, by number. */
export const listWaiting = (tx: Tx, sessionId: string) =>
  tx
    .selectFrom('receptionBookings')
    .select(['id', 'sessionId', 'personId', 'code', 'isWalkIn', 'arrivedAt', 'firstChoiceUntil'])
    .select(eb => eb.fn.coalesce('waitOrder', sql<number>`0`).as('waitOrder'))
    .where('sessionId', '=', sessionId)
    .where('status', '=', 'waiting')
    .orderBy('waitOrder')
    .orderBy('bookedAt')
    .orderBy('id')
    .execute()
