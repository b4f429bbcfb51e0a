import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { sayWeekday, weekdayOf } from '../../../contract/time'
import { classes } from '../classes'
import { Pressable } from '../Pressable'
import { DayMark } from './DayMark'
import { EventChip } from './EventChip'
import { bandsOn, type CalendarItem, sayBand, type Tone } from './items.shared'
import type { MonthGridProps } from './MonthGrid'
import { sayMark } from './marks.shared'
import { sayDate } from './month.shared'
import './tones.css'

interface Props extends MonthGridProps {
  readonly day: string
  /** Whether it belongs to the month before or after. */
  readonly isOther: boolean
  /** How many lanes of bands lie over it. */
  readonly lanes: number
}

/** Items of a full day that a desk shows; the last line says how many more there are, unless it is a single one. */
const ROOM = 3
/** Dots that can be told apart at a glance. */
const DOTS = 3
const LANE_PX = 24

/** What a screen reader says of a day: what a glance takes in. */
const labelOf = ({ day, today, items, bands = [] }: Props): string =>
  [
    sayDate(day),
    sayWeekday(weekdayOf(day)),
    day === today && '今天',
    sayMark(day),
    ...bandsOn(bands, day).map(band => sayBand(band, day)),
    items.length > 0 && `${items.length} 场`,
  ]
    .filter(Boolean)
    .join('，')

const countOf = (items: readonly CalendarItem[], tone: Tone): number =>
  items.filter(item => item.tone === tone).length

/** One box for all of one tone, as wide as they are many: every box is handed over to the view of a mini program. */
const Dots = ({ items }: { readonly items: readonly CalendarItem[] }) => {
  if (items.length === 0) return null
  if (items.length > DOTS) return <View className='month-count'>{`${items.length}场`}</View>
  const tones = [...new Set(items.map(({ tone }) => tone))]
  const rows = tones.map(tone => (
    <View key={tone} className={`month-dot month-dot-${countOf(items, tone)} event-${tone}`} />
  ))
  return rows.length > 1 ? <View className='month-dots'>{rows}</View> : rows
}

const Inside = ({ day, items, onDay, onOpen }: Props) => {
  const shown = items.length > ROOM + 1 ? items.slice(0, ROOM) : items
  return (
    <View className='month-items'>
      {shown.map(item => (
        <View key={item.id} className='month-item' data-item={item.id}>
          <EventChip item={item} onOpen={onOpen} />
        </View>
      ))}
      {items.length > shown.length && (
        <Pressable className='month-more' onClick={() => onDay(day)}>
          {`还有 ${items.length - shown.length} 场`}
        </Pressable>
      )}
    </View>
  )
}

const lookOf = ({ day, today, chosen, isOther, bands = [] }: Props): string =>
  classes(
    isOther && 'month-other',
    day === today && 'month-today',
    day === chosen && 'month-chosen',
    bandsOn(bands, day).some(({ tone }) => tone === 'away') && 'month-away',
  )

const Day = ({ look, ...props }: Props & { readonly look?: string }) => {
  const { day, today, chosen, items, wide, onDay } = props
  const number = String(Number(day.slice(8)))
  const isMarked = wide || day === today || day === chosen
  return (
    <Pressable
      className={classes('month-day', look)}
      onClick={() => onDay(day)}
      label={labelOf(props)}
      isOn={day === chosen || undefined}
    >
      {isMarked ? <View className='month-number'>{number}</View> : number}
      <DayMark day={day} named={wide} isQuiet />
      {!wide && <Dots items={items} />}
    </Pressable>
  )
}

/** One day of a month: its number, what marks it, and its items as dots or, on a desk, in words. On a phone it is one box, for there are 42. */
export const MonthCell = (props: Props) => {
  if (!props.wide) return <Day {...props} look={lookOf(props)} />
  return (
    <View className={classes('month-cell', lookOf(props))} data-day={props.day}>
      <Day {...props} />
      <View style={{ paddingTop: Taro.pxTransform(props.lanes * LANE_PX) }}>
        <Inside {...props} />
      </View>
    </View>
  )
}
