import { View } from '@tarojs/components'
import { sayClock } from '../../../contract/time'
import { classes } from '../classes'
import { Icon } from '../Icon'
import { Pressable } from '../Pressable'
import { type CalendarItem, toneWords } from './items.shared'
import './EventRow.css'
import './tones.css'

interface Props {
  readonly item: CalendarItem
  readonly onOpen: (item: CalendarItem) => void
}

const Head = ({ item: { title, tone } }: Pick<Props, 'item'>) => {
  const name = <View className='event-row-title'>{title}</View>
  if (!toneWords[tone]) return name
  return (
    <View className='event-row-head'>
      {name}
      <View className='event-row-tone'>{toneWords[tone]}</View>
    </View>
  )
}

/** One item of a list of a day: when on the left, what beside it. */
export const EventRow = ({ item, onOpen }: Props) => (
  <Pressable className={classes('event-row', `event-${item.tone}`)} onClick={() => onOpen(item)}>
    <View className='event-row-time'>
      <View className='event-row-from'>{sayClock(item.startsAt)}</View>
      <View className='event-row-until'>{sayClock(item.endsAt)}</View>
    </View>
    <View className='event-row-main'>
      <Head item={item} />
      {item.note && <View className='event-row-note'>{item.note}</View>}
    </View>
    <Icon name='chevron-right' className='event-row-arrow' />
  </Pressable>
)
