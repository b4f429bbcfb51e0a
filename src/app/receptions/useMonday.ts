import { useState } from 'react'
import { listSessions } from '../../contract/receptions'
import { dayOf } from '../../contract/time'
import { isDone } from '../parts/sessionWords'
import { useEndpoint } from '../useEndpoint'
import type { ScheduleFilterState } from './useScheduleFilter'
import { weekOf } from './week'

/**
 * The week that is shown, by its Monday: this one, and of one site or deputy that of the next reception; null until that is
 * known. `turn` goes to another week.
 */
export const useMonday = ({ filter, only }: ScheduleFilterState) => {
  const [turned, turn] = useState<string | null>(null)
  const { data, error } = useEndpoint(listSessions, only !== null ? filter : null)
  const isAsking = only !== null && !data && error === undefined
  const next = data?.items.find(session => !isDone(session))
  const first = isAsking ? null : weekOf(dayOf(next?.startsAt ?? Date.now()))
  return { monday: turned ?? first, turn }
}
