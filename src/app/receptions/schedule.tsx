import { View } from '@tarojs/components'
import { useState } from 'react'
import { classes } from '../parts/classes'
import { MoreLink } from '../parts/MoreLink'
import { Page } from '../parts/Page'
import { Pressable } from '../parts/Pressable'
import { go, useParams } from '../platform/navigate'
import { useShare } from '../platform/share'
import { NearView } from './NearView'
import { ScheduleFilterBar } from './ScheduleFilterBar'
import { useScheduleFilter } from './useScheduleFilter'
import { WeekView } from './WeekView'
import './icons.css'
import './schedule.css'

const looks = [
  { name: 'week', words: '按周看' },
  { name: 'near', words: '附近七天' },
] as const
type Look = (typeof looks)[number]['name']

const Looks = ({ look, onChange }: { readonly look: Look; readonly onChange: (look: Look) => void }) => (
  <View className='schedule-looks'>
    {looks.map(({ name, words }) => (
      <Pressable
        key={name}
        className={classes('schedule-look', name === look && 'schedule-look-on')}
        onClick={() => onChange(name)}
        isOn={name === look}
      >
        {words}
      </Pressable>
    ))}
  </View>
)

/** When and where deputies receive: by week, of a street, a site or a deputy, or the next seven days nearby. */
export default function SchedulePage() {
  const [look, setLook] = useState<Look>('week')
  const narrowing = useScheduleFilter()
  const { filter } = narrowing
  const { name } = useParams()
  useShare({
    title: name ? `${name}的接待日程` : '人大代表接待日程：约个时间，当面说',
    page: 'receptions/schedule',
    params: { street: filter.street ?? '', site: filter.site ?? '', deputy: filter.deputy ?? '' },
  })
  return (
    <Page title='接待日程' wide>
      <View className='schedule-bar'>
        <Looks look={look} onChange={setLook} />
        {look === 'week' && <ScheduleFilterBar {...narrowing} />}
        <MoreLink text='我的预约' onClick={() => void go('receptions/bookings')} />
      </View>
      {look === 'week' ? (
        <WeekView key={JSON.stringify(filter)} {...narrowing} />
      ) : (
        <NearView onWeek={() => setLook('week')} />
      )}
    </Page>
  )
}
