import Papa from 'papaparse'
import { Refusal } from '../../contract/errors'

const separators = [',', ';', '\t'] as const

/** UTF-16 is Excel's “Unicode text”, GB18030 what a Chinese Excel saves as CSV. */
const encodingsOf = (file: Buffer): readonly string[] =>
  file.subarray(0, 2).equals(Buffer.from([0xff, 0xfe])) ? ['utf-16le'] : ['utf-8', 'gb18030']

const decodeAs = (file: Buffer, encoding: string): string | undefined => {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(file)
    // No text has control characters; a file of another kind that happens to decode does.
    return /[^\P{Cc}\t\r\n]/u.test(text) ? undefined : text
  } catch {
    return undefined
  }
}

const decode = (file: Buffer): string => {
  for (const encoding of encodingsOf(file)) {
    const text = decodeAs(file, encoding)
    if (text !== undefined) return text
  }
  throw new Refusal('tableUnreadable')
}

/** The separator that stands most often in the headings. */
const separatorOf = (text: string): string => {
  const [headings = ''] = text.split(/[\r\n]/, 1)
  const count = (separator: string) => headings.split(separator).length
  return [...separators].sort((a, b) => count(b) - count(a))[0] ?? ','
}

/** A CSV file as text, row by row. Refuses with tableUnreadable, naming the row where a quote is not closed. */
export const readCsv = (file: Buffer): string[][] => {
  const text = decode(file)
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separatorOf(text) })
  const [broken] = errors.filter(({ type }) => type === 'Quotes')
  if (broken) throw new Refusal('tableUnreadable', { [`第 ${(broken.row ?? 0) + 1} 行`]: '引号不成对' })
  return data
}
