import { type SiteFilter, type SiteLevel, siteLevelWords } from '../../contract/sites'

/** What narrows the sites, as it stands on the screen. */
export interface Narrowing {
  readonly q: string
  readonly street: string
  readonly level: SiteLevel | ''
  readonly openNow: boolean
  readonly receptionThisWeek: boolean
  readonly offWork: boolean
}

export const everything: Narrowing = {
  q: '',
  street: '',
  level: '',
  openNow: false,
  receptionThisWeek: false,
  offWork: false,
}

/** The filters that are on or off, with their words. */
export const switches = [
  { name: 'openNow', words: '正在开放' },
  { name: 'receptionThisWeek', words: '本周有接待' },
  { name: 'offWork', words: '下班后或周末' },
] as const

export const isLevel = (value: string): value is SiteLevel => value in siteLevelWords

/** What the server is asked; what is not chosen is not sent. */
export const filterOf = ({ q, street, level, ...flags }: Narrowing): SiteFilter => ({
  q: q.trim() || undefined,
  street: street || undefined,
  level: level || undefined,
  ...flags,
})

export interface Loosening {
  readonly words: string
  readonly without: Partial<Narrowing>
}

/** What could be taken away so that more is found, the likeliest first. */
export const loosenings = (narrowing: Narrowing, streetName: string): Loosening[] => [
  ...switches
    .filter(({ name }) => narrowing[name])
    .map(({ name, words }) => ({ words: `去掉“${words}”看看`, without: { [name]: false } })),
  ...(narrowing.level
    ? [{ words: `不限“${siteLevelWords[narrowing.level]}”看看`, without: { level: '' as const } }]
    : []),
  ...(narrowing.street ? [{ words: `不限“${streetName}”看看`, without: { street: '' } }] : []),
  ...(narrowing.q.trim() ? [{ words: '清空搜索的字', without: { q: '' } }] : []),
]
