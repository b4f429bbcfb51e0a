import { useState } from 'react'
import { listPlaces } from '../../contract/home'
import { useEntry } from '../entry'
import { useParams } from '../platform/navigate'
import { useEndpoint } from '../useEndpoint'

/** What narrows the schedule: a street, a site (by its code) or a deputy (by id). */
export interface ScheduleFilter {
  readonly street?: string | undefined
  readonly site?: string | undefined
  readonly deputy?: string | undefined
}

/** The filter that the link brought; without one that of the front door by which one came in. */
export const useScheduleFilter = () => {
  const { street, site, deputy, name } = useParams()
  const entry = useEntry.getState().street
  const [filter, setFilter] = useState<ScheduleFilter>(() =>
    site || deputy ? { site, deputy } : { street: street ?? entry ?? undefined },
  )
  const streets = useEndpoint(listPlaces, {}).data?.streets ?? []
  const isNarrow = Boolean(filter.site ?? filter.deputy)
  return {
    filter,
    streets,
    /** Whether one site or one deputy was asked for, and how it is called. */
    only: isNarrow ? (name ?? (filter.site ? '这个站点' : '这位代表')) : null,
    choose: (slug: string) => setFilter({ street: slug || undefined }),
  }
}
export type ScheduleFilterState = ReturnType<typeof useScheduleFilter>
