import { View } from '@tarojs/components'
import { aria } from '../aria'
import { classes } from '../classes'
import { Icon } from '../Icon'
import { Pressable } from '../Pressable'
import { type CalendarView, calendarViewWords } from './views.shared'
import './CalendarTools.css'

interface Props {
  /** The ways to look that the page offers. */
  readonly views: readonly CalendarView[]
  readonly title: string
  /** A word below the title: how much there is. */
  readonly note?: string
  readonly view: CalendarView
  readonly isToday: boolean
  readonly onLeaf: (count: 1 | -1) => void
  readonly onToday: () => void
  readonly onView: (view: CalendarView) => void
}

const Leaf = ({ title, note, isToday, onLeaf, onToday }: Props) => (
  <View className='calendar-leaf'>
    <Pressable className='calendar-arrow' onClick={() => onLeaf(-1)} label='往前翻'>
      <Icon name='chevron-left' size={22} />
    </Pressable>
    <View className='calendar-title' {...aria('heading')} aria-level={2} aria-live='polite'>
      {title}
      {note && <View className='calendar-note'>{note}</View>}
    </View>
    <Pressable className='calendar-arrow' onClick={() => onLeaf(1)} label='往后翻'>
      <Icon name='chevron-right' size={22} />
    </Pressable>
    <Pressable
      className={classes('calendar-back', isToday && 'calendar-back-here')}
      onClick={onToday}
      label='回到今天'
    >
      今天
    </Pressable>
  </View>
)

/** Where the calendar stands, the way on and back, and the ways to look at it. */
export const CalendarTools = (props: Props) => (
  <View className='calendar-tools'>
    <Leaf {...props} />
    <View className='calendar-views' {...aria('group', '怎么看日历')}>
      {props.views.map(view => (
        <Pressable
          key={view}
          className={classes('calendar-view', view === props.view && 'calendar-view-here')}
          onClick={() => props.onView(view)}
          isOn={view === props.view}
        >
          {calendarViewWords[view]}
        </Pressable>
      ))}
    </View>
  </View>
)
