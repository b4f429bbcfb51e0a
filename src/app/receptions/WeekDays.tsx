import { View } from '@tarojs/components'
import { useState } from 'react'
import { aria } from '../parts/aria'
import { Button } from '../parts/Button'
import { SessionTile } from './SessionTile'
import type { Week } from './useWeek'
import { sayWhole } from './week'

type Day = Week['days'][number]

const DayList = ({ day, sessions, now }: Day & { now: number }) => (
  <View className='schedule-day'>
    <View className='schedule-day-name' {...aria('heading')} aria-level={2}>
      {sayWhole(day, now)}
    </View>
    <View className='tiles'>
      {sessions.map(session => (
        <SessionTile key={session.id} session={session} />
      ))}
    </View>
  </View>
)

/** So many are drawn at first: a mini program hands every row over to its view as data, and cheap phones feel twenty at once. */
const MANY = process.env.TARO_ENV === 'h5' ? 40 : 8

const countOf = (days: readonly Day[]): number => days.reduce((sum, { sessions }) => sum + sessions.length, 0)

/** The first receptions of some days, day by day. */
const firstOf = (days: readonly Day[], many: number): Day[] =>
  days.flatMap((day, at) => {
    const sessions = day.sessions.slice(0, Math.max(0, many - countOf(days.slice(0, at))))
    return sessions.length > 0 ? [{ ...day, sessions }] : []
  })

/** The days of a week that have receptions; the last of many on demand. */
export const WeekDays = ({ days }: { readonly days: readonly Day[] }) => {
  const [isAll, setAll] = useState(false)
  const shown = isAll ? days : firstOf(days, MANY)
  const left = countOf(days) - countOf(shown)
  return (
    <View>
      {shown.map(day => (
        <DayList key={day.day} {...day} now={Date.now()} />
      ))}
      {left > 0 && (
        <Button kind='quiet' block onClick={() => setAll(true)}>
          {`再看 ${left} 场`}
        </Button>
      )}
    </View>
  )
}
