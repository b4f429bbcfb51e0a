import type { ImportReport } from '../../contract/sites'
import { sha256 } from '../context'
import { isPlain } from '../plainText'
import { columnsOf } from '../sites/siteRows'
import { columns, fields } from './columns'
import type { Judged } from './plan'

/** Signs of a bad cell that the report shows: enough to know it again. */
const SHOWN = 60

const showCell = (text: string): string => {
  const signs = [...text]
  const shown = signs.length > SHOWN ? `${signs.slice(0, SHOWN).join('')}…` : text
  return isPlain(shown) ? shown : ''
}

const faultsOf = (judged: Judged): ImportReport['bad'] => {
  if (judged.does !== 'fail') return []
  const { row, cells, problems } = judged
  return fields.flatMap(field => {
    const problem = problems[field]
    const value = showCell(cells[field] ?? '')
    return problem ? [{ row, column: columns[field].heading, value, problem }] : []
  })
}

/** What a judged table would do, and every fault of every bad row. */
export const reportOf = (id: string, table: readonly Judged[]): ImportReport => {
  const count = (does: Judged['does']) => table.filter(judged => judged.does === does).length
  const counts = { create: count('create'), change: count('change'), same: count('nothing') }
  const badRows = count('fail')
  return {
    id,
    total: table.length,
    good: table.length - badRows,
    counts,
    bad: table.flatMap(faultsOf),
    badRows,
  }
}

const markOf = (judged: Judged): unknown => {
  if (judged.does === 'create') return [judged.street.id, judged.form]
  if (judged.does !== 'change') return judged.does
  const { site, form, street } = judged
  const before: Readonly<Record<string, unknown>> = site
  const after = Object.entries(columnsOf(form, street.id))
  return [
    site.id,
    ...after.flatMap(([name, value]) => (before[name] === value ? [] : [name, before[name], value])),
  ]
}

/** A fingerprint of everything that would be written: two judgements with the same one do the same. */
export const fingerprintOf = (table: readonly Judged[]): string => sha256(JSON.stringify(table.map(markOf)))
