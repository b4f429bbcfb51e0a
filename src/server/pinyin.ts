import { pinyin } from 'pinyin-pro'

const NUMERALS = '零一二三四五六七八九'
const collator = new Intl.Collator('zh-CN', { numeric: true })

const withDigits = (text: string): string =>
  text.replace(/[一二三四五六七八九]/g, numeral => String(NUMERALS.indexOf(numeral)))

/** Orders Chinese as a directory does: by pinyin, 第二 after 第一. The embedded database cannot (it has no ICU). */
export const byPinyin = (a: string, b: string): number => collator.compare(withDigits(a), withDigits(b))

const readingOf = (name: string): string =>
  pinyin(name, { type: 'array', toneType: 'none', surname: 'head' }).join(' ')

/** Orders people by the pinyin of their names, surnames read as surnames are: 单立堃 stands under shan. */
export const sortByName = <Row extends { readonly name: string }>(rows: readonly Row[]): Row[] =>
  rows
    .map(row => ({ row, reading: readingOf(row.name) }))
    .sort((a, b) => collator.compare(a.reading, b.reading) || byPinyin(a.row.name, b.row.name))
    .map(({ row }) => row)
