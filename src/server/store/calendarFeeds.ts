import type { Db, Tx } from './db'
import type { Tables } from './tables'

type Feed = Tables['calendarFeeds']

export const findFeed = (db: Db, deputyId: string): Promise<Feed | undefined> =>
  db.selectFrom('calendarFeeds').selectAll().where('deputyId', '=', deputyId).executeTakeFirst()

/** The deputy whose calendar a secret opens. */
export const findFeedOwner = (db: Db, secretHash: string) =>
  db
    .selectFrom('calendarFeeds')
    .innerJoin('deputies', 'deputies.id', 'calendarFeeds.deputyId')
    .selectAll('deputies')
    .where('secretHash', '=', secretHash)
    .executeTakeFirst()

/** Gives a deputy's calendar a new secret in place of the old one. */
export const putFeed = async (tx: Tx, row: Feed): Promise<void> => {
  const { deputyId: _deputyId, ...set } = row
  await tx
    .insertInto('calendarFeeds')
    .values(row)
    .onConflict(conflict => conflict.column('deputyId').doUpdateSet(set))
    .execute()
}

export const deleteFeed = async (tx: Tx, deputyId: string): Promise<void> => {
  await tx.deleteFrom('calendarFeeds').where('deputyId', '=', deputyId).execute()
}
