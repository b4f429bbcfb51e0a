import { sql } from 'kysely'
import type { SiteReach } from '../../contract/sites'
import type { Db, Tx } from './db'
import { namesOnPoster } from './posterFaults'

/** Which sites are asked for: by their codes, or all of a street or of the district. */
export interface PosterChoice {
  readonly codes?: readonly string[] | undefined
  readonly street?: string | undefined
  readonly reach: SiteReach
  readonly limit: number
}

const open = (db: Db) =>
  db
    .selectFrom('sites')
    .innerJoin('streets', 'streets.id', 'sites.streetId')
    .select([
      'sites.id',
      'sites.streetId',
      'sites.code',
      'sites.name',
      'sites.level',
      'sites.address',
      'sites.phone',
      'sites.hours',
      'sites.hoursNote',
      'sites.boxPlace',
      'sites.isDemo',
      'streets.name as streetName',
      'streets.committee',
    ])
    .where('sites.closedOn', 'is', null)

export type PosterRow = Awaited<ReturnType<ReturnType<typeof open>['execute']>>[number]

/** Open sites in the order in which posters are handed out: street by street, homes first. */
export const listPosterSites = (db: Db, { codes, street, reach, limit }: PosterChoice) => {
  let query = open(db)
  if (codes) query = query.where('sites.code', 'in', codes)
  if (street) query = query.where('streets.slug', '=', street)
  if (reach !== 'all') {
    const { streetIds, siteIds } = reach
    query = query.where(eb =>
      eb.or([
        eb('sites.streetId', '=', sql<string>`any(${streetIds}::uuid[])`),
        eb('sites.id', '=', sql<string>`any(${siteIds}::uuid[])`),
      ]),
    )
  }
  const rank = sql`case sites.level when 'HOME' then 0 when 'STATION' then 1 else 2 end`
  return query.orderBy('streets.slug').orderBy(rank).orderBy('sites.name').limit(limit).execute()
}

/** The deputies' names of each of these sites. */
export const listPosterDeputies = async (db: Db, siteIds: readonly string[]) => {
  const rows = await db
    .selectFrom('deputySites')
    .innerJoin('deputies', 'deputies.id', 'deputySites.deputyId')
    .select(['deputySites.siteId', 'deputies.name'])
    .where('deputySites.siteId', 'in', siteIds)
    .orderBy('deputies.name')
    .execute()
  const names = new Map<string, string[]>()
  for (const { siteId, name } of rows) names.set(siteId, [...(names.get(siteId) ?? []), name])
  return names
}

/** Notes the day on which the posters of these sites were printed, and the names that stand on them. */
export const setPrinted = async (
  tx: Tx,
  siteIds: readonly string[],
  { printedOn, withDeputies }: { printedOn: string; withDeputies: boolean },
): Promise<void> => {
  const printedNames = withDeputies ? namesOnPoster : null
  await tx.updateTable('sites').set({ printedOn, printedNames }).where('id', 'in', siteIds).execute()
}
