import { sql } from 'kysely'
import type { Db, Tx } from './db'

/** Says anew who comes to a reception. */
export const setComers = async (tx: Tx, sessionId: string, deputyIds: readonly string[]): Promise<void> => {
  await tx.deleteFrom('receptionDeputies').where('sessionId', '=', sessionId).execute()
  if (deputyIds.length === 0) return
  await tx
    .insertInto('receptionDeputies')
    .values(deputyIds.map(deputyId => ({ sessionId, deputyId })))
    .execute()
}

/** Lets nobody else arrange these deputies until the transaction ends, always in one order. */
export const holdDeputies = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  await tx.selectFrom('deputies').select('id').where('id', 'in', ids).orderBy('id').forUpdate().execute()
}

/** Deputies who may come to a reception: of the site, or of another open site of the street. */
export const listChoices = (
  db: Db,
  { siteId, streetId }: { readonly siteId: string; readonly streetId: string },
) =>
  db
    .selectFrom('deputies')
    .innerJoin('deputySites', 'deputySites.deputyId', 'deputies.id')
    .innerJoin('sites', 'sites.id', 'deputySites.siteId')
    .select(['deputies.id', 'deputies.name', 'deputies.personId'])
    .select(sql<boolean>`bool_or(sites.id = ${siteId})`.as('isOwn'))
    .where(eb => eb.or([eb('sites.id', '=', siteId), eb('sites.streetId', '=', streetId)]))
    .where('sites.closedOn', 'is', null)
    .groupBy(['deputies.id', 'deputies.name', 'deputies.personId'])
    .orderBy('deputies.id')
    .execute()
