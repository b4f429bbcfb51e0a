import { control, map as createMap, type Map as LeafletMap } from 'leaflet'
import { type RefObject, useEffect, useState } from 'react'

/** Leaflet in a box of ours, for as long as the box is there. */
export const useLeaflet = (box: RefObject<HTMLDivElement | null>): LeafletMap | null => {
  const [map, setMap] = useState<LeafletMap | null>(null)
  useEffect(() => {
    if (!box.current) return
    const made = createMap(box.current, {
      zoomControl: false,
      attributionControl: false,
      minZoom: 9,
      maxZoom: 18,
      zoomSnap: 0.5,
      // People who get sick from motion say so to their device.
      zoomAnimation: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    })
    control.zoom({ position: 'topright', zoomInTitle: '放大', zoomOutTitle: '缩小' }).addTo(made)
    setMap(made)
    const watch = new ResizeObserver(() => made.invalidateSize())
    watch.observe(box.current)
    return () => {
      watch.disconnect()
      made.remove()
    }
  }, [box])
  return map
}
