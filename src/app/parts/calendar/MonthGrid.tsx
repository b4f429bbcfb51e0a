import { View } from '@tarojs/components'
import { aria } from '../aria'
import { classes } from '../classes'
import { Bands } from './Bands'
import { bandsIn, lanesOver } from './bands.shared'
import { byDay, type CalendarBand, type CalendarItem } from './items.shared'
import { MonthCell } from './MonthCell'
import { monthOf, sayMonth, weeksOf } from './month.shared'
import './MonthGrid.css'

export interface MonthGridProps {
  /** YYYY-MM. */
  readonly month: string
  /** Days as YYYY-MM-DD: the present one, and the one whose list stands beside or below. */
  readonly today: string
  readonly chosen: string
  readonly items: readonly CalendarItem[]
  readonly bands?: readonly CalendarBand[]
  /** On a desk the items stand inside the days; on a phone the days only show that there are some. */
  readonly wide: boolean
  readonly onDay: (day: string) => void
  readonly onOpen: (item: CalendarItem) => void
}

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日']

const Weekdays = () => (
  <View className='month-weekdays'>
    {WEEKDAYS.map(name => (
      <View key={name} className='month-weekday'>
        {name}
      </View>
    ))}
  </View>
)

/** One month in whole weeks from Monday to Sunday. */
export const MonthGrid = (props: MonthGridProps) => {
  const { month, items, bands = [], wide } = props
  const days = byDay(items)
  return (
    <View className={classes('month', wide && 'month-wide')} {...aria('group', sayMonth(month))}>
      <Weekdays />
      {weeksOf(month).map(week => {
        const pieces = bandsIn(week, bands)
        return (
          <View key={week[0]} className='month-week'>
            {week.map(day => (
              <MonthCell
                {...props}
                key={day}
                day={day}
                isOther={monthOf(day) !== month}
                items={days.get(day) ?? []}
                bands={bands}
                lanes={lanesOver(pieces, day)}
              />
            ))}
            <Bands pieces={pieces} wide={wide} />
          </View>
        )
      })}
    </View>
  )
}
