import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { dayOf } from '../../../contract/time'
import { aria, hidden } from '../aria'
import { classes } from '../classes'
import { Sheet } from '../Sheet'
import { Bands } from './Bands'
import { bandsIn } from './bands.shared'
import { blocksOf, FIRST_HOUR, LAST_HOUR } from './columns.shared'
import { EventRow } from './EventRow'
import { type CalendarBand, type CalendarItem, itemsOn, minuteOf } from './items.shared'
import { TimeBlock } from './TimeBlock'
import { TimeHead } from './TimeHead'
import './TimeGrid.css'

export interface TimeGridProps {
  /** The present instant in milliseconds: it marks the day, and draws the line of now. */
  readonly now: number
  readonly items: readonly CalendarItem[]
  readonly bands?: readonly CalendarBand[]
  readonly onOpen: (item: CalendarItem) => void
  readonly onDay?: (day: string) => void
}

interface Props extends TimeGridProps {
  readonly days: readonly string[]
  readonly label: string
  /** How many items may stand side by side in one day before they become one block. */
  readonly across: number
}

const hours = Array.from({ length: LAST_HOUR - FIRST_HOUR }, (_, at) => FIRST_HOUR + at)

const Hours = () => (
  <View className='time-hours' {...hidden}>
    {hours.map(hour => (
      <View key={hour} className='time-hour'>
        {`${hour}:00`}
      </View>
    ))}
  </View>
)

const NowLine = ({ now }: { readonly now: number }) => {
  const minutes = minuteOf(now) - FIRST_HOUR * 60
  if (minutes < 0 || minutes > hours.length * 60) return null
  return <View className='time-now' style={{ top: Taro.pxTransform(minutes) }} {...hidden} />
}

/** The items of some days in a grid of the hours of the day. An hour is sixty pixels high, so a minute is one. */
export const TimeGrid = (props: Props) => {
  const { days, label, across, now, items, bands = [], onOpen } = props
  const [folded, setFolded] = useState<readonly CalendarItem[]>([])
  const pieces = bandsIn(days, bands)
  return (
    <View
      className={classes('time', days.length > 1 && 'time-week', across === 1 && 'time-tight')}
      {...aria('group', label)}
    >
      <TimeHead {...props} named={across > 1} />
      {pieces.length > 0 && (
        <View className='time-bands'>
          <Bands pieces={pieces} wide />
        </View>
      )}
      <View className='time-body'>
        <Hours />
        {days.map(day => (
          <View
            key={day}
            className={classes('time-day', day === dayOf(now) && 'time-today')}
            data-day={day}
            data-from={FIRST_HOUR * 60}
          >
            {blocksOf(itemsOn(items, day), across).map(block => (
              <TimeBlock
                key={block.items[0]?.id}
                block={block}
                isTight={across === 1}
                isBroad={days.length === 1}
                onOpen={onOpen}
                onUnfold={setFolded}
              />
            ))}
            {day === dayOf(now) && <NowLine now={now} />}
          </View>
        ))}
      </View>
      <Sheet open={folded.length > 0} title={`同一时段的 ${folded.length} 场`} onClose={() => setFolded([])}>
        {folded.map(item => (
          <EventRow key={item.id} item={item} onOpen={onOpen} />
        ))}
      </Sheet>
    </View>
  )
}
