import { View } from '@tarojs/components'
import { EventRow } from '../parts/calendar/EventRow'
import { type CalendarItem, itemsOn } from '../parts/calendar/items.shared'
import { sayMarkedDay } from '../parts/calendar/marks.shared'
import { Section } from '../parts/Section'
import { Folded } from './Folded'

interface Props {
  readonly items: readonly CalendarItem[]
  readonly day: string
  readonly now: number
  readonly onOpen: (item: CalendarItem) => void
}

/** What takes place on the day that was chosen in a month. */
export const AgendaDay = ({ items, day, now, onOpen }: Props) => {
  const ofDay = itemsOn(items, day)
  return (
    <Section title={sayMarkedDay(day, now)}>
      <Folded
        key={day}
        items={ofDay}
        unit='场'
        draw={item => <EventRow key={item.id} item={item} onOpen={onOpen} />}
      />
      {ofDay.length === 0 && <View className='agenda-none'>这一天没有接待</View>}
    </Section>
  )
}
