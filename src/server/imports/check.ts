import { v7 as uuid } from 'uuid'
import { Refusal } from '../../contract/errors'
import type { ImportReport } from '../../contract/sites'
import { dayOf } from '../../contract/time'
import type { Context } from '../context'
import { readFeed } from '../store/siteFeed'
import { insertImport } from '../store/siteImports'
import { faultsOf, keepFaults } from './faults'
import { judgeTable } from './judgeTable'
import { knownFor } from './known'
import { fingerprintOf, reportOf } from './report'

/**
 * Reads a table, says what it would do and what is wrong with it, and keeps its good rows until they are confirmed.
 * Nothing of the sites is written. Refuses with what a TableReader refuses.
 */
export const checkImport = async (context: Context): Promise<ImportReport> => {
  const { db, file, now, actor, readTable, write } = context
  if (!file || !actor.personId) throw new Refusal('tableMissing')
  const personId = actor.personId
  const rows = await readTable(file)
  // Before the sites: a change in between is then seen at the confirmation.
  const { version } = await readFeed(db)
  const table = await judgeTable(rows, await knownFor(db, rows, dayOf(now)))
  const faults = faultsOf(table)
  const report = {
    id: uuid({ msecs: now.getTime() }),
    list: await keepFaults(context, faults),
    ...reportOf(table, faults),
  }
  const good = table.filter(({ does }) => does !== 'fail')
  return write(async tx => {
    await insertImport(tx, {
      id: report.id,
      personId,
      feed: version,
      rows: JSON.stringify(good.map(({ row, cells }) => ({ row, cells }))),
      report: JSON.stringify({ fingerprint: fingerprintOf(good) }),
      createdAt: now,
    })
    return report
  })
}
