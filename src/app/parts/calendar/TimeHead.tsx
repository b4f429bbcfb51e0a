import { View } from '@tarojs/components'
import { dayOf, sayDay, sayWeekday, weekdayOf } from '../../../contract/time'
import { classes } from '../classes'
import { Pressable } from '../Pressable'
import { markOf } from './items.shared'
import type { TimeGridProps } from './TimeGrid'
import './TimeHead.css'
import './tones.css'

interface Props extends TimeGridProps {
  readonly days: readonly string[]
}

/** Begins as it is written, so that whoever speaks to the screen can say what is seen. */
const labelOf = (day: string, { now, ...marks }: Props): string =>
  `${[sayShort(day), Number(day.slice(8)), markOf(day, marks)].filter(Boolean).join(' ')}，看${sayDay(day, now)}`

const sayShort = (day: string): string => sayWeekday(weekdayOf(day)).slice(1)

const Name = ({ day, ...props }: TimeGridProps & { readonly day: string }) => {
  const mark = markOf(day, props)
  return (
    <>
      <View className='time-head-weekday'>{sayShort(day)}</View>
      <View className='time-head-number'>{Number(day.slice(8))}</View>
      {mark && <View className={classes('calendar-mark', mark === '休' && 'calendar-off')}>{mark}</View>}
    </>
  )
}

/** The days above a time grid; with `onDay` each leads to that day alone. */
export const TimeHead = (props: Props) => {
  const { days, now, onDay } = props
  if (days.length === 1) return null
  return (
    <View className='time-head'>
      {days.map(day => (
        <View key={day} className={classes('time-head-day', day === dayOf(now) && 'time-head-today')}>
          {onDay ? (
            <Pressable className='time-head-in' onClick={() => onDay(day)} label={labelOf(day, props)}>
              <Name {...props} day={day} />
            </Pressable>
          ) : (
            <View className='time-head-in'>
              <Name {...props} day={day} />
            </View>
          )}
        </View>
      ))}
    </View>
  )
}
