import { distanceBetween, type Gcj02 } from '../../contract/place'

/** What a map shows: its centre and how near it is (0 the whole world, one more doubles every length). */
export interface MapView {
  readonly center: Gcj02
  readonly zoom: number
}
export interface Size {
  readonly width: number
  readonly height: number
}
/** West, south, east, north. */
export type Bounds = readonly [number, number, number, number]

/** Width of the whole world at zoom 0, in pixels, as all web maps draw it (Mercator). */
const WORLD = 256
const NEAREST = 17
const FARTHEST = 9
/** Room around what must be in sight, in pixels, so that no mark lies on the edge. */
const EDGE = 40
/** How many of the nearest sites are shown around the place one looks from. */
const AROUND = 8

const across = (lng: number): number => (lng + 180) / 360
const down = (lat: number): number =>
  0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI)
const latOf = (y: number): number => (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90

const zoomFor = (share: number, pixels: number): number =>
  share > 0 ? Math.log2(Math.max(pixels - 2 * EDGE, 1) / (share * WORLD)) : NEAREST

/** The view in which all of some points are in sight, as near as possible. Null without points. */
export const fitView = (points: readonly Gcj02[], { width, height }: Size): MapView | null => {
  if (points.length === 0) return null
  const xs = points.map(([lng]) => across(lng))
  const ys = points.map(([, lat]) => down(lat))
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const zoom = Math.min(zoomFor(right - left, width), zoomFor(bottom - top, height))
  return {
    center: [((left + right) / 2) * 360 - 180, latOf((top + bottom) / 2)],
    zoom: Math.floor(Math.min(NEAREST, Math.max(FARTHEST, zoom)) * 2) / 2,
  }
}

/** Around the place one looks from, with the nearest few in sight; without one, all of them. */
export const viewAround = (from: Gcj02 | null, points: readonly Gcj02[], size: Size): MapView | null => {
  if (!from) return fitView(points, size)
  const near = [...points].sort((a, b) => distanceBetween(from, a) - distanceBetween(from, b))
  // Mirrored points keep the place itself in the middle.
  const both = near.slice(0, AROUND).flatMap(([lng, lat]): Gcj02[] => [
    [lng, lat],
    [2 * from[0] - lng, 2 * from[1] - lat],
  ])
  return fitView([from, ...both], size)
}

/** The edges of a view, with a little more around so that a short drag shows no empty strip. */
export const boundsOf = ({ center: [lng, lat], zoom }: MapView, { width, height }: Size): Bounds => {
  const world = WORLD * 2 ** zoom
  const [x, y, halfX, halfY] = [across(lng), down(lat), (width * 0.6) / world, (height * 0.6) / world]
  return [(x - halfX) * 360 - 180, latOf(y + halfY), (x + halfX) * 360 - 180, latOf(y - halfY)]
}

/** A view as near as before in which a place lies so many pixels above the middle, clear of what covers the lower edge. */
export const viewAbove = ([lng, lat]: Gcj02, zoom: number, pixels: number): MapView => ({
  center: [lng, latOf(down(lat) + pixels / (WORLD * 2 ** zoom))],
  zoom,
})
