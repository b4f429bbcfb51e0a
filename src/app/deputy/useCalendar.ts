import { useEffect, useMemo, useRef } from 'react'
import { readCalendar } from '../../contract/receptions'
import { dayOf } from '../../contract/time'
import { monthOf } from '../parts/calendar/month.shared'
import { useEndpoint } from '../useEndpoint'
import { daysAround } from './calendarDays'
import { type Calendar, keepCalendar, keptCalendar } from './keptCalendar'

/** A calendar and when it was loaded, in milliseconds. */
interface Loaded {
  readonly calendar: Calendar
  readonly at: number
}

/**
 * The calendar of a person around a day. What was last loaded is there at once, and stays when the network does not;
 * `isOld` says that it may no longer be right.
 */
export const useCalendar = (person: string, day: string) => {
  const today = dayOf(Date.now())
  const { from, until } = daysAround(monthOf(day), today)
  const { data, error, isLoading, reload } = useEndpoint(readCalendar, { from, until }, { onShow: true })
  const kept = useMemo(() => keptCalendar(person), [person])
  const heard = useRef<Loaded | null>(null)
  if (data && heard.current?.calendar !== data) heard.current = { calendar: data, at: Date.now() }
  const isUsual = from === daysAround(monthOf(today), today).from
  useEffect(() => {
    if (data && isUsual) keepCalendar({ person, from, until, at: Date.now(), calendar: data })
  }, [data, isUsual, person, from, until])
  const old = kept && kept.from <= day && day <= kept.until ? kept : null
  const loaded: Loaded | null = data ? heard.current : old
  return { loaded, error, isLoading, isOld: loaded !== null && error !== undefined, reload }
}
