import type { Db, Tx } from './db'
import type { NewPhoto } from './tables'

export const insertPhoto = async (tx: Tx, row: NewPhoto): Promise<void> => {
  await tx.insertInto('photos').values(row).execute()
}

/** Gives photos that belong to nothing yet to one event of an opinion; returns how many were free to be taken. */
export const attachPhotos = async (
  tx: Tx,
  ids: readonly string[],
  owner: { opinionId: string; seq: number },
): Promise<number> => {
  let taken = 0
  for (const [position, id] of ids.entries()) {
    const { numUpdatedRows } = await tx
      .updateTable('photos')
      .set({ ...owner, position })
      .where('id', '=', id)
      .where('opinionId', 'is', null)
      .where('kept', '=', false)
      .executeTakeFirst()
    taken += Number(numUpdatedRows)
  }
  return taken
}

export const listPhotos = (db: Db, opinionIds: readonly string[]) =>
  db
    .selectFrom('photos')
    .select(['id', 'opinionId', 'seq'])
    .where('opinionId', 'in', opinionIds)
    .orderBy('seq')
    .orderBy('position')
    .execute()

/**
 * Keeps a photo for a site, a street or a deputy in place of the one it had, which tidyUp then sweeps away; null: there
 * was none, there shall be none. Returns false when the new one is gone or belongs to something else already.
 */
export const swapKeptPhoto = async (tx: Tx, oldId: string | null, newId: string | null): Promise<boolean> => {
  if (oldId === newId) return true
  if (oldId) await tx.updateTable('photos').set({ kept: false }).where('id', '=', oldId).execute()
  if (!newId) return true
  const { numUpdatedRows } = await tx
    .updateTable('photos')
    .set({ kept: true })
    .where('id', '=', newId)
    .where('opinionId', 'is', null)
    .where('kept', '=', false)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Forgets photos that neither an opinion nor anything else took up, and returns whose files may go. */
export const deleteUnusedPhotos = async (tx: Tx, before: Date): Promise<string[]> => {
  const rows = await tx
    .deleteFrom('photos')
    .where('opinionId', 'is', null)
    .where('kept', '=', false)
    .where('createdAt', '<', before)
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}
