import type { CalendarSession } from '../../contract/receptions'
import { dayOf } from '../../contract/time'
import type { CalendarBand, CalendarItem, Tone } from '../parts/calendar/items.shared'
import type { Days } from './calendarDays'
import type { Calendar } from './keptCalendar'

const toneOf = ({ phase, isCampaign }: CalendarSession): Tone => {
  if (phase === 'cancelled' || phase === 'planned' || phase === 'changed') return phase
  return isCampaign ? 'campaign' : 'plain'
}

/** What people who booked add to a reception, in a few words: 预约 5 人，候补 2 人. */
export const sayBooked = ({ booked, waiting }: Pick<CalendarSession, 'booked' | 'waiting'>): string =>
  [booked > 0 ? `预约 ${booked} 人` : '还没有人预约', waiting > 0 && `候补 ${waiting} 人`]
    .filter(Boolean)
    .join('，')

const noteOf = (session: CalendarSession): string => {
  const { phase, theme, cancelledWhy, askedFor } = session
  if (phase === 'cancelled') return cancelledWhy ? `原因：${cancelledWhy}` : ''
  const booked = phase === 'planned' ? null : sayBooked(session)
  return [theme, booked, askedFor && '已申请请假或换班'].filter(Boolean).join(' · ')
}

/** A reception as the views of the calendar draw it. */
export const itemOf = (session: CalendarSession): CalendarItem => ({
  id: session.id,
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  title: session.site.name,
  note: noteOf(session),
  tone: toneOf(session),
})

/** What lasts for days in a calendar: campaigns, and the days one cannot come. */
export const bandsOf = ({
  campaigns,
  absences,
}: Pick<Calendar, 'campaigns' | 'absences'>): CalendarBand[] => [
  ...campaigns.map(({ theme, ...days }) => ({
    ...days,
    title: `集中联系社区：${theme}`,
    tone: 'campaign' as const,
  })),
  ...absences.map(({ fromOn, untilOn, note }) => ({
    id: `${fromOn}-${untilOn}-${note}`,
    fromOn,
    untilOn,
    title: note ? `我不便：${note}` : '我不便',
    tone: 'away' as const,
  })),
]

/** The next reception after an instant (in milliseconds) that still takes place. */
export const nextOf = (sessions: readonly CalendarSession[], now: number): CalendarSession | null =>
  [...sessions]
    .sort((one, other) => one.startsAt.localeCompare(other.startsAt))
    .find(({ phase, endsAt }) => phase !== 'cancelled' && Date.parse(endsAt) > now) ?? null

/** How much takes place in some days, in words: 12 场, 没有接待. */
export const sayCount = (sessions: readonly CalendarSession[], { from, until }: Days): string => {
  const inside = sessions.filter(
    ({ startsAt, phase }) => phase !== 'cancelled' && from <= dayOf(startsAt) && dayOf(startsAt) <= until,
  )
  return inside.length > 0 ? `${inside.length} 场接待` : '没有接待'
}
