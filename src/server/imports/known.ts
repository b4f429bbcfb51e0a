import type { Db } from '../store/db'
import { listImportStreets, listOpenNames, listSitesOfCodes } from '../store/siteImports'
import { type Known, nameKey } from './plan'
import type { Row } from './readTable'
import { readCode } from './words'

/** The codes that a table names. */
const codesIn = (rows: readonly Row[]): string[] =>
  rows.flatMap(({ cells }) => readCode(cells.code ?? '') ?? [])

const newNamesIn = (rows: readonly Row[]): string[] =>
  rows.flatMap(({ cells }) => (cells.code ? [] : (cells.name ?? [])))

/** Reads what a table is judged by: the streets, the sites that it names, and the names that its new sites would bear. */
export const knownFor = async (db: Db, rows: readonly Row[], today: string): Promise<Known> => {
  const streets = await listImportStreets(db)
  const sites = await listSitesOfCodes(db, codesIn(rows))
  const taken = await listOpenNames(db, newNamesIn(rows))
  return {
    streets: new Map(
      streets.flatMap(street => [[street.slug, street] as const, [street.name, street] as const]),
    ),
    sites: new Map(sites.map(site => [site.code, site])),
    names: new Set(taken.map(({ streetId, name }) => nameKey(streetId, name))),
    today,
  }
}
