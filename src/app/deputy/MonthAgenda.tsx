import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayOf } from '../../contract/time'
import { Button } from '../parts/Button'
import { Agenda } from '../parts/calendar/Agenda'
import { monthOf } from '../parts/calendar/month.shared'
import { Empty } from '../parts/Empty'
import type { CalendarSheetProps } from './CalendarSheet'
import { itemOf } from './calendarItems'

/** The receptions of a month one below the other; what is over already is not in the way. */
export const MonthAgenda = ({ calendar, day, now, onOpen }: CalendarSheetProps) => {
  const [withPast, setWithPast] = useState(false)
  const month = monthOf(day)
  const today = dayOf(now)
  const all = calendar.sessions.map(itemOf).filter(({ startsAt }) => monthOf(dayOf(startsAt)) === month)
  const ahead = month === monthOf(today) ? all.filter(({ startsAt }) => dayOf(startsAt) >= today) : all
  const past = all.length - ahead.length
  if (all.length === 0) return <Empty icon='calendar' title='这个月没有接待安排' />
  return (
    <>
      {past > 0 && !withPast && (
        <View className='calendar-past'>
          <Button kind='quiet' size='small' onClick={() => setWithPast(true)}>
            {`看本月已过去的 ${past} 场`}
          </Button>
        </View>
      )}
      <Agenda items={withPast ? all : ahead} now={now} onOpen={onOpen} />
      {ahead.length === 0 && !withPast && <View className='calendar-none'>这个月接下来没有接待了</View>}
    </>
  )
}
