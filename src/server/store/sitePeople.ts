import { sql } from 'kysely'
import type { Db, Tx } from './db'

const deputyRows = (db: Db) => db.selectFrom('deputies').select(['id', 'name', 'unit', 'post', 'personId'])

export const listSiteDeputies = (db: Db, siteId: string) =>
  deputyRows(db)
    .where('id', 'in', db.selectFrom('deputySites').select('deputyId').where('siteId', '=', siteId))
    .orderBy('name')
    .orderBy('id')
    .execute()

/** All deputies of the district. */
export const listDeputyRows = (db: Db) => deputyRows(db).orderBy('name').orderBy('id').execute()

const keepers = (db: Db) =>
  db
    .selectFrom('duties')
    .innerJoin('people', 'people.id', 'duties.personId')
    .innerJoin('sites', 'sites.id', 'duties.scopeId')
    .where('duties.role', '=', 'liaisonOfficer')

/** The liaison officers of a street, each with the names of its sites that they keep. */
export const listStreetKeepers = (db: Db, streetId: string) =>
  keepers(db)
    .select(['people.id', 'people.name'])
    .select(sql<string>`string_agg(sites.name, '、' order by sites.name)`.as('sites'))
    .where('sites.streetId', '=', streetId)
    .groupBy(['people.id', 'people.name'])
    .orderBy('people.name')
    .orderBy('people.id')
    .execute()

export const listSiteKeepers = (db: Db, siteId: string) =>
  keepers(db)
    .select(['people.id', 'people.name'])
    .where('sites.id', '=', siteId)
    .orderBy('people.name')
    .orderBy('people.id')
    .execute()

interface Duties {
  readonly role: 'deputy' | 'liaisonOfficer'
  readonly siteId: string
  readonly personIds: readonly string[]
}

/** Gives people a duty at a site; whoever has it already keeps it. */
export const addDuties = async (
  tx: Tx,
  { role, siteId, personIds, isDemo }: Duties & { readonly isDemo: boolean },
): Promise<void> => {
  if (personIds.length === 0) return
  const rows = personIds.map(personId => ({ personId, role, scopeId: siteId, isDemo }))
  await tx
    .insertInto('duties')
    .values(rows)
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

export const removeDuties = async (tx: Tx, { role, siteId, personIds }: Duties): Promise<void> => {
  if (personIds.length === 0) return
  await tx
    .deleteFrom('duties')
    .where('role', '=', role)
    .where('scopeId', '=', siteId)
    .where('personId', 'in', personIds)
    .execute()
}

/** Makes these, and no others, the deputies of a site. */
export const setDeputies = async (tx: Tx, siteId: string, deputyIds: readonly string[]): Promise<void> => {
  await tx.deleteFrom('deputySites').where('siteId', '=', siteId).execute()
  if (deputyIds.length === 0) return
  await tx
    .insertInto('deputySites')
    .values(deputyIds.map(deputyId => ({ deputyId, siteId })))
    .execute()
}
