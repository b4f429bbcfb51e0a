import type { OutputOf } from '../../contract/endpoint'
import type { listPlaces as endpoint } from '../../contract/home'
import type { Gcj02 } from '../../contract/place'
import type { Context } from '../context'
import { byPinyin } from '../pinyin'
import { listLandmarks, listNeighbourhoodPlaces, listStreetPlaces } from '../store/home'

interface Placed {
  readonly lng: number | null
  readonly lat: number | null
}

const pointOf = ({ lng, lat }: Placed): Gcj02 | null => (lng === null || lat === null ? null : [lng, lat])

/** Places to look from without telling where one is, each list as a directory orders it. */
export const listPlaces = async ({ db, config }: Context): Promise<OutputOf<typeof endpoint>> => {
  const streets = await listStreetPlaces(db)
  const neighbourhoods = await listNeighbourhoodPlaces(db)
  const landmarks = await listLandmarks(db)
  return {
    streets: streets.map(({ slug, name, ...place }) => ({ slug, name, gcj02: pointOf(place) })),
    neighbourhoods: neighbourhoods
      .map(({ name, street, lng, lat }) => ({ name, street, gcj02: [lng, lat] as const }))
      .sort((a, b) => byPinyin(a.name, b.name)),
    landmarks: landmarks
      .map(({ name, lng, lat }) => ({ name, gcj02: [lng, lat] as const }))
      .sort((a, b) => byPinyin(a.name, b.name)),
    tiles: config.mapTiles,
  }
}
