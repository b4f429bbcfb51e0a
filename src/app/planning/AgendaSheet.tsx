import { View } from '@tarojs/components'
import { dayOf } from '../../contract/time'
import { Agenda as DayByDay } from '../parts/calendar/Agenda'
import type { CalendarItem } from '../parts/calendar/items.shared'
import { MonthGrid } from '../parts/calendar/MonthGrid'
import { mondayOf, monthOf } from '../parts/calendar/month.shared'
import { WeekColumns } from '../parts/calendar/WeekColumns'
import { Empty } from '../parts/Empty'
import { AgendaDay } from './AgendaDay'
import { itemOf } from './agendaItems'
import { Drag } from './Drag'
import type { Drop } from './drag.shared'
import type { Agenda } from './useAgenda'

interface Props {
  readonly agenda: Agenda
  readonly now: number
  readonly wide: boolean
  readonly onOpen: (id: string) => void
  readonly onDrop: (drop: Drop) => void
}

interface ListProps {
  readonly items: readonly CalendarItem[]
  readonly now: number
  readonly onOpen: (item: CalendarItem) => void
}

/** The week of a phone: a list, as its columns would be too thin for names. */
const WeekList = ({ items, now, onOpen }: ListProps) =>
  items.length > 0 ? (
    <DayByDay items={items} now={now} onOpen={onOpen} />
  ) : (
    <Empty icon='calendar' title='这一周没有接待' note='往前、往后翻，或者换个站点。' />
  )

/** The calendar: a month with the list of its chosen day, or a week; on a desk what may be moved can be dragged. */
export const AgendaSheet = ({ agenda, now, wide, onOpen, onDrop }: Props) => {
  const { looking, shown, site, bands } = agenda
  const { view, day, onDay, onView } = looking
  const items = shown.map(session => itemOf(session, { isOneSite: site !== '' }))
  const common = { items, bands, now, onOpen: ({ id }: CalendarItem) => onOpen(id) }
  const mayDrag = (id: string) => wide && shown.some(one => one.id === id && one.acts.includes('edit'))
  const toMonth = (chosen: string) => {
    onDay(chosen)
    onView('month')
  }
  if (view === 'week' && !wide) return <WeekList {...common} />
  if (view === 'week')
    return (
      <Drag mayDrag={mayDrag} onDrop={onDrop}>
        <View className='office-paper agenda-week'>
          <WeekColumns {...common} wide monday={mondayOf(day)} onDay={toMonth} />
        </View>
      </Drag>
    )
  return (
    <View className='agenda-columns'>
      <Drag mayDrag={mayDrag} onDrop={onDrop}>
        <MonthGrid
          {...common}
          wide={wide}
          month={monthOf(day)}
          today={dayOf(now)}
          chosen={day}
          onDay={onDay}
        />
      </Drag>
      <AgendaDay {...common} day={day} />
    </View>
  )
}
