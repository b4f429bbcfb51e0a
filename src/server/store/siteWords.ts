import { sql } from 'kysely'
import { searchTextOf } from '../words'
import { type Db, inTransaction, type Tx } from './db'

/** Sites whose words are made at a time. */
const BATCH = 500

const listTexts = (db: Db, siteIds: readonly string[]) =>
  db
    .selectFrom('sites')
    .innerJoin('streets', 'streets.id', 'sites.streetId')
    .select(['sites.id', 'sites.name', 'sites.neighbourhood', 'sites.address', 'streets.name as street'])
    .select(
      sql<string[]>`array(select name from deputies join deputy_sites on deputy_sites.deputy_id = deputies.id
        where deputy_sites.site_id = sites.id)`.as('deputies'),
    )
    .where('sites.id', 'in', siteIds)
    .execute()

const refreshBatch = async (tx: Tx, siteIds: readonly string[]): Promise<void> => {
  const texts = await listTexts(tx, siteIds)
  const rows = texts.map(text => ({ id: text.id, words: searchTextOf(text) }))
  await sql`update sites set search = array_to_tsvector(made.words)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as made(id uuid, words text[])
    where sites.id = made.id`.execute(tx)
}

/** Makes the search words of these sites anew from their names, addresses and deputies. Part of the change's own transaction. */
export const refreshSearch = async (tx: Tx, siteIds: readonly string[]): Promise<void> => {
  for (let at = 0; at < siteIds.length; at += BATCH) await refreshBatch(tx, siteIds.slice(at, at + BATCH))
}

/** Gives search words to sites that have none yet: those of a database from before there was a search. */
export const fillSearch = async (db: Db): Promise<void> => {
  const bare = await db
    .selectFrom('sites')
    .select('id')
    .where('search', '=', sql<string>`''::tsvector`)
    .execute()
  const ids = bare.map(({ id }) => id)
  if (ids.length > 0) await inTransaction(db, tx => refreshSearch(tx, ids))
}

/** The sites that hold all words of a question made by searchQueryOf, and the one with this code. */
export const findSiteIds = async (db: Db, query: string | null, code: string | null): Promise<string[]> => {
  const rows = await db
    .selectFrom('sites')
    .select('id')
    .where(eb =>
      eb.or([
        query ? sql<boolean>`search @@ ${query}::tsquery` : sql<boolean>`false`,
        code ? eb('code', '=', code) : sql<boolean>`false`,
      ]),
    )
    .where('closedOn', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}
