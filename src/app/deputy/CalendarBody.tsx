import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { dayOf } from '../../contract/time'
import { CalendarTools } from '../parts/calendar/CalendarTools'
import type { CalendarItem } from '../parts/calendar/items.shared'
import { calendarViews } from '../parts/calendar/views.shared'
import { Failed } from '../parts/Failed'
import { Waiting } from '../parts/Waiting'
import { go } from '../platform/navigate'
import { useIsDesk } from '../useIsDesk'
import { Asked } from './Asked'
import { CalendarAside } from './CalendarAside'
import { CalendarSheet } from './CalendarSheet'
import { daysOf } from './calendarDays'
import { sayCount } from './calendarItems'
import { DayList } from './DayList'
import type { Calendar } from './keptCalendar'
import { OldNotice } from './OldNotice'
import { useCalendar } from './useCalendar'
import { useLooking } from './useLooking'
import './calendar.css'

const open = ({ id, startsAt }: CalendarItem) => void go('deputy/reception', { id, day: dayOf(startsAt) })

type Looking = ReturnType<typeof useLooking>

interface ShownProps {
  readonly calendar: Calendar
  readonly looking: Looking
  readonly now: number
  readonly wide: boolean
  readonly onChanged: () => void
}

const Aside = ({ calendar, looking, now, wide, onChanged }: ShownProps) => (
  <View className='calendar-aside'>
    {wide && <Asked calendar={calendar} now={now} wide onChanged={onChanged} />}
    {looking.view === 'month' && <DayList calendar={calendar} day={looking.day} now={now} onOpen={open} />}
    <CalendarAside calendar={calendar} now={now} onChanged={onChanged} />
  </View>
)

/**
 * The calendar of a person with all that belongs to it; the ways to look stay in place while another month is fetched.
 * What is loaded stands in boxes of its own, or the tools would be handed to the view of a mini program once more.
 */
export const CalendarBody = ({ person }: { readonly person: string }) => {
  const now = Date.now()
  const wide = useIsDesk()
  const looking = useLooking(now)
  const { loaded, error, isOld, reload } = useCalendar(person, looking.day)
  usePullDownRefresh(() => void reload().finally(() => Taro.stopPullDownRefresh()))
  const again = () => void reload()
  const shown = loaded && { calendar: loaded.calendar, now, wide, onChanged: again }
  const days = daysOf(looking.view, looking.day)
  return (
    <>
      {loaded && isOld && <OldNotice error={error} at={loaded.at} onRetry={again} />}
      <View className='calendar-body'>
        {!wide && <View>{shown && <Asked {...shown} />}</View>}
        <View className='calendar-main'>
          <CalendarTools
            {...looking}
            views={calendarViews}
            {...(shown ? { note: sayCount(shown.calendar.sessions, days) } : {})}
          />
          <View>
            {shown && <CalendarSheet {...looking} {...shown} onOpen={open} />}
            {!shown && (error ? <Failed error={error} onRetry={again} /> : <Waiting />)}
          </View>
        </View>
        {shown && <Aside {...shown} looking={looking} />}
      </View>
    </>
  )
}
