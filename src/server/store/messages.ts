import type { Db, Tx } from './db'
import type { NewMessage } from './tables'

/** Rows that go into the database at once. */
const BATCH = 1000

/** Writes down what people are told: messages to a person, or calls that have to be made about a booking. */
export const insertMessages = async (tx: Tx, rows: readonly NewMessage[]): Promise<void> => {
  for (let from = 0; from < rows.length; from += BATCH)
    await tx
      .insertInto('messages')
      .values(rows.slice(from, from + BATCH))
      .execute()
}

/** Writes a day's digests, each once, however many servers do it at the same time. Returns how many were new. */
export const insertDigests = async (tx: Tx, rows: readonly NewMessage[]): Promise<number> => {
  if (rows.length === 0) return 0
  const written = await tx
    .insertInto('messages')
    .values(rows)
    .onConflict(conflict =>
      conflict.columns(['personId', 'digestOn']).where('digestOn', 'is not', null).doNothing(),
    )
    .returning('id')
    .execute()
  return written.length
}

/** What a person was told last, the newest first. */
export const listMessageRows = (db: Db, personId: string, limit: number) =>
  db
    .selectFrom('messages')
    .leftJoin('receptionSessions', 'receptionSessions.id', 'messages.sessionId')
    .leftJoin('sites', 'sites.id', 'receptionSessions.siteId')
    .select(['messages.id', 'messages.title', 'messages.text', 'messages.at', 'messages.seenAt'])
    .select(['messages.bookingId', 'messages.sessionId', 'messages.digestOn'])
    .select(['sites.name as site', 'receptionSessions.startsAt'])
    .where('messages.personId', '=', personId)
    .orderBy('messages.at', 'desc')
    .orderBy('messages.id', 'desc')
    .limit(limit)
    .execute()

export const countUnseen = async (db: Db, personId: string): Promise<number> => {
  const { count } = await db
    .selectFrom('messages')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('personId', '=', personId)
    .where('seenAt', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

export const markMessagesSeen = async (tx: Tx, personId: string, now: Date): Promise<void> => {
  await tx
    .updateTable('messages')
    .set({ seenAt: now })
    .where('personId', '=', personId)
    .where('seenAt', 'is', null)
    .execute()
}
