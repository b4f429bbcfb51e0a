import type { Db, Tx } from './db'
import type { PosterJobRow } from './tables'

export const insertPosterJob = async (tx: Tx, row: PosterJobRow): Promise<void> => {
  await tx.insertInto('posterJobs').values(row).execute()
}

/** A job of this person's; nobody else has one. */
export const findPosterJob = (db: Db, id: string, personId: string) =>
  db
    .selectFrom('posterJobs')
    .selectAll()
    .where('id', '=', id)
    .where('personId', '=', personId)
    .executeTakeFirst()

/** Notes how far a job is, and that it is alive. */
export const noteProgress = async (
  tx: Tx,
  id: string,
  progress: Pick<PosterJobRow, 'beatAt'> & Partial<Pick<PosterJobRow, 'done' | 'state' | 'problem'>>,
): Promise<void> => {
  await tx.updateTable('posterJobs').set(progress).where('id', '=', id).execute()
}

export const deleteOldPosterJobs = async (tx: Tx, before: Date): Promise<void> => {
  await tx.deleteFrom('posterJobs').where('createdAt', '<', before).execute()
}
