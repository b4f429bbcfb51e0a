import { siteLevelWords } from '../../contract/sites'
import type { KnownSite } from '../store/siteImports'

/** Everything a table holds of a site, in the order of the export. */
export const fields = [
  'code',
  'name',
  'level',
  'street',
  'neighbourhood',
  'address',
  'lng',
  'lat',
  'phone',
  'hours',
  'hoursNote',
  'directions',
  'boxPlace',
  'boxWeekday',
] as const
export type Field = (typeof fields)[number]

/** The text in each column of a row; a column that the table does not have is absent. */
export type Cells = Readonly<Partial<Record<Field, string>>>

interface Column {
  readonly heading: string
  /** In the widths of a digit, as table programs count. */
  readonly width: number
  readonly isRequired?: boolean
  /** Digits and signs, which people also type at full width: ９：００ is 9:00. */
  readonly isNarrow?: boolean
  /** What stands here for a site. */
  readonly say: (site: KnownSite) => string
}

const DAYS = '一二三四五六日'
const sayWeekday = (day: number | null): string => (day ? `周${DAYS.charAt(day - 1)}` : '')

export const columns: Readonly<Record<Field, Column>> = {
  code: { heading: '编号', width: 10, isRequired: true, isNarrow: true, say: site => site.code },
  name: { heading: '名称', width: 28, isRequired: true, say: site => site.name },
  level: { heading: '级别', width: 14, isRequired: true, say: site => siteLevelWords[site.level] },
  street: { heading: '街道', width: 20, isRequired: true, say: site => site.streetName },
  neighbourhood: { heading: '居民区', width: 16, say: site => site.neighbourhood ?? '' },
  address: { heading: '地址', width: 30, isRequired: true, say: site => site.address },
  lng: { heading: '经度', width: 12, isNarrow: true, say: site => String(site.lng ?? '') },
  lat: { heading: '纬度', width: 12, isNarrow: true, say: site => String(site.lat ?? '') },
  phone: { heading: '电话', width: 16, isNarrow: true, say: site => site.phone ?? '' },
  hours: { heading: '接待时间', width: 36, isRequired: true, isNarrow: true, say: site => site.hours },
  hoursNote: { heading: '时间说明', width: 20, say: site => site.hoursNote ?? '' },
  directions: { heading: '怎么去', width: 30, say: site => site.directions ?? '' },
  boxPlace: { heading: '意见箱位置', width: 18, say: site => site.boxPlace ?? '' },
  boxWeekday: { heading: '开箱日', width: 8, isNarrow: true, say: site => sayWeekday(site.boxWeekday) },
}

/** A row as the export writes it. */
export const cellsOf = (site: KnownSite): Cells =>
  Object.fromEntries(fields.map(field => [field, columns[field].say(site)]))
