import { useMemo } from 'react'
import { readCalendar, readSession } from '../../contract/receptions'
import { dayOf } from '../../contract/time'
import { useEndpoint } from '../useEndpoint'
import { keptCalendar } from './keptCalendar'

/**
 * One reception of the own calendar, and what everybody may read of it: the place and its telephone. The day is only where to
 * look first, for a reception may have been moved since. Without a network there is what was last loaded.
 */
export const useReception = (person: string | null, id: string, day: string | undefined) => {
  const open = useEndpoint(readSession, person ? { session: id } : null, { onShow: true })
  const kept = useMemo(() => (person ? keptCalendar(person) : null), [person])
  const old = kept?.calendar.sessions.find(one => one.id === id)
  const at = open.data?.startsAt ?? old?.startsAt
  const on = day && !open.data ? day : at && dayOf(at)
  const own = useEndpoint(readCalendar, person && on ? { from: on, until: on } : null, { onShow: true })
  const found = own.data?.sessions.find(one => one.id === id)
  return {
    session: own.data ? found : old,
    place: open.data?.site ?? null,
    /** When what is shown was loaded, in milliseconds; null when that is just now. */
    loadedAt: own.data ? null : (kept?.at ?? null),
    /** Whether it stands in the calendar no longer. */
    isGone: own.data !== undefined && !own.isLoading && found === undefined,
    error: own.error ?? (on ? undefined : open.error),
    reload: async () => {
      await Promise.all([open.reload(), own.reload()])
    },
  }
}
