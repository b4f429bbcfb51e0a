import { useEffect } from 'react'
import { listSessions, type SessionCard } from '../../contract/receptions'
import { addDays, dayOf } from '../../contract/time'
import { isDone } from '../parts/sessionWords'
import { usePaged } from '../usePaged'
import type { ScheduleFilter } from './useScheduleFilter'
import { daysFrom } from './week'

/** What one can still come to first: nobody looks for what is over. */
const sorted = (sessions: SessionCard[]): SessionCard[] =>
  sessions.sort((a, b) => Number(isDone(a)) - Number(isDone(b)))

/** All receptions of a week (null: none is chosen yet), by day: a strip of days has to know them all. */
export const useWeek = (filter: ScheduleFilter, monday: string | null) => {
  const span = monday === null ? null : { from: monday, until: addDays(monday, 6) }
  const list = usePaged(listSessions, span && { ...filter, ...span }, { onShow: true })
  const { items, hasMore, isLoading, loadMore } = list
  // biome-ignore lint/correctness/useExhaustiveDependencies: loadMore is new at every drawing; the next page follows each page
  useEffect(() => {
    void loadMore()
  }, [items.length, hasMore, isLoading])
  // The rows of the last week stay in the list until the new ones are here.
  const days = (monday ? daysFrom(monday) : []).map(day => ({
    day,
    sessions: sorted(items.filter(({ startsAt }) => dayOf(startsAt) === day)),
  }))
  const isEmpty = !isLoading && !hasMore && days.every(({ sessions }) => sessions.length === 0)
  return { days, isEmpty, isLoading: isLoading || hasMore, error: list.error, reload: list.reload }
}
export type Week = ReturnType<typeof useWeek>
