import { View } from '@tarojs/components'
import { saySpan } from '../../contract/time'
import { EventRow } from '../parts/calendar/EventRow'
import { bandsOn, type CalendarItem, itemsOn } from '../parts/calendar/items.shared'
import { sayMarkedDay } from '../parts/calendar/marks.shared'
import { Icon } from '../parts/Icon'
import { Pressable } from '../parts/Pressable'
import { Section } from '../parts/Section'
import { bandsOf, itemOf, nextOf } from './calendarItems'
import type { Calendar } from './keptCalendar'

interface Props {
  readonly calendar: Calendar
  readonly day: string
  readonly now: number
  readonly onOpen: (item: CalendarItem) => void
}

const Next = ({ calendar, now, onOpen }: Props) => {
  const next = nextOf(calendar.sessions, now)
  if (!next) return null
  return (
    <Pressable className='day-next' onClick={() => onOpen(itemOf(next))}>
      <View className='day-next-words'>
        <View>{`下一场 ${saySpan(next.startsAt, next.endsAt, now)}`}</View>
        <View className='day-next-where'>{next.site.name}</View>
      </View>
      <Icon name='chevron-right' size={18} />
    </Pressable>
  )
}

/** What takes place on one day; when it is nothing, what comes next. */
export const DayList = (props: Props) => {
  const { calendar, day, now, onOpen } = props
  const items = itemsOn(calendar.sessions.map(itemOf), day)
  const bands = bandsOn(bandsOf(calendar), day)
  return (
    <View className='day-list'>
      <Section title={sayMarkedDay(day, now)}>
        {bands.map(({ id, title, tone }) => (
          <View key={id} className={`day-band day-band-${tone}`}>
            {title}
          </View>
        ))}
        {items.map(item => (
          <EventRow key={item.id} item={item} onOpen={onOpen} />
        ))}
        {items.length === 0 && <View className='day-none'>这一天没有接待安排</View>}
        {items.length === 0 && <Next {...props} />}
      </Section>
    </View>
  )
}
