import {
  circle,
  divIcon,
  type LatLng,
  type LayerGroup,
  type Map as LeafletMap,
  layerGroup,
  type Marker,
  marker,
} from 'leaflet'
import { type Gcj02, sayDistance } from '../../../contract/place'
import type { Places } from '../../where/WhereSheet'
import type { Datum } from './datum'

/** Radii of the rings around the place one looks from, in metres. */
const RINGS = [500, 1000, 2000, 5000]
/** Metres to a degree of latitude. */
const DEGREE = 111_195

const label = (at: LatLng, className: string, text: string, pane = 'tilePane') => {
  const html = document.createElement('span')
  html.textContent = text
  return marker(at, {
    icon: divIcon({ html, className, iconSize: [0, 0] }),
    interactive: false,
    keyboard: false,
    pane,
  })
}

const cross = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Of names that would lie on top of each other only the first is shown; nearer, all of them have room. */
const makeRoom = (names: readonly Marker[]): void => {
  const taken: DOMRect[] = []
  for (const name of names) {
    const box = name.getElement()?.firstElementChild?.getBoundingClientRect()
    if (!box) continue
    const isFree = !taken.some(other => cross(box, other))
    name.setOpacity(isFree ? 1 : 0)
    if (isFree) taken.push(box)
  }
}

/** Without tiles: the names of the streets at their centres, and the metro stations to find one's way by. */
export const layGround = (map: LeafletMap, { streets, landmarks }: Places, { toMap }: Datum) => {
  const names = [
    ...streets.flatMap(({ name, gcj02 }) => (gcj02 ? [label(toMap(gcj02), 'ground-street', name)] : [])),
    ...landmarks.map(({ name, gcj02 }) => label(toMap(gcj02), 'ground-station', name)),
  ]
  const layer = layerGroup(names).addTo(map)
  const tidy = () => makeRoom(names)
  tidy()
  map.on('zoomend', tidy)
  return () => {
    map.off('zoomend', tidy)
    layer.remove()
  }
}

/** How far things are from the place one looks from: rings, each with its radius on top. */
export const ringsOf = (from: Gcj02, { toMap }: Datum): LayerGroup =>
  layerGroup(
    RINGS.flatMap(radius => {
      const top: Gcj02 = [from[0], from[1] + radius / DEGREE]
      return [
        circle(toMap(from), { radius, className: 'ground-ring', interactive: false, fill: false, weight: 1 }),
        label(toMap(top), 'ground-far', sayDistance(radius), 'shadowPane'),
      ]
    }),
  )

/** The place one looks from. */
export const hereOf = (from: Gcj02, { toMap }: Datum) =>
  marker(toMap(from), {
    icon: divIcon({ className: 'map-here', iconSize: [22, 22] }),
    interactive: false,
    keyboard: false,
    zIndexOffset: -100,
  })
