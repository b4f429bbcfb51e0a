import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from 'fflate'
import { type CellValue, readSheet } from 'read-excel-file/node'
import { Refusal } from '../../contract/errors'

/** What a table of the largest size unpacks to, twice over (bytes). A file that unpacks to more is no table. */
const UNPACKED = 40 * 1024 * 1024
/**
 * Columns beyond this (ZZ) and rows beyond this are no table of sites either, nor is a sheet whose farthest row and column
 * span more cells than this: the reader would fill the gap cell by cell, 27 s of it for a single cell at ZZ99999.
 */
const COLUMN_LETTERS = 2
const LAST_ROW = 100_000
const LAST_CELL = 2_000_000

export const isZip = (file: Buffer): boolean =>
  file.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))

/** Unpacks the written parts of a workbook, no more of them than a table has. */
const unpack = (file: Buffer): Unzipped => {
  let total = 0
  return unzipSync(file, {
    filter({ name, originalSize }) {
      if (!/\.(?:xml|rels)$/.test(name)) return false
      total += originalSize
      if (total > UNPACKED) throw new Refusal('tableTooLarge')
      return true
    },
  })
}

const LETTERS = 26
/** AA is column 27; no letters, column 0. */
const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((number, letter) => number * LETTERS + parseInt(letter, 36) - 9, 0)

const refuseGaps = (sheet: string): void => {
  let [lastColumn, lastRow] = [0, 0]
  for (const [, letters = '', row = ''] of sheet.matchAll(/\sr=["']([A-Z]*)(\d+)["']/gi)) {
    if (letters.length > COLUMN_LETTERS) throw new Refusal('tableTooLarge')
    lastColumn = Math.max(lastColumn, columnOf(letters))
    lastRow = Math.max(lastRow, Number(row))
  }
  if (lastRow > LAST_ROW || lastColumn * lastRow > LAST_CELL) throw new Refusal('tableTooLarge')
}

/** The reader drops the cells of failed formulas; as text they are seen and named. */
const keepFormulaErrors = (sheet: string): string => sheet.replace(/(<c\b[^>]*\s)t=(["'])e\2/g, '$1t="str"')

const mendSheet = (xml: Uint8Array): Uint8Array => {
  const sheet = strFromU8(xml)
  if (!sheet.includes('<sheetData')) return xml
  refuseGaps(sheet)
  return strToU8(keepFormulaErrors(sheet))
}

const sayCell = (value: CellValue | null): string => {
  if (value === null) return ''
  if (!(value instanceof Date)) return String(value)
  return Number.isNaN(value.getTime()) ? String(value) : value.toISOString().slice(0, 10)
}

/** The first sheet of a workbook as text. Refuses with tableUnreadable or tableTooLarge. */
export const readXlsx = async (file: Buffer): Promise<string[][]> => {
  try {
    const parts = Object.entries(unpack(file)).map(([name, xml]) => [name, mendSheet(xml)] as const)
    // The reader takes a packed file only; what it gets is as large as it looks.
    const mended = zipSync(Object.fromEntries(parts), { level: 0 })
    const rows = await readSheet(Buffer.from(mended))
    return rows.map(row => row.map(sayCell))
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('tableUnreadable')
  }
}
