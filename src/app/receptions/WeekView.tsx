import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { addDays, dayOf } from '../../contract/time'
import { Failed } from '../parts/Failed'
import { Section } from '../parts/Section'
import { Steps } from '../parts/Steps'
import { Waiting } from '../parts/Waiting'
import { howToBook } from './howToBook'
import { LaterSessions } from './LaterSessions'
import { useMonday } from './useMonday'
import type { ScheduleFilterState } from './useScheduleFilter'
import { useWeek, type Week } from './useWeek'
import { WeekDays } from './WeekDays'
import { WeekNothing } from './WeekNothing'
import { WeekStrip } from './WeekStrip'
import { weekOf } from './week'

/** The day that was tapped; else the week, and of this week what is left of it. */
const isShown = (day: string, chosen: string | null, now: number): boolean => {
  if (chosen !== null) return day === chosen
  const today = dayOf(now)
  return day >= today || weekOf(day) !== weekOf(today)
}

const titleOf = (monday: string, chosen: string | null, now: number): string => {
  if (chosen !== null) return '这一天没有接待'
  return monday === weekOf(dayOf(now)) ? '本周没有接待了' : '这一周没有接待'
}

interface ListProps {
  readonly week: Week
  readonly shown: Week['days']
  readonly nothing: ReactNode
}

const List = ({ week, shown, nothing }: ListProps) => {
  if (shown.length > 0) return <WeekDays days={shown} />
  if (week.error !== undefined) return <Failed error={week.error} onRetry={() => void week.reload()} />
  return week.isLoading ? <Waiting /> : nothing
}

/** The schedule by week: a strip of days, and the receptions of each below. */
export const WeekView = (narrowing: ScheduleFilterState) => {
  const { filter, choose, only } = narrowing
  const { monday, turn } = useMonday(narrowing)
  const [chosen, setChosen] = useState<string | null>(null)
  const week = useWeek(filter, monday)
  const now = Date.now()
  if (!monday) return <Waiting />
  const onWeek = (to: string) => {
    setChosen(null)
    turn(to)
  }
  const shown = week.days.filter(({ day, sessions }) => sessions.length > 0 && isShown(day, chosen, now))
  const strip = { monday, chosen, now, days: week.days, onWeek, onDay: setChosen }
  const nothing = <WeekNothing title={titleOf(monday, chosen, now)} {...{ filter, choose, onWeek }} />
  return (
    <View className='schedule-week'>
      <WeekStrip {...strip} />
      <View className='schedule-list'>
        <List week={week} shown={shown} nothing={nothing} />
        {only && shown.length > 0 && <LaterSessions filter={filter} after={addDays(monday, 6)} />}
      </View>
      <View className='schedule-how'>
        <Section title='怎么约'>
          <Steps steps={howToBook} />
        </Section>
      </View>
    </View>
  )
}
