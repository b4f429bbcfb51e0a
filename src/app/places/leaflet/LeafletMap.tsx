import type { Map as Leaflet } from 'leaflet'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '../../parts/Button.h5'
import { makeClusters, marksIn } from '../clusters'
import { type MapView, viewAround } from '../mapView'
import type { Picking, SiteMapProps } from '../SiteMap'
import { type Datum, datumOf } from './datum'
import { hereOf, layGround, ringsOf } from './ground'
import { makePins } from './pins'
import { layTiles } from './tiles'
import { useLeaflet } from './useLeaflet'
import 'leaflet/dist/leaflet.css'
import './leaflet.css'

/** The middle of the district, for a map without a site. */
const MIDDLE: MapView = { center: [121.2277, 31.0322], zoom: 12 }

/** What the card of the chosen site covers at the lower edge, in pixels. */
const CARD: [number, number] = [64, 190]

type Shown = Pick<SiteMapProps, 'sites' | 'from' | 'chosen' | 'onChoose'>

/** Sends the map to the result whenever that is another one. */
const useStart = (
  map: Leaflet | null,
  datum: Datum,
  sites: SiteMapProps['sites'],
  from: SiteMapProps['from'],
) =>
  useEffect(() => {
    if (!map) return
    const { x: width, y: height } = map.getSize()
    const view =
      viewAround(
        from,
        sites.map(({ gcj02 }) => gcj02),
        { width, height },
      ) ?? MIDDLE
    map.setView(datum.toMap(view.center), view.zoom, { animate: false })
  }, [map, datum, sites, from])

/** The edges of what is seen, in GCJ-02, a little wider than the box. */
const edgesOf = (map: Leaflet, { fromMap }: Datum) => {
  const seen = map.getBounds().pad(0.1)
  return [...fromMap(seen.getSouthWest()), ...fromMap(seen.getNorthEast())] as const
}

const usePins = (map: Leaflet | null, datum: Datum, { sites, chosen, onChoose }: Shown) => {
  const tapped = useRef(onChoose)
  tapped.current = onChoose
  const clusters = useMemo(() => makeClusters(sites), [sites])
  const pins = useMemo(
    () =>
      map &&
      makePins(map, datum, mark =>
        mark.kind === 'site' ? tapped.current(mark.site.code) : map.setView(datum.toMap(mark.at), mark.zoom),
      ),
    [map, datum],
  )
  useEffect(() => {
    if (!map || !pins) return
    const draw = () => {
      pins.show(marksIn(clusters, edgesOf(map, datum), map.getZoom()))
      pins.choose(chosen)
    }
    draw()
    map.on('moveend', draw)
    return () => void map.off('moveend', draw)
  }, [map, pins, clusters, datum, chosen])
  useEffect(() => () => pins?.clear(), [pins])
  useEffect(() => {
    const site = sites.find(({ code }) => code === chosen)
    if (map && site)
      map.panInside(datum.toMap(site.gcj02), { paddingTopLeft: [40, 60], paddingBottomRight: CARD })
  }, [map, datum, sites, chosen])
}

/** Rings and the place itself; under them tiles, or the plain ground where there are none. */
const useGround = (map: Leaflet | null, datum: Datum, { places, from }: SiteMapProps) => {
  const { tiles } = places
  const [isLost, setLost] = useState(false)
  useEffect(() => {
    if (!map || !tiles || isLost) return
    return layTiles(map, tiles, () => setLost(true))
  }, [map, tiles, isLost])
  const isPlain = !tiles || isLost
  useEffect(() => {
    if (!map || !isPlain) return
    return layGround(map, places, datum)
  }, [map, isPlain, places, datum])
  useEffect(() => {
    if (!map || !from) return
    const around = [hereOf(from, datum), ringsOf(from, datum)]
    for (const layer of around) layer.addTo(map)
    return () => around.forEach(layer => void layer.remove())
  }, [map, from, datum])
  return isPlain ? null : (tiles?.credit ?? null)
}

const PickBar = ({ map, datum, picking }: { map: Leaflet | null; datum: Datum; picking: Picking }) => (
  <>
    <div className='pick-cross' aria-hidden />
    <div className='pick-bar'>
      <div className='pick-words'>推动地图，让十字对准要找的地方</div>
      <div className='pick-ways'>
        <Button onClick={picking.onCancel}>取消</Button>
        <Button kind='primary' onClick={() => map && picking.onPick(datum.fromMap(map.getCenter()))}>
          {picking.say ?? '从这里找'}
        </Button>
      </div>
    </div>
  </>
)

/** The sites on a map of our own, with tiles or without: keyboard, fingers and wheel move it. */
export default function LeafletMap(props: SiteMapProps) {
  const box = useRef<HTMLDivElement>(null)
  const map = useLeaflet(box)
  const datum = datumOf(props.places.tiles)
  useStart(map, datum, props.sites, props.from)
  const credit = useGround(map, datum, props)
  usePins(map, datum, props)
  return (
    <section className='site-map' aria-label='地图'>
      <div
        ref={box}
        className='site-map-box'
        role='application'
        aria-label='站点地图，方向键移动，加号减号缩放'
      />
      {credit && <div className='map-credit'>{credit}</div>}
      {props.picking && <PickBar map={map} datum={datum} picking={props.picking} />}
    </section>
  )
}
