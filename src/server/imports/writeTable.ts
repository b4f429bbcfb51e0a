import Papa from 'papaparse'
import writeXlsxFile, { type Cell } from 'write-excel-file/node'

export interface TableColumn {
  readonly heading: string
  /** In the widths of a digit. */
  readonly width: number
}

/** Cells are text, all of them: as numbers, table programs would round codes and telephone numbers. */
const textCell = (value: string): Cell => (value ? { value, type: String } : null)

/** A workbook of one sheet whose headings stay in sight. */
export const writeXlsx = (columns: readonly TableColumn[], rows: readonly string[][]): Promise<Buffer> => {
  const headings = columns.map(({ heading }) => ({
    value: heading,
    type: String,
    fontWeight: 'bold' as const,
  }))
  return writeXlsxFile([headings, ...rows.map(row => row.map(textCell))], {
    sheet: '家站点',
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer()
}

/** A CSV file; without its mark a Chinese Excel would not take it for UTF-8. */
export const writeCsv = (columns: readonly TableColumn[], rows: readonly string[][]): Buffer => {
  const table = { fields: columns.map(({ heading }) => heading), data: [...rows] }
  return Buffer.from(`\uFEFF${Papa.unparse(table)}\r\n`)
}
