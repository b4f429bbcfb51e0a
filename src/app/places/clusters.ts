import Supercluster from 'supercluster'
import type { Gcj02 } from '../../contract/place'
import type { MapSite } from '../../contract/sites'
import type { Bounds } from './mapView'

/** A mark on the map: one site, or several that would lie on top of each other. */
export type Mark =
  | { readonly kind: 'site'; readonly key: string; readonly at: Gcj02; readonly site: MapSite }
  | {
      readonly kind: 'cluster'
      readonly key: string
      readonly at: Gcj02
      readonly count: number
      /** The zoom at which it falls apart. */
      readonly zoom: number
    }

/** Pixels around a mark in which no other one may lie: the size of a fingertip. */
const RADIUS = 48
/** From here on every site stands for itself; where two share a house, the nearest zoom shows both. */
const APART = 15

export type Clusters = Supercluster<{ site: MapSite }>

/** Prepares the sites of a map for clustering. */
export const makeClusters = (sites: readonly MapSite[]): Clusters =>
  new Supercluster<{ site: MapSite }>({ radius: RADIUS, extent: 256, maxZoom: APART }).load(
    sites.map(site => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...site.gcj02] },
      properties: { site },
    })),
  )

/** The marks within the edges of a map at a zoom. Their counts add up to the sites within. */
export const marksIn = (clusters: Clusters, bounds: Bounds, zoom: number): Mark[] =>
  clusters.getClusters([...bounds], Math.floor(zoom)).map((found): Mark => {
    const [lng = 0, lat = 0] = found.geometry.coordinates
    const { properties } = found
    if (!('cluster' in properties)) {
      const { site } = properties
      return { kind: 'site', key: site.code, at: site.gcj02, site }
    }
    const { cluster_id: id, point_count: count } = properties
    const apart = clusters.getClusterExpansionZoom(id)
    return { kind: 'cluster', key: `cluster-${id}`, at: [lng, lat], count, zoom: apart }
  })
