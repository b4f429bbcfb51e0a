import { sql } from 'kysely'
import { activeStatuses, type BookingStatus } from '../../contract/receptions'
import type { Db, Tx } from './db'

/** Those who are bound to a reception and were not received yet. */
const expected: readonly BookingStatus[] = activeStatuses.filter(status => status !== 'met')

/** Those who are booked, wait or have come, in the order in which they booked. */
export const listActive = (db: Db, sessionId: string) =>
  db
    .selectFrom('receptionBookings')
    .select(['id', 'sessionId', 'personId'])
    .where('sessionId', '=', sessionId)
    .where('status', 'in', expected)
    .orderBy('bookedAt')
    .orderBy('id')
    .execute()

/** Lets those who hold a seat at a reception choose another one before the others. */
export const letChooseFirst = async (tx: Tx, sessionId: string, until: Date): Promise<void> => {
  await tx
    .updateTable('receptionBookings')
    .set({ firstChoiceUntil: until })
    .where('sessionId', '=', sessionId)
    .where('status', '=', 'booked')
    .execute()
}

/** Ends the bookings of a reception that is called off, and returns their ids. Who held a seat chooses first elsewhere. */
export const callOffBookings = async (
  tx: Tx,
  sessionId: string,
  { cancelledWhy, until }: { readonly cancelledWhy: string; readonly until: Date },
): Promise<string[]> => {
  const rows = await tx
    .updateTable('receptionBookings')
    .set(eb => ({
      ...{ status: 'calledOff', cancelledWhy, revision: eb('revision', '+', 1) },
      firstChoiceUntil: sql<Date | null>`case when status = 'waiting' then null else ${until}::timestamptz end`,
    }))
    .where('sessionId', '=', sessionId)
    .where('status', 'in', expected)
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Writes below a reception what changed. */
export const insertNote = async (
  tx: Tx,
  note: { readonly sessionId: string; readonly at: Date; readonly text: string },
): Promise<void> => {
  await tx.insertInto('receptionNotes').values(note).execute()
}

/** What changed at some receptions, the newest first. */
export const listNotes = (db: Db, sessionIds: readonly string[]) =>
  sessionIds.length === 0
    ? []
    : db
        .selectFrom('receptionNotes')
        .selectAll()
        .where('sessionId', 'in', sessionIds)
        .orderBy('at', 'desc')
        .execute()
