import { Map as NativeMap } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useMemo, useState } from 'react'
import type { Gcj02 } from '../../contract/place'
import type { MapSite } from '../../contract/sites'
import type { Places } from '../where/WhereSheet'
import { makeClusters, marksIn } from './clusters'
import { type MapEvent, markIdIn, regionIn } from './mapEvents'
import { boundsOf, type MapView, viewAbove, viewAround } from './mapView'
import { hereMarker, markerOf } from './markers'

/** Our own map lets one pick a place by pushing it under a cross. */
export interface Picking {
  /** What the button says that picks. */
  readonly say?: string
  readonly onPick: (at: Gcj02) => void
  readonly onCancel: () => void
}

export interface SiteMapProps {
  readonly sites: readonly MapSite[]
  readonly places: Places
  readonly from: Gcj02 | null
  /** The code of the site whose card is open. */
  readonly chosen: string | null
  readonly onChoose: (code: string | null) => void
  readonly picking: Picking | null
}

/** Height of the map beside the other things on the screen, as in nearby.css. */
const ABOVE = 200
const sizeOfMap = () => {
  const { windowWidth, windowHeight } = Taro.getWindowInfo()
  return { width: windowWidth, height: Math.max(windowHeight - ABOVE, 320) }
}
/** Half of what the card of a site covers at the lower edge, in pixels. */
const CARD = 80
/** The middle of the district, for a map without a site. */
const MIDDLE: MapView = { center: [121.2277, 31.0322], zoom: 12 }

/** The sites on the platform's own map, which is drawn in GCJ-02 like everything of ours. */
export const SiteMap = ({ sites, from, chosen, onChoose }: SiteMapProps) => {
  const size = useMemo(sizeOfMap, [])
  const clusters = useMemo(() => makeClusters(sites), [sites])
  const start = useMemo(
    () =>
      viewAround(
        from,
        sites.map(({ gcj02 }) => gcj02),
        size,
      ) ?? MIDDLE,
    [from, sites, size],
  )
  // Where the map was sent, where it was pushed to since then, and from which start: another result starts anew.
  const [moved, setMoved] = useState<{ start: MapView; sent: MapView; seen: MapView }>()
  const { sent, seen } = moved?.start === start ? moved : { sent: start, seen: start }
  const marks = useMemo(() => marksIn(clusters, boundsOf(seen, size), seen.zoom), [clusters, seen, size])

  const onRegionChange = (event: MapEvent) => {
    const region = regionIn(event)
    if (region) setMoved({ start, sent, seen: region })
  }
  const onMarkerTap = (event: MapEvent) => {
    const mark = marks[markIdIn(event)]
    if (!mark) return
    if (mark.kind === 'site') onChoose(mark.site.code)
    const next =
      mark.kind === 'site' ? viewAbove(mark.at, seen.zoom, CARD) : { center: mark.at, zoom: mark.zoom }
    setMoved({ start, sent: next, seen: next })
  }
  return (
    <NativeMap
      id='site-map'
      className='site-map'
      longitude={sent.center[0]}
      latitude={sent.center[1]}
      scale={sent.zoom}
      markers={[
        ...marks.map((mark, id) => markerOf(mark, id, chosen)),
        ...(from ? [hereMarker(from, marks.length)] : []),
      ]}
      onMarkerTap={onMarkerTap}
      onRegionChange={onRegionChange}
      onError={() => undefined}
    />
  )
}
