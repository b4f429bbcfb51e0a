import { type SiteLevel, siteLevels } from '../../contract/sites'
import { addDays, dayOf, startOfDay, weekdayOf } from '../../contract/time'
import { nextReception, type SiteEntry } from './entries'
import { type Moment, type Opening, oncePerMinute } from './openings'

/** What narrows a search, apart from words and place. */
export interface Narrow {
  readonly street?: string | undefined
  readonly level?: SiteLevel | undefined
  readonly openNow?: boolean | undefined
  readonly receptionThisWeek?: boolean | undefined
  readonly offWork?: boolean | undefined
}

const levelBit: Record<SiteLevel, number> = { HOME: 1, STATION: 2, POINT: 4 }
const OFF_WORK = 1 << siteLevels.length

/** What may be asked of each site, as numbers that are quick to compare: one of each for every position of the index. */
export interface Facets {
  readonly bits: Uint8Array
  readonly streets: Uint32Array
  readonly openings: Uint32Array
  /** The numbers given to streets and opening hours; they only grow, so that snapshots may share them. */
  readonly streetNumbers: Map<string, number>
  readonly openingNumbers: Map<Opening, number>
  /** 1 for each site with a reception from now until the end of the week. */
  readonly thisWeek: (moment: Moment) => Uint8Array
}

const numberIn = <T>(numbers: Map<T, number>, thing: T): number => {
  const known = numbers.get(thing)
  if (known !== undefined) return known
  numbers.set(thing, numbers.size)
  return numbers.size - 1
}

const write = (facets: Facets, position: number, { level, street, opening }: SiteEntry): void => {
  facets.bits[position] = levelBit[level] | (opening.isOffWork ? OFF_WORK : 0)
  facets.streets[position] = numberIn(facets.streetNumbers, street.slug)
  facets.openings[position] = numberIn(facets.openingNumbers, opening)
}

export const makeFacets = (entries: readonly SiteEntry[]): Facets => {
  const facets: Facets = {
    bits: new Uint8Array(entries.length),
    streets: new Uint32Array(entries.length),
    openings: new Uint32Array(entries.length),
    streetNumbers: new Map(),
    openingNumbers: new Map(),
    thisWeek: oncePerMinute(moment => weekFlags(entries, moment)),
  }
  entries.forEach((entry, position) => {
    write(facets, position, entry)
  })
  return facets
}

/** The same facets with what changed at some positions; the ones before are left as they were. */
export const changeFacets = (
  before: Facets,
  entries: readonly SiteEntry[],
  changed: ReadonlyMap<number, SiteEntry>,
): Facets => {
  const { bits, streets, openings } = before
  const facets: Facets = {
    ...before,
    ...{ bits: bits.slice(), streets: streets.slice(), openings: openings.slice() },
    thisWeek: oncePerMinute(moment => weekFlags(entries, moment)),
  }
  for (const [position, entry] of changed) write(facets, position, entry)
  return facets
}

/** The instant at which the week of `now` ends: Sunday midnight in Shanghai. */
const endOfWeek = (now: Date): string => {
  const today = dayOf(now)
  return new Date(startOfDay(addDays(today, 8 - (weekdayOf(today) || 7)))).toISOString()
}

const openFlags = ({ openingNumbers }: Facets, moment: Moment): Uint8Array =>
  Uint8Array.from(openingNumbers.keys(), opening => (opening.isOpen(moment) ? 1 : 0))

const weekFlags = (entries: readonly SiteEntry[], { now }: Moment): Uint8Array => {
  const [nowIso, end] = [now.toISOString(), endOfWeek(now)]
  const flags = new Uint8Array(entries.length)
  entries.forEach((entry, position) => {
    if ((nextReception(entry, nowIso)?.startsAt ?? end) < end) flags[position] = 1
  })
  return flags
}

type Test = (position: number) => boolean

/** Says of each position whether it passes at this moment; undefined when nothing narrows. */
export const testOf = (facets: Facets, narrow: Narrow, moment: Moment): Test | undefined => {
  const { bits, streets, streetNumbers, openings } = facets
  const wantedBits = (narrow.level ? levelBit[narrow.level] : 0) | (narrow.offWork ? OFF_WORK : 0)
  const wantedStreet = narrow.street === undefined ? null : (streetNumbers.get(narrow.street) ?? -1)
  const isOpen = narrow.openNow ? openFlags(facets, moment) : null
  const isThisWeek = narrow.receptionThisWeek ? facets.thisWeek(moment) : null
  if (wantedBits === 0 && wantedStreet === null && !isOpen && !isThisWeek) return undefined
  return position =>
    ((bits[position] ?? 0) & wantedBits) === wantedBits &&
    (wantedStreet === null || streets[position] === wantedStreet) &&
    (isOpen === null || isOpen[openings[position] ?? 0] === 1) &&
    (isThisWeek === null || isThisWeek[position] === 1)
}
