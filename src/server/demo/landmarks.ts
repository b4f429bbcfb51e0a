import { v7 as uuid } from 'uuid'
import * as v from 'valibot'
import stations from '../../../assets/demo/landmarks.json'
import { distanceBetween, type Gcj02, gcj02 } from '../../contract/place'

const station = v.object({ name: v.string(), gcj02 })

/** The metro stations of the district: real ones, from the metro's own table. */
export const metroStations = v.parse(v.array(station), stations)

export const landmarkRows = () =>
  metroStations.map(({ name, gcj02: [lng, lat] }) => ({ id: uuid(), name, lng, lat, isDemo: true }))

/** As far as one would send somebody on foot from the metro, in metres. */
const ON_FOOT = 1500
/** Metres walked in a minute; a street is about a third longer than the straight line. */
const PACE = 75 / 1.3

/** How to walk from the nearest metro station; null where it is too far. */
export const walkFrom = (place: Gcj02): string | null => {
  const [nearest] = metroStations
    .map(({ name, gcj02: at }) => ({ name, metres: distanceBetween(at, place) }))
    .sort((a, b) => a.metres - b.metres)
  if (!nearest || nearest.metres > ON_FOOT) return null
  const minutes = Math.max(2, Math.ceil(nearest.metres / PACE))
  return `从地铁${nearest.name}步行约 ${minutes} 分钟`
}
