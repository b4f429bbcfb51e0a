import { View } from '@tarojs/components'
import { bookingStatusWords, type CalendarSession } from '../../contract/receptions'
import { sayClock } from '../../contract/time'
import { Card } from '../parts/Card'
import { MoreLink } from '../parts/MoreLink'
import { Needs } from '../parts/Needs'
import { Section } from '../parts/Section'
import { go } from '../platform/navigate'
import { sayBooked } from './calendarItems'

type Guest = CalendarSession['subjects'][number]

const GuestLine = ({ guest }: { readonly guest: Guest }) => {
  const { slotAt, subject, needs, status, opinion } = guest
  return (
    <View className='guest-line'>
      <View className='guest-at'>{slotAt ? sayClock(slotAt) : '候补'}</View>
      <View className='guest-main'>
        <View className={subject ? 'guest-subject' : 'guest-unsaid'}>{subject ?? '没有写事由'}</View>
        <Needs needs={needs} />
        {opinion && <MoreLink text='看相关意见' onClick={() => void go('deputy/opinion', { id: opinion })} />}
      </View>
      {status !== 'booked' && status !== 'waiting' && (
        <View className='guest-status'>{bookingStatusWords[status]}</View>
      )}
    </View>
  )
}

const orderOf = ({ slotAt }: Guest): string => slotAt ?? '9'

/** Who comes with what, in the order of the slots: subjects and needs, and no names. */
export const Guests = ({ session }: { readonly session: CalendarSession }) => {
  if (session.phase === 'planned' || session.phase === 'cancelled') return null
  const guests = [...session.subjects].sort((one, other) => orderOf(one).localeCompare(orderOf(other)))
  return (
    <Section title='选民想谈的事' extra={<View className='guest-count'>{sayBooked(session)}</View>}>
      <Card>
        {guests.map((guest, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: bookings come without any name or number here
          <GuestLine key={at} guest={guest} />
        ))}
        {guests.length === 0 && (
          <View className='guest-none'>预约的人写下的事由会出现在这里，便于您提前了解。</View>
        )}
      </Card>
    </Section>
  )
}
