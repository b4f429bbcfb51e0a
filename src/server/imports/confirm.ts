import * as v from 'valibot'
import { Refusal } from '../../contract/errors'
import { dayOf } from '../../contract/time'
import type { Context } from '../context'
import { tellNewAddress } from '../sites/steward/receptions'
import type { Tx } from '../store/db'
import { moveReceptions } from '../store/receptionHandovers'
import { lockFeed, touchSites } from '../store/siteFeed'
import { takeImport, writeSites } from '../store/siteImports'
import { refreshSearch } from '../store/siteWords'
import { fields } from './columns'
import { judgeTable } from './judgeTable'
import { knownFor } from './known'
import type { Judged } from './plan'
import { fingerprintOf } from './report'
import { siteRowsOf } from './siteRows'

const DAY = 86_400_000

/** What checkImport keeps. */
const keptCells = v.object(v.entriesFromList(fields, v.optional(v.string())))
const keptRows = v.array(v.object({ row: v.number(), cells: keptCells }))
const keptReport = v.object({ fingerprint: v.string() })

const take = async (tx: Tx, { actor, now }: Context, id: string) => {
  const after = new Date(now.getTime() - DAY)
  const kept = await takeImport(tx, { id, personId: actor.personId ?? '', after })
  if (!kept) throw new Refusal('importGone')
  const { fingerprint } = v.parse(keptReport, kept.report)
  return { feed: kept.feed, rows: v.parse(keptRows, kept.rows), fingerprint }
}

/** Takes the receptions still to come along with the sites that move, and tells everybody who is to come of a new address. */
const takeReceptions = async (
  within: Context & { readonly db: Tx },
  table: readonly Judged[],
): Promise<void> => {
  for (const judged of table) {
    if (judged.does !== 'change') continue
    const { site, street, form } = judged
    if (site.streetId !== street.id) await moveReceptions(within.db, site.id, street.id, within.now)
    if (site.address !== form.address) await tellNewAddress(within, site, form.address)
  }
}

const writeTable = async (within: Context & { readonly db: Tx }, table: readonly Judged[]) => {
  const { db: tx, now } = within
  const { created, changed } = await siteRowsOf(tx, table, now)
  const rows = [...created, ...changed]
  await writeSites(tx, rows)
  await takeReceptions(within, table)
  const ids = rows.map(({ id }) => id)
  await touchSites(tx, ids)
  await refreshSearch(tx, ids)
  return { created: created.length, changed: changed.length }
}

/**
 * Writes the good rows of a checked table, all of them or none. Refuses with importGone when it is not the asker's, too
 * old or written already, and with importStale when the sites changed so that it would do something else now.
 */
export const confirmImport = async (context: Context, { import: id }: { import: string }) => {
  const { now, write, siteIndex } = context
  const written = await write(async tx => {
    const { feed, rows, fingerprint } = await take(tx, context, id)
    // From here on nobody else changes a site: what is judged is what is written.
    const version = await lockFeed(tx)
    const table = await judgeTable(rows, await knownFor(tx, rows, dayOf(now)))
    if (version !== feed && fingerprintOf(table) !== fingerprint) throw new Refusal('importStale')
    return writeTable({ ...context, db: tx }, table)
  })
  await siteIndex.refresh()
  return written
}
