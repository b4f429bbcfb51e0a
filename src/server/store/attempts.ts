import { sql } from 'kysely'
import type { Db, Tx } from './db'

/** Until when a target (an account, a receipt) is locked; undefined when it is not. */
export const lockedUntil = async (db: Db, target: string, now: Date): Promise<Date | undefined> => {
  const row = await db
    .selectFrom('attempts')
    .select('lockedUntil')
    .where('target', '=', target)
    .where('lockedUntil', '>', now)
    .executeTakeFirst()
  return row?.lockedUntil ?? undefined
}

/** Counts one failure; from `limit` on the target stays locked until `until`. One statement, so guesses in parallel all count. */
export const countFailure = async (tx: Tx, target: string, limit: number, until: Date): Promise<void> => {
  await tx
    .insertInto('attempts')
    .values({ target, failures: 1, lockedUntil: null })
    .onConflict(conflict =>
      conflict.column('target').doUpdateSet({
        failures: sql<number>`attempts.failures + 1`,
        lockedUntil: sql<Date | null>`case when attempts.failures + 1 >= ${limit} then ${until}::timestamptz end`,
      }),
    )
    .execute()
}

export const forgetFailures = async (tx: Tx, target: string): Promise<void> => {
  await tx.deleteFrom('attempts').where('target', '=', target).execute()
}
