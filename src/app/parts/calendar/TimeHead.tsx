import { View } from '@tarojs/components'
import { dayOf, sayDay, sayWeekday, weekdayOf } from '../../../contract/time'
import { classes } from '../classes'
import { Pressable } from '../Pressable'
import { DayMark } from './DayMark'
import { markIn } from './marks.shared'
import type { TimeGridProps } from './TimeGrid'
import './TimeHead.css'

interface Props extends TimeGridProps {
  readonly days: readonly string[]
  /** Whether a day is wide enough for the name of a holiday. */
  readonly named: boolean
}

/** Begins as it is written, so that whoever speaks to the screen can say what is seen. */
const labelOf = (day: string, { now, named }: Props): string =>
  `${[sayShort(day), Number(day.slice(8)), markIn(day, named)].filter(Boolean).join(' ')}，看${sayDay(day, now)}`

const sayShort = (day: string): string => sayWeekday(weekdayOf(day)).slice(1)

const Name = ({ day, named }: { readonly day: string; readonly named: boolean }) => (
  <>
    <View className='time-head-weekday'>{sayShort(day)}</View>
    <View className='time-head-number'>{Number(day.slice(8))}</View>
    <DayMark day={day} named={named} />
  </>
)

/** The days above a time grid; with `onDay` each leads to that day alone. */
export const TimeHead = (props: Props) => {
  const { days, now, named, onDay } = props
  if (days.length === 1) return null
  return (
    <View className='time-head'>
      {days.map(day => (
        <View key={day} className={classes('time-head-day', day === dayOf(now) && 'time-head-today')}>
          {onDay ? (
            <Pressable className='time-head-in' onClick={() => onDay(day)} label={labelOf(day, props)}>
              <Name day={day} named={named} />
            </Pressable>
          ) : (
            <View className='time-head-in'>
              <Name day={day} named={named} />
            </View>
          )}
        </View>
      ))}
    </View>
  )
}
