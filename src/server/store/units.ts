import type { Db } from './db'

export const findUnit = (db: Db, id: string) =>
  db.selectFrom('units').selectAll().where('id', '=', id).executeTakeFirst()

/** The district's units, or those of one street. */
export const listUnitRows = (db: Db, streetId: string | null) => {
  const units = db.selectFrom('units').select(['id', 'name', 'level']).orderBy('name')
  return (streetId ? units.where('streetId', '=', streetId) : units.where('level', '=', 'district')).execute()
}
