import { View } from '@tarojs/components'
import { addDays, dayOf, sayDay, sayWeekday, weekdayOf } from '../../contract/time'
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
  return (
    <Pressable
      className={classes('strip-day', day === dayOf(now) && 'strip-today', isOn && 'strip-on')}
      label={`${sayDay(day, now)}，${sessions.length > 0 ? `${sessions.length} 场` : '没有接待'}`}
      isOn={isOn}
      onClick={() => onDay(isOn ? null : day)}
    >
      <View className='strip-name' {...hidden}>
        {day === dayOf(now) ? '今' : sayWeekday(weekdayOf(day)).slice(1)}
      </View>
      <View className='strip-date' {...hidden}>
        {dateOf(day)}
      </View>
      <Dots sessions={sessions} />
    </Pressable>
  )
}

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
      {props.days.map(day => (
        <DayCell key={day.day} {...day} {...props} />
      ))}
    </View>
  </View>
)
