import * as v from 'valibot'
import { Refusal } from '../../contract/errors'
import { dayOf } from '../../contract/time'
import type { Context } from '../context'
import type { Tx } from '../store/db'
import { lockFeed, touchSites } from '../store/siteFeed'
import { moveReceptions } from '../store/siteHandovers'
import { takeImport, writeSites } from '../store/siteImports'
import { refreshSearch } from '../store/siteWords'
import { fields } from './columns'
import { knownFor } from './known'
import { type Judged, judgeTable } from './plan'
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

/** Takes the receptions still to come along with the sites that go to another street. */
const takeReceptions = async (tx: Tx, table: readonly Judged[], now: Date): Promise<void> => {
  for (const judged of table)
    if (judged.does === 'change' && judged.site.streetId !== judged.street.id)
      await moveReceptions(tx, judged.site.id, judged.street.id, now)
}

const writeTable = async (tx: Tx, table: readonly Judged[], now: Date) => {
  const { created, changed } = await siteRowsOf(tx, table, now)
  const rows = [...created, ...changed]
  await writeSites(tx, rows)
  await takeReceptions(tx, table, now)
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
    const table = judgeTable(rows, await knownFor(tx, rows, dayOf(now)))
    if (version !== feed && fingerprintOf(table) !== fingerprint) throw new Refusal('importStale')
    return writeTable(tx, table, now)
  })
  await siteIndex.refresh()
  return written
}
