import { type LatLng, type LatLngTuple, latLng } from 'leaflet'
import { fromWgs84, toWgs84 } from '../../../contract/datum'
import type { Gcj02 } from '../../../contract/place'
import type { Places } from '../../where/WhereSheet'

export interface Datum {
  /** Where a place of ours lies on this map. */
  readonly toMap: (at: Gcj02) => LatLng
  /** Which place of ours lies at a point of this map. */
  readonly fromMap: (at: LatLng) => Gcj02
}

const latLngOf = ([lng, lat]: readonly [number, number]): LatLng => latLng([lat, lng] satisfies LatLngTuple)
const datums: Record<'gcj02' | 'wgs84', Datum> = {
  gcj02: { toMap: latLngOf, fromMap: ({ lng, lat }) => [lng, lat] },
  wgs84: { toMap: at => latLngOf(toWgs84(at)), fromMap: ({ lng, lat }) => fromWgs84([lng, lat]) },
}

/** Everything on a map is drawn in the datum of its tiles; without tiles in our own. */
export const datumOf = (tiles: Places['tiles']): Datum => datums[tiles?.datum ?? 'gcj02']
