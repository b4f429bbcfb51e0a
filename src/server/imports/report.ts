import { FAULTS_SHOWN, type ImportReport } from '../../contract/sites'
import { sha256 } from '../context'
import { columnsOf, differencesOf } from '../sites/siteRows'
import type { Fault } from './faults'
import type { Judged } from './plan'

/** What a judged table would do, and its first faults. */
export const reportOf = (
  table: readonly Judged[],
  faults: readonly Fault[],
): Omit<ImportReport, 'id' | 'list'> => {
  const count = (does: Judged['does']) => table.filter(judged => judged.does === does).length
  const counts = { create: count('create'), change: count('change'), same: count('nothing') }
  const badRows = count('fail')
  return {
    total: table.length,
    good: table.length - badRows,
    counts,
    bad: faults.slice(0, FAULTS_SHOWN),
    faults: faults.length,
    badRows,
  }
}

const markOf = (judged: Judged): unknown => {
  if (judged.does === 'create') return [judged.street.id, judged.form]
  if (judged.does !== 'change') return judged.does
  const { site, form, street } = judged
  return [site.id, ...differencesOf(site, columnsOf(form, street.id)).flat()]
}

/** A fingerprint of everything that would be written: two judgements with the same one do the same. */
export const fingerprintOf = (table: readonly Judged[]): string => sha256(JSON.stringify(table.map(markOf)))
