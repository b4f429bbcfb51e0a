import { distanceBetween, type Gcj02 } from '../../contract/place'
import type { SiteCard } from '../../contract/sites'
import type { CardRow } from '../store/siteIndexRows'
import type { Moment, Opening } from './openings'

/** When residents may come, as ISO instants in UTC: in this one form, what is earlier also sorts earlier. */
export interface Span {
  readonly startsAt: string
  readonly endsAt: string
}

/** A site as it is held in memory. */
export interface SiteEntry {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly level: SiteCard['level']
  readonly street: SiteCard['street']
  readonly neighbourhood: string | null
  readonly address: string
  readonly gcj02: Gcj02 | null
  readonly phone: string | null
  readonly opening: Opening
  /** Receptions that have not ended, the soonest first. */
  readonly receptions: readonly Span[]
}

/** What sites share is given by the caller, so that it is held once. */
export const entryOf = (
  row: CardRow,
  { opening, street, receptions }: Pick<SiteEntry, 'opening' | 'street' | 'receptions'>,
): SiteEntry => ({
  id: row.id,
  code: row.code,
  name: row.name,
  level: row.level,
  street,
  neighbourhood: row.neighbourhood,
  address: row.address,
  gcj02: row.lng === null || row.lat === null ? null : [row.lng, row.lat],
  phone: row.phone,
  opening,
  receptions,
})

/** Whole metres from a hundred on: a straight line says no more, and seventeen signs for each site are a load. */
const readable = (metres: number): number => (metres < 100 ? Number(metres.toFixed(2)) : Math.round(metres))

/** Metres from where the reader said to be; null when nothing was said, or the place is not known. */
export const metresFrom = ({ gcj02 }: SiteEntry, from: Gcj02 | undefined): number | null =>
  from && gcj02 ? readable(distanceBetween(from, gcj02)) : null

/** The reception that runs or comes next. */
export const nextReception = ({ receptions }: SiteEntry, nowIso: string): Span | null =>
  receptions.find(({ endsAt }) => endsAt > nowIso) ?? null

/** A site in a list, as it stands now and as far as it is from where the reader said to be. */
export const viewCard = (entry: SiteEntry, moment: Moment, from?: Gcj02): SiteCard => ({
  code: entry.code,
  name: entry.name,
  level: entry.level,
  street: entry.street,
  neighbourhood: entry.neighbourhood,
  address: entry.address,
  gcj02: entry.gcj02,
  phone: entry.phone,
  hours: entry.opening.text,
  isOpen: entry.opening.isOpen(moment),
  openNote: entry.opening.note(moment),
  nextReception: nextReception(entry, moment.now.toISOString()),
  distance: metresFrom(entry, from),
})
