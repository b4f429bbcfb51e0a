import * as v from 'valibot'

/**
 * A point as longitude and latitude in degrees, in GCJ-02, the datum of Chinese maps. Everything that is stored, sent
 * and shown is in this datum; what comes from GPS (WGS-84) is converted at the door (datum.ts).
 */
export type Gcj02 = readonly [lng: number, lat: number]

/** China, roughly: what lies outside is a mistake, most often longitude and latitude exchanged. */
export const gcj02: v.GenericSchema<Gcj02> = v.pipe(
  v.tuple([v.number(), v.number()]),
  v.check(
    ([lng, lat]) => lng > 73 && lng < 136 && lat > 3 && lat < 54,
    '坐标不在国内，请检查经度和纬度的顺序',
  ),
)

/** Mean radius of the earth in metres (IUGG). */
const RADIUS = 6_371_008.8
const rad = (degrees: number): number => (degrees * Math.PI) / 180

/** Metres between two points of the same datum along the great circle (haversine). */
export const distanceBetween = ([lng1, lat1]: Gcj02, [lng2, lat2]: Gcj02): number => {
  const a =
    Math.sin(rad(lat2 - lat1) / 2) ** 2 +
    Math.cos(rad(lat1)) * Math.cos(rad(lat2)) * Math.sin(rad(lng2 - lng1) / 2) ** 2
  return 2 * RADIUS * Math.asin(Math.sqrt(a))
}

/** A distance as people say it: 不到 50 米, 350 米, 1.2 公里, 12 公里. A straight line, so nothing more exact is said. */
export const sayDistance = (metres: number): string => {
  if (metres < 50) return '不到 50 米'
  if (metres < 995) return `${Math.round(metres / 10) * 10} 米`
  const km = metres / 1000
  return `${km < 9.95 ? Number(km.toFixed(1)) : Math.round(km)} 公里`
}

/** Two numbers in either order: in China the longitude is always the larger one. Null when they are not there. */
export const readPoint = (text: string): Gcj02 | null => {
  const [one = Number.NaN, two = Number.NaN, ...more] = text
    .trim()
    .split(/[\s,，、;；]+/)
    .map(Number)
  if (more.length > 0 || !Number.isFinite(one) || !Number.isFinite(two)) return null
  return one > two ? [one, two] : [two, one]
}
