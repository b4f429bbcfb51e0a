import type { Updateable } from 'kysely'
import type { Db, Tx } from './db'
import type { NewPlan, PlanRow, Tables } from './tables'

export const findPlan = (db: Db, id: string): Promise<PlanRow | undefined> =>
  db.selectFrom('receptionPlans').selectAll().where('id', '=', id).executeTakeFirst()

export const findSitePlan = (db: Db, siteId: string, year: number): Promise<PlanRow | undefined> =>
  db
    .selectFrom('receptionPlans')
    .selectAll()
    .where('siteId', '=', siteId)
    .where('year', '=', year)
    .executeTakeFirst()

/** The plans of some streets in a year, in the order of their sites' codes. */
export const listPlanRows = async (db: Db, streetIds: readonly string[], year: number) => {
  if (streetIds.length === 0) return []
  return db
    .selectFrom('receptionPlans')
    .innerJoin('sites', 'sites.id', 'receptionPlans.siteId')
    .selectAll('receptionPlans')
    .select(['sites.code as siteCode', 'sites.name as siteName'])
    .where('receptionPlans.streetId', 'in', streetIds)
    .where('receptionPlans.year', '=', year)
    .orderBy(eb => eb('sites.level', '!=', 'HOME'))
    .orderBy('sites.name')
    .orderBy('sites.id')
    .execute()
}

/** The open sites of some streets that have no plan in a year. */
export const listSitesWithoutPlan = async (db: Db, streetIds: readonly string[], year: number) => {
  if (streetIds.length === 0) return []
  const planned = db.selectFrom('receptionPlans').select('siteId').where('year', '=', year)
  return db
    .selectFrom('sites')
    .select(['id', 'streetId', 'code', 'name', 'isDemo'])
    .where('streetId', 'in', streetIds)
    .where('closedOn', 'is', null)
    .where('id', 'not in', planned)
    .orderBy('name')
    .orderBy('id')
    .execute()
}

/** Adds a plan; false when the site has one for that year. */
export const insertPlan = async (tx: Tx, row: NewPlan): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('receptionPlans')
    .values(row)
    .onConflict(conflict => conflict.columns(['siteId', 'year']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Changes a plan only if it still is at `revision`; whether it was. */
export const updatePlan = async (
  tx: Tx,
  { id, revision }: Pick<PlanRow, 'id' | 'revision'>,
  changes: Updateable<Tables['receptionPlans']>,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('receptionPlans')
    .set({ ...changes, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** How a site is named in a plan. */
export const findSiteRef = (db: Db, id: string) =>
  db.selectFrom('sites').select(['code', 'name']).where('id', '=', id).executeTakeFirstOrThrow()
