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
  readonly street: string | undefined
}

/** So few sites are looked through one by one faster than a tree is climbed. */
const FEW = 2_000
/** Sites that are looked at in a tree before it is given up, because those that are wanted are rare or far away. */
const PATIENCE = 4_000

interface Tree {
  readonly bush: KDBush
  readonly positions: Uint32Array
}

const plantTree = (entries: readonly SiteEntry[], positions: Uint32Array): Tree => {
  const bush = new KDBush(positions.length)
  for (const position of positions) {
    const [lng, lat] = entries[position]?.gcj02 ?? [0, 0]
    bush.add(lng, lat)
  }
  return { bush: bush.finish(), positions }
}

const climb = ({ bush, positions }: Tree, { test }: Wanted, [lng, lat]: Gcj02, count: number) => {
  let looked = 0
  const isWanted = (id: number) => {
    looked += 1
    // Once patience is lost everything will do, and the search ends soon.
    return looked > PATIENCE || test === undefined || test(positions[id] ?? 0)
  }
  const found = around(bush, lng, lat, count, Number.POSITIVE_INFINITY, test && isWanted)
  return looked > PATIENCE ? null : found.map(id => positions[id] ?? 0)
}

/** Where the sites lie. It stays as it is until a site comes, goes or moves. */
export interface Ground {
  readonly globe: Globe
  /** The nearest of the wanted sites that have a place, the nearest first. */
  readonly nearest: (wanted: Wanted, from: Gcj02, count: number) => readonly number[]
}

/** Lays out sites by their place. A tree of a street is planted when somebody first looks for something there. */
export const layGround = (entries: readonly SiteEntry[], everywhere: Uint32Array): Ground => {
  const globe = makeGlobe(entries)
  const trees = new Map<string | undefined, Tree>()
  const treeOf = (street: string | undefined): Tree => {
    const isHere = (position: number) =>
      globe.isPlaced(position) && (street === undefined || entries[position]?.street.slug === street)
    const tree = trees.get(street) ?? plantTree(entries, everywhere.filter(isHere))
    trees.set(street, tree)
    return tree
  }
  treeOf(undefined)
  const nearest: Ground['nearest'] = (wanted, from, count) => {
    const isSmall = wanted.positions.length <= FEW || count > FEW
    const climbed = isSmall ? null : climb(treeOf(wanted.street), wanted, from, count)
    return climbed ?? scan(globe, wanted.positions, from, count)
  }
  return { globe, nearest }
}
