import type { Db, Tx } from './db'
import type { AbsenceRow } from './tables'

/** The days a deputy cannot come that touch a span, the soonest first. Days are YYYY-MM-DD. */
export const listAbsenceRows = (
  db: Db,
  deputyId: string,
  from: string,
  until?: string,
): Promise<AbsenceRow[]> => {
  const query = db
    .selectFrom('deputyAbsences')
    .selectAll()
    .where('deputyId', '=', deputyId)
    .where('untilOn', '>=', from)
    .orderBy('fromOn')
    .orderBy('id')
  return (until ? query.where('fromOn', '<=', until) : query).execute()
}

export const insertAbsence = async (tx: Tx, row: AbsenceRow): Promise<void> => {
  await tx.insertInto('deputyAbsences').values(row).execute()
}

/** Forgets a deputy's own absence; whether there was one. */
export const deleteAbsence = async (tx: Tx, deputyId: string, id: string): Promise<boolean> => {
  const { numDeletedRows } = await tx
    .deleteFrom('deputyAbsences')
    .where('id', '=', id)
    .where('deputyId', '=', deputyId)
    .executeTakeFirst()
  return numDeletedRows === 1n
}
