import { sql } from 'kysely'
import type { Db, Tx } from './db'

/** Where the feed stands: the version of the last change, and the last version with which rows were removed. */
export const readFeed = (db: Db) =>
  db.selectFrom('siteFeed').select(['version', 'reloadFrom']).executeTakeFirstOrThrow()

/** Where the feed stands, and stays: other changes of sites wait until this transaction ends. */
export const lockFeed = async (tx: Tx): Promise<number> => {
  const { version } = await tx.selectFrom('siteFeed').select('version').forUpdate().executeTakeFirstOrThrow()
  return version
}

/** Takes the next version. Other changes of sites wait until this transaction ends, so versions come in order. */
const nextVersion = async (tx: Tx): Promise<number> => {
  const { version } = await tx
    .updateTable('siteFeed')
    .set({ version: sql<number>`version + 1` })
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

/** Tells every server that these sites changed: their row, people, receptions or figures. Part of the change's own transaction. */
export const touchSites = async (tx: Tx, siteIds: readonly string[]): Promise<void> => {
  if (siteIds.length === 0) return
  const feed = await nextVersion(tx)
  await tx.updateTable('sites').set({ feed }).where('id', 'in', siteIds).execute()
}

/** Tells every server that sites came or went in numbers: everything has to be read again. */
export const reloadSites = async (tx: Tx): Promise<void> => {
  const reloadFrom = await nextVersion(tx)
  await tx.updateTable('siteFeed').set({ reloadFrom }).execute()
}
