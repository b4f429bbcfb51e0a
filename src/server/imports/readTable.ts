import { Refusal } from '../../contract/errors'
import { tidyCell } from './cellText'
import { type Cells, columns, type Field, fields } from './columns'
import { readCsv } from './readCsv'
import { isZip, readXlsx } from './readXlsx'

/** The most sites of one table. */
const MAX_ROWS = 20_000

/** A row of a table, with the number that the table program shows beside it. */
export interface Row {
  readonly row: number
  readonly cells: Cells
}

type Places = ReadonlyMap<Field, number>

const placesOf = (headings: readonly string[]): Places => {
  const found = headings.map(heading => tidyCell(heading, true).replace(/\s/g, ''))
  const places = fields.map(field => [field, found.indexOf(columns[field].heading)] as const)
  return new Map(places.filter(([, place]) => place >= 0))
}

/** Longitude and latitude come together or not at all. */
const isMissed = (places: Places, field: Field): boolean => {
  if (places.has(field)) return false
  if (field === 'lng' || field === 'lat') return places.has('lng') || places.has('lat')
  return Boolean(columns[field].isRequired)
}

const requireColumns = (places: Places): void => {
  const missing = fields.filter(field => isMissed(places, field)).map(field => columns[field].heading)
  if (missing.length > 0)
    throw new Refusal('tableColumns', Object.fromEntries(missing.map(name => [name, `缺少“${name}”这一列`])))
}

const cellsIn = (line: readonly string[], places: Places): Cells =>
  Object.fromEntries(
    [...places].map(([field, place]) => [
      field,
      tidyCell(line[place] ?? '', Boolean(columns[field].isNarrow)),
    ]),
  )

const isWritten = ({ cells }: Row): boolean => Object.values(cells).some(text => text !== '')

/**
 * Reads an XLSX or CSV file; what it is, its content tells. Refuses with tableUnreadable, tableTooLarge, tableEmpty, or
 * tableColumns with the missing headings.
 */
export const readTable = async (file: Buffer): Promise<readonly Row[]> => {
  const table = isZip(file) ? await readXlsx(file) : readCsv(file)
  if (table.flat().every(text => text.trim() === '')) throw new Refusal('tableEmpty')
  const [headings = [], ...lines] = table
  const places = placesOf(headings)
  requireColumns(places)
  // The headings are row 1.
  const rows = lines.map((line, i) => ({ row: i + 2, cells: cellsIn(line, places) })).filter(isWritten)
  if (rows.length === 0) throw new Refusal('tableEmpty')
  if (rows.length > MAX_ROWS) throw new Refusal('tableTooLarge')
  return rows
}
