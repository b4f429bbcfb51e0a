import type { ParsedOf } from '../../../contract/endpoint'
import { PAGE_SIZE } from '../../../contract/pages'
import type { Actor } from '../../../contract/roles'
import { decodeSite } from '../../../contract/scan'
import {
  type listStaffSites as endpoint,
  isSteward,
  type StaffSiteCard,
  siteReachOf,
} from '../../../contract/sites'
import { dayOf } from '../../../contract/time'
import type { Context } from '../../context'
import { listSiteFigures } from '../../store/siteFigures'
import { listStreetRows } from '../../store/siteWrites'
import { listStaffRows, type StaffRow } from '../../store/staffSites'
import { searchQueryOf } from '../../words'
import { faultsOf, figuresSince } from './health'

const cardsOf = async ({ db, now }: Context, rows: readonly StaffRow[]): Promise<StaffSiteCard[]> => {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const figures = new Map((await listSiteFigures(db, ids, figuresSince(now))).map(row => [row.id, row]))
  return rows.map(row => {
    const known = figures.get(row.id)
    return {
      ...{ code: row.code, name: row.name, level: row.level, address: row.address },
      street: { slug: row.streetSlug, name: row.streetName },
      isClosed: row.closedOn !== null,
      deputies: known?.deputies ?? 0,
      hasLiaison: known?.hasLiaison ?? false,
      scans30: known?.scans30 ?? 0,
      lastScanAt: known?.lastScanAt?.toISOString() ?? null,
      printedOn: row.printedOn,
      faults: faultsOf(row, known?.lastScanOn ?? null, now),
    }
  })
}

/** The streets that somebody may choose from; see the contract. */
const streetsOf = async ({ db, actor }: Context) => {
  const all = await listStreetRows(db)
  const own = all.filter(({ id }) => isSteward(actor, id))
  const reach = siteReachOf(actor)
  const seen = reach === 'all' ? all : all.filter(({ id }) => reach.streetIds.includes(id))
  return { streets: own.length > 0 ? own : seen, mayCreate: own.length > 0 }
}

const isAdmin = ({ duties }: Actor): boolean => duties.some(({ role }) => role === 'admin')

/** What was typed: a site's code, or words. */
const readQuestion = (q: string | undefined) => {
  if (!q) return {}
  const code = decodeSite(q)
  return code ? { code } : { words: searchQueryOf(q) }
}

/** The sites that somebody sees from the office, page by page, with how their posters do. */
export const listStaffSites = async (context: Context, { page, q, ...filter }: ParsedOf<typeof endpoint>) => {
  const { db, actor, now } = context
  const offset = (page - 1) * PAGE_SIZE
  const rows = await listStaffRows(
    db,
    { ...filter, ...readQuestion(q), reach: siteReachOf(actor) },
    { today: dayOf(now), offset, limit: PAGE_SIZE },
  )
  const total = rows[0]?.total ?? 0
  return {
    items: await cardsOf(context, rows),
    total,
    hasMore: offset + rows.length < total,
    ...(await streetsOf(context)),
    mayImport: isAdmin(actor),
  }
}
