import type { Gcj02 } from '../../contract/place'
import type { SiteEntry } from './entries'

/** Up to so many nearest are kept in order while looking; more are found by sorting all. */
const IN_HAND = 1_000

const rad = (degrees: number): number => (degrees * Math.PI) / 180

/** A place as a point of the unit sphere: the straight line between two grows as their distance does, and takes no sine. */
const onSphere = ([lng, lat]: Gcj02): readonly [x: number, y: number, z: number] => {
  const ring = Math.cos(rad(lat))
  return [ring * Math.cos(rad(lng)), ring * Math.sin(rad(lng)), Math.sin(rad(lat))]
}

/** The sites as points of the unit sphere, three numbers each; NaN where the place is not known. */
export interface Globe {
  readonly points: Float64Array
  readonly isPlaced: (position: number) => boolean
}

export const makeGlobe = (entries: readonly SiteEntry[]): Globe => {
  const points = new Float64Array(entries.length * 3).fill(Number.NaN)
  for (const [position, { gcj02 }] of entries.entries()) if (gcj02) points.set(onSphere(gcj02), position * 3)
  return { points, isPlaced: position => !Number.isNaN(points[position * 3]) }
}

/** A ruler for squared straight lines from a place; NaN for a site without one. */
const rulerFrom = ({ points }: Globe, from: Gcj02) => {
  const [x, y, z] = onSphere(from)
  return (position: number): number => {
    const at = position * 3
    const dx = (points[at] ?? 0) - x
    const dy = (points[at + 1] ?? 0) - y
    const dz = (points[at + 2] ?? 0) - z
    return dx * dx + dy * dy + dz * dz
  }
}

/** The first place in a rising list whose number is larger. */
const placeFor = (rising: readonly number[], number: number): number => {
  let [low, high] = [0, rising.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle] ?? 0) <= number) low = middle + 1
    else high = middle
  }
  return low
}

const keepNearest = (
  positions: Uint32Array,
  lengthTo: ReturnType<typeof rulerFrom>,
  count: number,
): number[] => {
  const [nearest, lengths]: [number[], number[]] = [[], []]
  let limit = Number.POSITIVE_INFINITY
  for (const position of positions) {
    const length = lengthTo(position)
    if (!(length < limit)) continue
    const at = placeFor(lengths, length)
    lengths.splice(at, 0, length)
    nearest.splice(at, 0, position)
    if (nearest.length > count) {
      lengths.pop()
      nearest.pop()
    }
    if (nearest.length === count) limit = lengths.at(-1) ?? limit
  }
  return nearest
}

const sortAll = (positions: Uint32Array, lengthTo: ReturnType<typeof rulerFrom>, count: number): number[] => {
  const measured = Array.from(positions, position => ({ position, length: lengthTo(position) }))
  return measured
    .filter(({ length }) => !Number.isNaN(length))
    .sort((a, b) => a.length - b.length)
    .slice(0, count)
    .map(({ position }) => position)
}

/** Looks through all of these sites for the nearest that have a place, the nearest first. */
export const scan = (globe: Globe, positions: Uint32Array, from: Gcj02, count: number): number[] =>
  (count > IN_HAND ? sortAll : keepNearest)(positions, rulerFrom(globe, from), count)
