import { sql } from 'kysely'
import { heldStatuses } from '../../contract/receptions'
import type { Db, Tx } from './db'
import type { CampaignRow, Tables } from './tables'

export const listCampaignRows = (db: Db, year: number): Promise<CampaignRow[]> =>
  db.selectFrom('receptionCampaigns').selectAll().where('year', '=', year).orderBy('half').execute()

export const findCampaign = (db: Db, id: string): Promise<CampaignRow | undefined> =>
  db.selectFrom('receptionCampaigns').selectAll().where('id', '=', id).executeTakeFirst()

/** Adds a campaign; false when that half of the year has one. */
export const insertCampaign = async (tx: Tx, row: CampaignRow): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('receptionCampaigns')
    .values(row)
    .onConflict(conflict => conflict.columns(['year', 'half']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

const held = sql`reception_sessions.status in (${sql.join(heldStatuses)})`

/** What became of some campaigns in each street: receptions, those planned and held, who was received, what was brought up. */
export const countCampaigns = async (db: Db, campaignIds: readonly string[]) => {
  if (campaignIds.length === 0) return []
  return db
    .selectFrom('receptionSessions')
    .select(['campaignId', 'streetId'])
    .select([
      sql<number>`count(*) filter (where status <> 'cancelled')::int`.as('sessions'),
      sql<number>`count(*) filter (where status = 'planned')::int`.as('planned'),
      sql<number>`count(*) filter (where ${held})::int`.as('held'),
      sql<number>`sum((select count(*) from reception_bookings
        where session_id = reception_sessions.id and status = 'met'))::int`.as('visitors'),
      sql<number>`sum((select count(*) from opinions
        where reception_id = reception_sessions.id))::int`.as('matters'),
    ])
    .where('campaignId', 'in', campaignIds)
    .groupBy(['campaignId', 'streetId'])
    .execute()
}

export const listReports = async (db: Db, campaignIds: readonly string[]) => {
  if (campaignIds.length === 0) return []
  return db
    .selectFrom('receptionCampaignReports')
    .selectAll()
    .where('campaignId', 'in', campaignIds)
    .execute()
}

/** Writes a street's report, or another one in its place. */
export const keepReport = async (tx: Tx, row: Tables['receptionCampaignReports']): Promise<void> => {
  const { text, byName, at } = row
  await tx
    .insertInto('receptionCampaignReports')
    .values(row)
    .onConflict(conflict => conflict.columns(['campaignId', 'streetId']).doUpdateSet({ text, byName, at }))
    .execute()
}

/** The open sites of the district, each with the ids of its deputies. */
export const listSitesWithDeputies = (db: Db) =>
  db
    .selectFrom('sites')
    .leftJoin('deputySites', 'deputySites.siteId', 'sites.id')
    .select(['sites.id', 'sites.streetId', 'sites.isDemo'])
    .select(
      sql<string[]>`coalesce(array_agg(deputy_sites.deputy_id)
      filter (where deputy_sites.deputy_id is not null), '{}')`.as('deputyIds'),
    )
    .where('sites.closedOn', 'is', null)
    .groupBy(['sites.id', 'sites.streetId', 'sites.isDemo'])
    .orderBy('sites.streetId')
    .orderBy('sites.code')
    .execute()

/** When sites have something in a stretch of time. */
export const listSpans = (db: Db, { from, until }: { readonly from: Date; readonly until: Date }) =>
  db
    .selectFrom('receptionSessions')
    .select(['siteId', 'startsAt', 'endsAt'])
    .where('status', '!=', 'cancelled')
    .where('startsAt', '>=', from)
    .where('startsAt', '<', until)
    .execute()
