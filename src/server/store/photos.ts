import type { Db, Tx } from './db'
import type { PhotoRow } from './tables'

export const insertPhoto = async (tx: Tx, row: PhotoRow): Promise<void> => {
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

/** Forgets photos that no opinion took up, and returns whose files may go. */
export const deleteUnusedPhotos = async (tx: Tx, before: Date): Promise<string[]> => {
  const rows = await tx
    .deleteFrom('photos')
    .where('opinionId', 'is', null)
    .where('createdAt', '<', before)
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}
