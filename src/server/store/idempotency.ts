import type { Tx } from './db'
import type { IdempotencyRow } from './tables'

/** Claims a key for one request; false when it was claimed before. Waits for a request with the same key that is still running. */
export const claimKey = async (tx: Tx, row: Omit<IdempotencyRow, 'responseSealed'>): Promise<boolean> => {
  const claimed = await tx
    .insertInto('idempotency')
    .values({ ...row, responseSealed: null })
    .onConflict(conflict => conflict.columns(['key', 'actor']).doNothing())
    .returning('key')
    .executeTakeFirst()
  return claimed !== undefined
}

export const readKey = (tx: Tx, key: string, actor: string) =>
  tx
    .selectFrom('idempotency')
    .select(['requestHash', 'responseSealed'])
    .where('key', '=', key)
    .where('actor', '=', actor)
    .executeTakeFirstOrThrow()

export const keepResponse = async (
  tx: Tx,
  key: string,
  actor: string,
  responseSealed: string,
): Promise<void> => {
  await tx
    .updateTable('idempotency')
    .set({ responseSealed })
    .where('key', '=', key)
    .where('actor', '=', actor)
    .execute()
}

export const deleteOldKeys = async (tx: Tx, before: Date): Promise<void> => {
  await tx.deleteFrom('idempotency').where('createdAt', '<', before).execute()
}
