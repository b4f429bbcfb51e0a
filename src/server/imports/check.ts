import { v7 as uuid } from 'uuid'
import { Refusal } from '../../contract/errors'
import type { ImportReport } from '../../contract/sites'
import { dayOf } from '../../contract/time'
import type { Context } from '../context'
import { readFeed } from '../store/siteFeed'
import { insertImport } from '../store/siteImports'
import { knownFor } from './known'
import { judgeTable } from './plan'
import { readTable } from './readTable'
import { fingerprintOf, reportOf } from './report'

/**
 * Reads a table, says what it would do and what is wrong with it, and keeps its good rows until they are confirmed.
 * Nothing of the sites is written. Refuses with what readTable refuses.
 */
export const checkImport = async (context: Context): Promise<ImportReport> => {
  const { db, file, now, actor, write } = context
  if (!file || !actor.personId) throw new Refusal('tableMissing')
  const personId = actor.personId
  const rows = await readTable(file)
  // Before the sites: a change in between is then seen at the confirmation.
  const { version } = await readFeed(db)
  const table = judgeTable(rows, await knownFor(db, rows, dayOf(now)))
  const report = reportOf(uuid({ msecs: now.getTime() }), table)
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
