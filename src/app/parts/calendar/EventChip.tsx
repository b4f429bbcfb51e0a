import { View } from '@tarojs/components'
import { sayClock } from '../../../contract/time'
import { classes } from '../classes'
import { Pressable } from '../Pressable'
import { type CalendarItem, toneWords } from './items.shared'
import './EventChip.css'
import './tones.css'

interface Props {
  readonly item: CalendarItem
  readonly onOpen: (item: CalendarItem) => void
}

/** One item in one line, for the days of a month on a desk. */
export const EventChip = ({ item, onOpen }: Props) => (
  <Pressable
    className={classes('event-chip', `event-${item.tone}`)}
    onClick={() => onOpen(item)}
    label={[sayClock(item.startsAt), item.title, toneWords[item.tone]].filter(Boolean).join('，')}
  >
    <View className='event-chip-time'>{sayClock(item.startsAt)}</View>
    <View className='event-chip-title'>{item.title}</View>
  </Pressable>
)
