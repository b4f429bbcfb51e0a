import type { Db, Tx } from './db'
import type { DeputyRow } from './tables'

export interface DeputiesOf {
  readonly street?: string | undefined
  /** A site's code. */
  readonly site?: string | undefined
}

/** The deputies whom one can meet at an open site of a street, at one site, or all. A district has some hundred. */
export const listDeputyRows = (db: Db, { street, site }: DeputiesOf): Promise<DeputyRow[]> => {
  const query = db.selectFrom('deputies').selectAll()
  if (!street && !site) return query.execute()
  let places = db
    .selectFrom('deputySites')
    .innerJoin('sites', 'sites.id', 'deputySites.siteId')
    .innerJoin('streets', 'streets.id', 'sites.streetId')
    .select('deputySites.deputyId')
    .where('sites.closedOn', 'is', null)
  if (street) places = places.where('streets.slug', '=', street)
  if (site) places = places.where('sites.code', '=', site)
  return query.where('id', 'in', places).execute()
}

/** The open sites of some deputies, each deputy's home first. */
export const listSitesOfDeputies = (db: Db, deputyIds: readonly string[]) =>
  db
    .selectFrom('deputySites')
    .innerJoin('sites', 'sites.id', 'deputySites.siteId')
    .innerJoin('streets', 'streets.id', 'sites.streetId')
    .select([
      'deputySites.deputyId',
      'sites.code',
      'sites.name',
      'sites.address',
      'sites.streetId',
      'streets.name as street',
    ])
    .where('deputySites.deputyId', 'in', deputyIds)
    .where('sites.closedOn', 'is', null)
    .orderBy(eb => eb('sites.level', '!=', 'HOME'))
    .orderBy('sites.code')
    .execute()

export const findDeputy = (db: Db, id: string) =>
  db.selectFrom('deputies').selectAll().where('id', '=', id).executeTakeFirst()

/** The deputy whom an account belongs to. */
export const findDeputyOf = (db: Db, personId: string) =>
  db.selectFrom('deputies').selectAll().where('personId', '=', personId).orderBy('id').executeTakeFirst()

/** A deputy's row; it stays the same until the transaction ends. */
export const holdDeputy = (tx: Tx, id: string) =>
  tx.selectFrom('deputies').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow()

export const updateDeputy = async (tx: Tx, id: string, changes: Partial<DeputyRow>): Promise<void> => {
  await tx.updateTable('deputies').set(changes).where('id', '=', id).execute()
}

/** How many opinions somebody explained on the spot as a deputy since an instant. */
export const countExplained = async (db: Db, personId: string | null, since: Date): Promise<number> => {
  if (personId === null) return 0
  const { count } = await db
    .selectFrom('opinionEvents')
    .select(eb => eb.fn.count<number>('opinionId').distinct().as('count'))
    .where('actorId', '=', personId)
    .where('party', '=', 'deputy')
    .where('name', '=', 'answerNow')
    .where('at', '>=', since)
    .executeTakeFirstOrThrow()
  return count
}
