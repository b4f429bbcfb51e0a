import { around } from 'geokdbush'
import KDBush from 'kdbush'
import type { Gcj02 } from '../../contract/place'
import type { SiteEntry } from './entries'
import { type Globe, makeGlobe, scan } from './globe'

/** Sites among which the nearest are looked for: positions in the index, and a test that says which they are. */
export interface Wanted {
  readonly positions: Uint32Array
  /** Undefined: all of them. */
  readonly test: ((position: number) => boolean) | undefined
}

/** So few sites are looked through one by one faster than a tree is climbed. */
const FEW = 500
/** A selection of more than this share of all is found quickly enough in the tree of all. */
const LARGE = 1 / 2
/** Sites that are looked at in the tree of all before it is given up, because those that are wanted are far away. */
const PATIENCE = 4_000

interface Tree {
  readonly bush: KDBush
  readonly positions: Uint32Array
}

/** Where the sites lie. It stays as it is until a site comes, goes or moves. */
export interface Ground {
  readonly globe: Globe
  /** The nearest of the wanted sites that have a place, the nearest first. */
  readonly nearest: (wanted: Wanted, from: Gcj02, count: number) => readonly number[]
}

/** Plants trees: of all sites, and of each smaller selection that is asked for again. */
const createTrees = (entries: readonly SiteEntry[], everywhere: Uint32Array, { isPlaced }: Globe) => {
  const plant = (some: Uint32Array): Tree => {
    const positions = some.filter(isPlaced)
    const bush = new KDBush(positions.length)
    for (const position of positions) {
      const [lng, lat] = entries[position]?.gcj02 ?? [0, 0]
      bush.add(lng, lat)
    }
    return { bush: bush.finish(), positions }
  }
  const all = plant(everywhere)
  /** Null: asked for once. A tree is worth its while from the second time. */
  const planted = new WeakMap<Uint32Array, Tree | null>()
  const ownOf = ({ positions, test }: Wanted): Tree | null => {
    if (!test) return all
    if (positions.length > everywhere.length * LARGE) return null
    const known = planted.get(positions)
    const tree = known === null ? plant(positions) : (known ?? null)
    planted.set(positions, tree)
    return tree
  }
  return { all, ownOf }
}

const nearestIn = ({ bush, positions }: Tree, [lng, lat]: Gcj02, count: number): number[] =>
  around(bush, lng, lat, count).map(id => positions[id] ?? 0)

/** The nearest that pass the test; null when they are too far away to be found soon. */
const climb = ({ bush, positions }: Tree, { test }: Wanted, [lng, lat]: Gcj02, count: number) => {
  let looked = 0
  const isWanted = (id: number) => {
    looked += 1
    // Once patience is lost everything will do, and the search ends soon.
    return looked > PATIENCE || test === undefined || test(positions[id] ?? 0)
  }
  const found = around(bush, lng, lat, count, Number.POSITIVE_INFINITY, isWanted)
  return looked > PATIENCE ? null : found.map(id => positions[id] ?? 0)
}

/** Lays out sites by their place. */
export const layGround = (entries: readonly SiteEntry[], everywhere: Uint32Array): Ground => {
  const globe = makeGlobe(entries)
  const { all, ownOf } = createTrees(entries, everywhere, globe)
  const nearest: Ground['nearest'] = (wanted, from, count) => {
    if (wanted.positions.length <= FEW || count > FEW) return scan(globe, wanted.positions, from, count)
    const own = ownOf(wanted)
    if (own) return nearestIn(own, from, count)
    return climb(all, wanted, from, count) ?? scan(globe, wanted.positions, from, count)
  }
  return { globe, nearest }
}
