import Papa from 'papaparse'
import writeXlsxFile, { type Cell } from 'write-excel-file/node'

/** The headings of a table of sites, in the order of the export. */
export const headings = [
  '编号',
  '名称',
  '级别',
  '街道',
  '居民区',
  '地址',
  '经度',
  '纬度',
  '电话',
  '接待时间',
  '时间说明',
  '怎么去',
  '意见箱位置',
  '开箱日',
] as const
export type Heading = (typeof headings)[number]

type Value = string | number | Date
export type Line = Partial<Record<Heading | '状态' | '备注', Value>>

/** A new site as a clerk would write it, with what a test wants otherwise. */
export const makeLine = (different: Line = {}): Line => ({
  名称: '新村代表联系点',
  级别: '代表联系点',
  街道: '甲街道',
  地址: '新村路1号',
  接待时间: '周一至周五 9:00-17:00',
  ...different,
})

/** Lines under their headings: those that the first line uses, or all. */
export const gridOf = (lines: readonly Line[], columns: readonly (keyof Line)[] = headings): Value[][] => [
  [...columns],
  ...lines.map(line => columns.map(column => line[column] ?? '')),
]

const typeOf = (value: Value) =>
  typeof value === 'string' ? String : typeof value === 'number' ? Number : Date
const cellOf = (value: Value): Cell =>
  value === '' ? null : { value, type: typeOf(value), ...(value instanceof Date && { format: 'yyyy-mm-dd' }) }

export const xlsxOf = (grid: readonly (readonly Value[])[]): Promise<Buffer> =>
  writeXlsxFile(grid.map(row => row.map(cellOf))).toBuffer()

export const csvTextOf = (grid: readonly (readonly Value[])[], delimiter = ','): string =>
  Papa.unparse(
    grid.map(row => row.map(String)),
    { delimiter },
  )
export const csvOf = (grid: readonly (readonly Value[])[]): Buffer => Buffer.from(csvTextOf(grid))

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)

/** Every sign of two bytes in GB18030: Node reads that encoding and does not write it. */
const gbSigns = (): ReadonlyMap<string, readonly number[]> => {
  const decoder = new TextDecoder('gb18030')
  const pairs = range(0x81, 0xfe).flatMap(first => range(0x40, 0xfe).map(second => [first, second] as const))
  return new Map(pairs.map(pair => [decoder.decode(new Uint8Array(pair)), pair]))
}

/** Text as a Chinese Excel saves it. */
export const toGb18030 = (text: string): Buffer => {
  const signs = gbSigns()
  return Buffer.from([...text].flatMap(sign => signs.get(sign) ?? [sign.charCodeAt(0)]))
}
