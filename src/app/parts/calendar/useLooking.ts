import { useState } from 'react'
import { dayOf } from '../../../contract/time'
import { type CalendarView, leafed, titleOf } from './views.shared'

/** Which day a calendar stands at and how one comes to another, in the view that is chosen. `now` in milliseconds. */
export const useLooking = (view: CalendarView, onView: (view: CalendarView) => void, now: number) => {
  const [day, setDay] = useState(dayOf(now))
  return {
    view,
    day,
    title: titleOf(view, day, now),
    isToday: day === dayOf(now),
    onView,
    onDay: setDay,
    onToday: () => setDay(dayOf(now)),
    onLeaf: (count: 1 | -1) => setDay(old => leafed(view, old, count, now)),
  }
}
