import type { MapView } from './mapView'

/** What the platforms tell of their maps: WeChat in `detail`, Alipay in the event itself. */
export type MapEvent = object

const record = (value: unknown): Readonly<Record<string, unknown>> => Object(value)
const told = (event: MapEvent) => ({ ...record(event), ...record(record(event).detail) })

/** The number of the marker that was tapped; -1 when none was named. */
export const markIdIn = (event: MapEvent): number => {
  const { markerId } = told(event)
  return markerId === undefined ? -1 : Number(markerId)
}

/** The view after a map was pushed or zoomed; null while it still moves, and where the platform does not say. */
export const regionIn = (event: MapEvent): MapView | null => {
  const { type, scale, centerLocation, longitude, latitude } = told(event)
  const center = { longitude, latitude, ...record(centerLocation) }
  const [lng, lat, zoom] = [Number(center.longitude), Number(center.latitude), Number(scale)]
  if (type !== 'end' || !(lng && lat && zoom)) return null
  return { center: [lng, lat], zoom }
}
