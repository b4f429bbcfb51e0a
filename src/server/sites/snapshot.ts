import { setImmediate } from 'node:timers/promises'
import type { Gcj02 } from '../../contract/place'
import type { SiteEntry } from './entries'
import { changeFacets, type Facets, makeFacets, type Narrow, testOf } from './facets'
import { type Ground, layGround, type Wanted } from './ground'
import { type Moment, minuteOf } from './openings'
import { putInOrder, shelfOf } from './order'

/** All open sites as they were at one version of the feed. It never changes; a new one takes its place. */
interface Base {
  /** Homes first, then stations and points, each by street and code. */
  readonly entries: readonly SiteEntry[]
  readonly positionOf: ReadonlyMap<string, number>
  readonly everywhere: Uint32Array
  readonly ground: Ground
}

export interface Snapshot extends Base {
  readonly facets: Facets
  readonly select: (narrow: Narrow, moment: Moment, ids?: readonly string[]) => Selection
}

/** The sites that pass, in the order of the index; `placed` of them have a place. */
export interface Selection extends Wanted {
  readonly placed: number
}

const countPlaced = ({ ground }: Base, positions: Uint32Array): number => {
  let count = 0
  for (const position of positions) if (ground.globe.isPlaced(position)) count += 1
  return count
}

/** Selections kept at the most: anybody may ask for a street that there is not. */
const KEPT = 500

/** Where selections are kept: those that the clock changes for a minute, the others as long as the snapshot lasts. */
const createShelves = () => {
  const timeless = new Map<string, Selection>()
  let timely = { minute: 0, selections: new Map<string, Selection>() }
  return ({ openNow, receptionThisWeek }: Narrow, { now }: Moment): Map<string, Selection> => {
    const minute = minuteOf(now)
    if (timely.minute !== minute) timely = { minute, selections: new Map() }
    const shelf = openNow || receptionThisWeek ? timely.selections : timeless
    if (shelf.size >= KEPT) shelf.clear()
    return shelf
  }
}

/** What was selected is kept: who turns the page asks the same again. */
const selector = (base: Base, facets: Facets): Snapshot['select'] => {
  const among = (positions: Uint32Array, narrow: Narrow, moment: Moment): Selection => {
    const test = testOf(facets, narrow, moment)
    const passed = test ? positions.filter(test) : positions
    return { positions: passed, test, placed: countPlaced(base, passed) }
  }
  const shelfFor = createShelves()
  return (narrow, moment, ids) => {
    if (ids) {
      const known = ids.map(id => base.positionOf.get(id)).filter(position => position !== undefined)
      return among(Uint32Array.from(known).sort(), narrow, moment)
    }
    const shelf = shelfFor(narrow, moment)
    const { level, street, openNow, receptionThisWeek, offWork } = narrow
    const key = JSON.stringify([level, street, openNow, receptionThisWeek, offWork])
    const selection = shelf.get(key) ?? among(base.everywhere, narrow, moment)
    shelf.set(key, selection)
    return selection
  }
}

const snapshotOf = (base: Base, facets: Facets): Snapshot => ({
  ...base,
  facets,
  select: selector(base, facets),
})

/** Builds everything anew. Between its parts it lets others have their turn, so that nobody waits for all of it. */
export const buildSnapshot = async (unordered: readonly SiteEntry[]): Promise<Snapshot> => {
  const entries = await putInOrder(unordered)
  const everywhere = Uint32Array.from({ length: entries.length }, (_, position) => position)
  const positionOf = new Map<string, number>()
  for (const position of everywhere) positionOf.set(entries[position]?.id ?? '', position)
  await setImmediate()
  const ground = layGround(entries, everywhere)
  await setImmediate()
  const facets = makeFacets(entries)
  await setImmediate()
  return snapshotOf({ entries, positionOf, everywhere, ground }, facets)
}

const samePlace = (a: Gcj02 | null, b: Gcj02 | null): boolean => a?.[0] === b?.[0] && a?.[1] === b?.[1]
const staysPut = (before: SiteEntry, after: SiteEntry): boolean =>
  shelfOf(before) === shelfOf(after) && before.code === after.code && samePlace(before.gcj02, after.gcj02)

/** What changed, by the id of the site; null where it is no longer open. */
export type Changes = ReadonlyMap<string, SiteEntry | null>

/** Which position has what now; null when a site comes, goes or moves. */
const changedPositions = ({ entries, positionOf }: Base, changes: Changes): Map<number, SiteEntry> | null => {
  const changed = new Map<number, SiteEntry>()
  for (const [id, after] of changes) {
    const position = positionOf.get(id)
    const before = position === undefined ? undefined : entries[position]
    if (position !== undefined && before && after && staysPut(before, after)) changed.set(position, after)
    else if (before || after) return null
  }
  return changed
}

const replaceInPlace = ({ facets, ...base }: Snapshot, changed: ReadonlyMap<number, SiteEntry>): Snapshot => {
  const entries = [...base.entries]
  for (const [position, entry] of changed) entries[position] = entry
  return snapshotOf({ ...base, entries }, changeFacets(facets, entries, changed))
}

/** The next snapshot. As long as no site comes, goes or moves, the trees are taken over. */
export const applyChanges = async (before: Snapshot, changes: Changes): Promise<Snapshot> => {
  const changed = changedPositions(before, changes)
  if (changed) return replaceInPlace(before, changed)
  const unchanged = before.entries.filter(({ id }) => !changes.has(id))
  return buildSnapshot([...unchanged, ...[...changes.values()].filter(entry => entry !== null)])
}
