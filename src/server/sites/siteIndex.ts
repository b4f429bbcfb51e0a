import type { Gcj02 } from '../../contract/place'
import type { Db } from '../store/db'
import { readFeed } from '../store/siteFeed'
import type { SiteEntry } from './entries'
import type { Narrow } from './facets'
import { createReader } from './indexReader'
import { oneAtATime } from './oneAtATime'
import type { Moment } from './openings'
import { applyChanges, buildSnapshot, type Changes, type Selection, type Snapshot } from './snapshot'

export interface Ask extends Narrow {
  /** Where the reader is. It is used for this answer and kept nowhere. */
  readonly from?: Gcj02 | undefined
  /** Only these sites: those that hold the words. */
  readonly ids?: readonly string[] | undefined
}

export interface Found {
  readonly entries: readonly SiteEntry[]
  readonly total: number
}

/** All open sites in memory, in the order of their distance from anywhere. */
export interface SiteIndex {
  /** Takes in what changed since the last time; whoever changed a site calls it once its transaction is through. */
  readonly refresh: () => Promise<void>
  /** Nearest first when `from` is given, those without a place last; else homes first, then by street and code. */
  readonly find: (ask: Ask, moment: Moment, page: { offset: number; limit: number }) => Found
  /** The same for a map: only sites that have a place. */
  readonly findPlaced: (ask: Ask, moment: Moment, limit: number) => Found
}

type Positions = ArrayLike<number> & Iterable<number>

const entriesAt = ({ entries }: Snapshot, positions: Positions): SiteEntry[] =>
  Array.from(positions, position => entries[position]).filter(entry => entry !== undefined)

/** The first `count` of a selection that have a place. */
const firstPlaced = ({ ground }: Snapshot, { positions }: Selection, count: number): Positions => {
  const placed: number[] = []
  for (const position of positions) {
    if (placed.length === count) break
    if (ground.globe.isPlaced(position)) placed.push(position)
  }
  return placed
}

/** The first `count` of a selection, the nearest first; those without a place follow in their order. */
const nearestThenRest = (
  { ground }: Snapshot,
  selection: Selection,
  from: Gcj02,
  count: number,
): number[] => {
  const near = ground.nearest(selection, from, count)
  if (near.length === count) return [...near]
  const rest = selection.positions.filter(position => !ground.globe.isPlaced(position))
  return [...near, ...rest]
}

const find = (
  snapshot: Snapshot,
  { from, ids, ...narrow }: Ask,
  moment: Moment,
  offset: number,
  limit: number,
) => {
  const selection = snapshot.select(narrow, moment, ids)
  const { positions } = selection
  const ordered = from ? nearestThenRest(snapshot, selection, from, offset + limit) : positions
  return { entries: entriesAt(snapshot, ordered.slice(offset, offset + limit)), total: positions.length }
}

const findPlaced = (snapshot: Snapshot, { from, ids, ...narrow }: Ask, moment: Moment, limit: number) => {
  const selection = snapshot.select(narrow, moment, ids)
  const positions = from
    ? snapshot.ground.nearest(selection, from, limit)
    : firstPlaced(snapshot, selection, limit)
  return { entries: entriesAt(snapshot, positions), total: selection.placed }
}

const openOnes = (changes: Changes): SiteEntry[] => [...changes.values()].filter(entry => entry !== null)

/** Loads the index from the database. `clock` says which receptions are over, and need not be read. */
export const createSiteIndex = async (db: Db, clock: () => Date = () => new Date()): Promise<SiteIndex> => {
  const readChanges = createReader(db)
  let snapshot = await buildSnapshot([])
  let seen = -1
  const refresh = oneAtATime(async () => {
    const { version, reloadFrom } = await readFeed(db)
    if (version === seen) return
    // Asked until the new one is whole, the old one answers.
    snapshot =
      reloadFrom > seen
        ? await buildSnapshot(openOnes(await readChanges(-1, clock())))
        : await applyChanges(snapshot, await readChanges(seen, clock()))
    seen = version
  })
  await refresh()
  return {
    refresh,
    find: (ask, moment, { offset, limit }) => find(snapshot, ask, moment, offset, limit),
    findPlaced: (ask, moment, limit) => findPlaced(snapshot, ask, moment, limit),
  }
}
