import { type Map as LeafletMap, tileLayer } from 'leaflet'
import type { Places } from '../../where/WhereSheet'

/** So many tiles may fail before one comes, and the map goes on without any. */
const PATIENCE = 3

/**
 * Lays tiles under a map and says whether they come: `onLost` when the first ones fail, and the layer takes itself
 * away. Gives the way to take it away.
 */
export const layTiles = (map: LeafletMap, tiles: NonNullable<Places['tiles']>, onLost: () => void) => {
  const layer = tileLayer(tiles.url, { maxZoom: 18, detectRetina: false })
  let failed = 0
  let isThere = false
  layer.on('tileload', () => {
    isThere = true
  })
  layer.on('tileerror', () => {
    failed += 1
    if (isThere || failed !== PATIENCE) return
    layer.remove()
    onLost()
  })
  layer.addTo(map)
  return () => void layer.remove()
}
