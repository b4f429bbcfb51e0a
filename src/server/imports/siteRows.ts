import { randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { makeSiteCode } from '../../contract/scan'
import { columnsOf } from '../sites/siteRows'
import type { Db } from '../store/db'
import { listUsedCodes } from '../store/siteImports'
import type { NewSite } from '../store/tables'
import type { Judged } from './plan'

/** Codes that no site has or ever had, and no two of them alike. */
const freshCodes = async (db: Db, count: number): Promise<string[]> => {
  const codes = new Set<string>()
  while (codes.size < count) {
    const more = Array.from({ length: count - codes.size }, () => makeSiteCode(randomBytes(32)))
    const used = new Set(await listUsedCodes(db, more))
    for (const code of more) if (!used.has(code)) codes.add(code)
  }
  return [...codes]
}

type Changing = Extract<Judged, { does: 'change' }>

/** The row of a changed site: what writeSites sets, and what an INSERT must have. */
const changedRow = ({ site, changes }: Changing) => ({
  ...{ id: site.id, code: site.code, isDemo: site.isDemo },
  ...{ movedFrom: site.movedFrom, movedOn: site.movedOn, posterChangedOn: site.posterChangedOn },
  ...changes,
})

/** The rows that a judged table writes. */
export const siteRowsOf = async (db: Db, table: readonly Judged[], now: Date) => {
  const fresh = table.filter(judged => judged.does === 'create')
  const codes = await freshCodes(db, fresh.length)
  const created: NewSite[] = codes.flatMap((code, i) => {
    const judged = fresh[i]
    if (!judged) return []
    const { form, street } = judged
    // What is made in a demonstration street goes when the demonstration goes.
    return [
      { ...columnsOf(form, street.id), id: uuid({ msecs: now.getTime() }), code, isDemo: street.isDemo },
    ]
  })
  const changed: NewSite[] = table.filter(judged => judged.does === 'change').map(changedRow)
  return { created, changed }
}
