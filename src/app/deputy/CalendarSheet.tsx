import { View } from '@tarojs/components'
import { dayOf } from '../../contract/time'
import { DayColumn } from '../parts/calendar/DayColumn'
import type { CalendarItem } from '../parts/calendar/items.shared'
import { MonthGrid } from '../parts/calendar/MonthGrid'
import { mondayOf, monthOf } from '../parts/calendar/month.shared'
import { useSwipe } from '../parts/calendar/useSwipe'
import type { CalendarView } from '../parts/calendar/views.shared'
import { WeekColumns } from '../parts/calendar/WeekColumns'
import { bandsOf, itemOf } from './calendarItems'
import type { Calendar } from './keptCalendar'
import { MonthAgenda } from './MonthAgenda'

export interface CalendarSheetProps {
  readonly calendar: Calendar
  readonly view: CalendarView
  /** The day that is looked at (YYYY-MM-DD); its month or week is shown. */
  readonly day: string
  /** The present instant in milliseconds. */
  readonly now: number
  readonly wide: boolean
  readonly onDay: (day: string) => void
  /** Looks at one day alone. */
  readonly onOneDay: (day: string) => void
  readonly onLeaf: (count: 1 | -1) => void
  readonly onOpen: (item: CalendarItem) => void
}

const Drawn = (props: CalendarSheetProps) => {
  const { calendar, view, day, now, wide, onDay, onOneDay, onOpen } = props
  const common = {
    items: calendar.sessions.map(itemOf),
    bands: bandsOf(calendar),
    now,
    wide,
    onOpen,
  }
  if (view === 'week') return <WeekColumns {...common} monday={mondayOf(day)} onDay={onOneDay} />
  if (view === 'day') return <DayColumn {...common} day={day} />
  return <MonthGrid {...common} month={monthOf(day)} today={dayOf(now)} chosen={day} onDay={onDay} />
}

/** The calendar in the way one looks at it; a finger wiped across it leafs. */
export const CalendarSheet = (props: CalendarSheetProps) => {
  const swipe = useSwipe(props.onLeaf)
  if (props.view === 'agenda') return <MonthAgenda {...props} />
  return (
    <View className='calendar-sheet' {...swipe}>
      <Drawn {...props} />
    </View>
  )
}
