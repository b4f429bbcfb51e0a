import type { Duty } from '../../contract/roles'
import type { Db, Tx } from './db'
import type { SessionRow } from './tables'

export const insertSession = async (tx: Tx, row: SessionRow): Promise<void> => {
  await tx.insertInto('sessions').values(row).execute()
}

/** The session of a token that has not expired, with the person's name and duties. */
export const findSession = async (db: Db, tokenHash: string, now: Date) => {
  const rows = await db
    .selectFrom('sessions')
    .leftJoin('people', 'people.id', 'sessions.personId')
    .leftJoin('duties', 'duties.personId', 'sessions.personId')
    .select(['sessions.personId', 'sessions.receiptFor', 'people.name', 'duties.role', 'duties.scopeId'])
    .where('tokenHash', '=', tokenHash)
    .where('expiresAt', '>', now)
    .execute()
  const [first] = rows
  if (!first) return undefined
  const duties: Duty[] = rows.flatMap(({ role, scopeId }) => (role ? [{ role, scopeId }] : []))
  return { personId: first.personId, receiptFor: first.receiptFor, name: first.name, duties }
}

export const deleteSession = async (tx: Tx, tokenHash: string): Promise<void> => {
  await tx.deleteFrom('sessions').where('tokenHash', '=', tokenHash).execute()
}

export const deleteExpiredSessions = async (tx: Tx, now: Date): Promise<void> => {
  await tx.deleteFrom('sessions').where('expiresAt', '<=', now).execute()
}
