import { useState } from 'react'
import { dayOf } from '../../contract/time'
import { leafed, titleOf } from '../parts/calendar/views.shared'
import { useCalendarView } from './calendarView'

/** Which day is looked at, in which way, and how one comes to another. `now` in milliseconds. */
export const useLooking = (now: number) => {
  const { view, choose } = useCalendarView()
  const [day, setDay] = useState(dayOf(now))
  return {
    view,
    day,
    title: titleOf(view, day, now),
    isToday: day === dayOf(now),
    onDay: setDay,
    onView: choose,
    onToday: () => setDay(dayOf(now)),
    onLeaf: (count: 1 | -1) => setDay(old => leafed(view, old, count, now)),
    onOneDay: (one: string) => {
      setDay(one)
      choose('day')
    },
  }
}
