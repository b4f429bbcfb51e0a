import gcoord from 'gcoord'
import type { Gcj02 } from './place'

/** Converts a GPS reading (WGS-84) into the datum of Chinese maps. */
export const fromWgs84 = ([lng, lat]: readonly [number, number]): Gcj02 =>
  gcoord.transform([lng, lat], gcoord.WGS84, gcoord.GCJ02)

/** Converts into WGS-84, for map tiles that use it (天地图). Round trip within 0.2 m. */
export const toWgs84 = ([lng, lat]: Gcj02): readonly [number, number] =>
  gcoord.transform([lng, lat], gcoord.GCJ02, gcoord.WGS84)
