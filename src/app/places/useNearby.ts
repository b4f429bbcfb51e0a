import { useState } from 'react'
import { listPlaces } from '../../contract/home'
import { findSites, mapSites } from '../../contract/sites'
import { useParams } from '../platform/navigate'
import { useEndpoint } from '../useEndpoint'
import { usePaged } from '../usePaged'
import { useSettled } from '../useSettled'
import { useFrom } from '../where/useFrom'
import { everything, filterOf, type Narrowing } from './narrowing'

/** One result, as a list and, where `onMap`, as a map: both follow the same words, filters and place. */
export const useNearby = (onMap: boolean) => {
  const { street = '' } = useParams()
  const [narrowing, setNarrowing] = useState<Narrowing>({ ...everything, street })
  const where = useFrom()
  const q = useSettled(narrowing.q.trim())
  const filter = { ...filterOf({ ...narrowing, q }), from: where.from?.gcj02 }
  return {
    /** Another one for another result. */
    question: JSON.stringify(filter),
    narrowing,
    narrow: (change: Partial<Narrowing>) => setNarrowing(old => ({ ...old, ...change })),
    where,
    places: useEndpoint(listPlaces, {}).data,
    list: usePaged(findSites, filter),
    map: useEndpoint(mapSites, onMap ? filter : null),
  }
}
export type Nearby = ReturnType<typeof useNearby>
