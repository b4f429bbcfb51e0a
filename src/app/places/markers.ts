import type { MapProps } from '@tarojs/components/types/Map'
import type { Gcj02 } from '../../contract/place'
import { type SiteLevel, siteLevelWords } from '../../contract/sites'
import type { Mark } from './clusters'
import cluster2 from './pins/cluster2.png'
import cluster3 from './pins/cluster3.png'
import cluster4 from './pins/cluster4.png'
import cluster5 from './pins/cluster5.png'
import cluster6 from './pins/cluster6.png'
import cluster7 from './pins/cluster7.png'
import cluster8 from './pins/cluster8.png'
import cluster9 from './pins/cluster9.png'
import cluster10 from './pins/cluster10.png'
import cluster20 from './pins/cluster20.png'
import cluster50 from './pins/cluster50.png'
import cluster100 from './pins/cluster100.png'
import HOME from './pins/HOME.png'
import here from './pins/here.png'
import POINT from './pins/POINT.png'
import STATION from './pins/STATION.png'

type Marker = NonNullable<MapProps['markers']>[number]

const pins: Record<SiteLevel, string> = { HOME, STATION, POINT }

/** Pictures with the number in them: text on markers lies elsewhere on every platform. The largest that fits counts. */
const bunches: readonly (readonly [least: number, icon: string])[] = [
  [100, cluster100],
  [50, cluster50],
  [20, cluster20],
  [10, cluster10],
  [9, cluster9],
  [8, cluster8],
  [7, cluster7],
  [6, cluster6],
  [5, cluster5],
  [4, cluster4],
  [3, cluster3],
  [2, cluster2],
]
const bunch = (count: number): string => bunches.find(([least]) => count >= least)?.[1] ?? cluster2

const middle = { x: 0.5, y: 0.5 }

/** A mark as the platform's map takes it; the one whose card is open is larger and on top. */
export const markerOf = (mark: Mark, id: number, chosen: string | null): Marker => {
  const [longitude, latitude] = mark.at
  const place = { id, longitude, latitude }
  if (mark.kind === 'cluster') {
    const ariaLabel = `${mark.count} 个站点，点按放大`
    return { ...place, iconPath: bunch(mark.count), width: 40, height: 40, anchor: middle, ariaLabel }
  }
  const { code, name, level } = mark.site
  const isChosen = code === chosen
  return {
    ...place,
    iconPath: pins[level],
    width: isChosen ? 50 : 36,
    height: isChosen ? 60 : 43,
    zIndex: isChosen ? 9 : 1,
    ariaLabel: `${name}，${siteLevelWords[level]}`,
  }
}

/** The place one looks from. */
export const hereMarker = ([longitude, latitude]: Gcj02, id: number): Marker => ({
  id,
  longitude,
  latitude,
  iconPath: here,
  width: 32,
  height: 32,
  anchor: middle,
  ariaLabel: '从这里找',
})
