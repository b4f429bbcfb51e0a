import { useLooking as useLookingIn } from '../parts/calendar/useLooking'
import { useCalendarView } from './calendarView'

/** Which day is looked at, in the way that was chosen last. `now` in milliseconds. */
export const useLooking = (now: number) => {
  const { view, choose } = useCalendarView()
  const looking = useLookingIn(view, choose, now)
  return {
    ...looking,
    onOneDay: (one: string) => {
      looking.onDay(one)
      choose('day')
    },
  }
}
