import type { ImportReport } from '../../contract/sites'
import { dayOf } from '../../contract/time'
import type { Context } from '../context'
import { keepDownload } from '../downloads'
import { isPlain } from '../plainText'
import { guardCell } from './cellText'
import { columns, fields } from './columns'
import type { Judged } from './plan'
import { writeCsv } from './writeTable'

/** Signs of a bad cell that are shown: enough to know it again. */
const SHOWN = 60

const showCell = (text: string): string => {
  const signs = [...text]
  const shown = signs.length > SHOWN ? `${signs.slice(0, SHOWN).join('')}…` : text
  return isPlain(shown) ? shown : ''
}

export type Fault = ImportReport['bad'][number]

const faultsOfRow = (judged: Judged): readonly Fault[] => {
  if (judged.does !== 'fail') return []
  const { row, cells, problems } = judged
  return fields.flatMap(field => {
    const problem = problems[field]
    const value = showCell(cells[field] ?? '')
    return problem ? [{ row, column: columns[field].heading, value, problem }] : []
  })
}

/** Every fault of every bad row. */
export const faultsOf = (table: readonly Judged[]): readonly Fault[] => table.flatMap(faultsOfRow)

const listed: readonly { heading: string; width: number; say: (fault: Fault) => string }[] = [
  { heading: '行', width: 8, say: ({ row }) => String(row) },
  { heading: '列', width: 14, say: ({ column }) => column },
  { heading: '内容', width: 40, say: ({ value }) => value },
  { heading: '问题', width: 40, say: ({ problem }) => problem },
]

/** Keeps faults as a file whose address works for the next hour; null where there are none. */
export const keepFaults = async (
  context: Context,
  faults: readonly Fault[],
): Promise<ImportReport['list']> => {
  if (faults.length === 0) return null
  const { now } = context
  const rows = faults.map(fault => listed.map(({ say }) => guardCell(say(fault))))
  const fileName = `导入问题-${dayOf(now)}.csv`
  return { url: await keepDownload(context, writeCsv(listed, rows), fileName, now), fileName }
}
