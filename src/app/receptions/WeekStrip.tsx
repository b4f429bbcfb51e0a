import { View } from '@tarojs/components'
import { addDays, dayOf, sayDate, sayWeekday, weekdayOf } from '../../contract/time'
import { aria, hidden } from '../parts/aria'
import { Button } from '../parts/Button'
import { classes } from '../parts/classes'
import { Icon } from '../parts/Icon'
import { Pressable } from '../parts/Pressable'
import type { Week } from './useWeek'
import { dateOf, saySpread, sayWeek, weekOf } from './week'

/** More dots than this tell nothing more. */
const DOTS = 3

interface Props {
  readonly monday: string
  readonly days: Week['days']
  /** The day that alone is shown; null: the whole week. */
  readonly chosen: string | null
  readonly now: number
  readonly onWeek: (monday: string) => void
  readonly onDay: (day: string | null) => void
}
type Day = Week['days'][number]

const Dots = ({ sessions }: Pick<Day, 'sessions'>) => (
  <View className='strip-dots' {...hidden}>
    {sessions.slice(0, DOTS).map(({ id, phase }) => (
      <View key={id} className={classes('strip-dot', phase === 'cancelled' && 'strip-dot-off')} />
    ))}
  </View>
)

const DayCell = ({ day, sessions, chosen, now, onDay }: Day & Pick<Props, 'chosen' | 'now' | 'onDay'>) => {
  const isOn = day === chosen
  const isToday = day === dayOf(now)
  const said = [sayDate(day), isToday && '今天', sessions.length > 0 ? `${sessions.length} 场` : '没有接待']
  return (
    <Pressable
      className={classes('strip-day', isToday && 'strip-today', isOn && 'strip-on')}
      label={said.filter(Boolean).join('，')}
      isOn={isOn}
      onClick={() => onDay(isOn ? null : day)}
    >
      <View className='strip-date' {...hidden}>
        {dateOf(day)}
      </View>
      <Dots sessions={sessions} />
    </Pressable>
  )
}

/** The weekdays stand above the days, not in them: a button is called by what is written on it. */
const Names = ({ days, now }: Pick<Props, 'days' | 'now'>) =>
  days.map(({ day }) => (
    <View key={day} className={classes('strip-name', day === dayOf(now) && 'strip-name-today')} {...hidden}>
      {day === dayOf(now) ? '今' : sayWeekday(weekdayOf(day)).slice(1)}
    </View>
  ))

const Turn = ({ to, label, onWeek }: { to: string; label: string } & Pick<Props, 'onWeek'>) => (
  <Pressable className='strip-turn' label={label} onClick={() => onWeek(to)}>
    <Icon name={label === '上一周' ? 'chevron-left' : 'chevron-right'} size={22} />
  </Pressable>
)

const Head = ({ monday, now, onWeek }: Pick<Props, 'monday' | 'now' | 'onWeek'>) => {
  const here = weekOf(dayOf(now))
  const said = sayWeek(monday, now)
  return (
    <View className='strip-head'>
      <Turn to={addDays(monday, -7)} label='上一周' onWeek={onWeek} />
      <View className='strip-week' {...aria('heading')} aria-level={2}>
        <View className='strip-said'>{said}</View>
        {said !== saySpread(monday) && <View className='strip-spread'>{saySpread(monday)}</View>}
      </View>
      {monday !== here && (
        <Button size='small' kind='quiet' onClick={() => onWeek(here)}>
          回本周
        </Button>
      )}
      <Turn to={addDays(monday, 7)} label='下一周' onWeek={onWeek} />
    </View>
  )
}

/** A week at a glance: a dot for each reception; a tap on a day shows that day alone. */
export const WeekStrip = (props: Props) => (
  <View className='strip'>
    <Head {...props} />
    <View className='strip-days' {...aria('group', '选一天')}>
      <Names {...props} />
      {props.days.map(day => (
        <DayCell key={day.day} {...day} {...props} />
      ))}
    </View>
  </View>
)
