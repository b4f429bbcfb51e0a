import { View } from '@tarojs/components'
import { sayDay } from '../../../contract/time'
import { aria } from '../aria'
import { DayMark } from './DayMark'
import { EventRow } from './EventRow'
import { byDay, type CalendarItem } from './items.shared'
import './Agenda.css'

export interface AgendaProps {
  /** Days without any are left out; what to say when there are none at all is the page's. */
  readonly items: readonly CalendarItem[]
  /** The present instant in milliseconds. */
  readonly now: number
  readonly onOpen: (item: CalendarItem) => void
}

/** What takes place, day by day; the day stays in sight while its items pass below. */
export const Agenda = ({ items, now, onOpen }: AgendaProps) => (
  <View className='agenda'>
    {[...byDay(items)].map(([day, ofDay]) => (
      <View key={day} className='agenda-day'>
        <View className='agenda-head' {...aria('heading')} aria-level={3}>
          <View>{sayDay(day, now)}</View>
          <DayMark day={day} named />
          {ofDay.length > 1 && <View className='agenda-count'>{`${ofDay.length} 场`}</View>}
        </View>
        {ofDay.map(item => (
          <EventRow key={item.id} item={item} onOpen={onOpen} />
        ))}
      </View>
    ))}
  </View>
)
