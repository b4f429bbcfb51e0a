import type { CampaignView, StaffSession } from '../../contract/receptions'
import type { CalendarBand, CalendarItem, Tone } from '../parts/calendar/items.shared'
import { sayNames } from './words'

const toneOf = ({ phase, campaign }: StaffSession): Tone => {
  if (phase === 'cancelled' || phase === 'planned' || phase === 'changed') return phase
  return campaign ? 'campaign' : 'plain'
}

const sayBooked = ({ status, booked, waiting }: StaffSession): string | false => {
  if (status === 'planned' || status === 'cancelled') return false
  return `预约 ${booked} 人${waiting > 0 ? `，候补 ${waiting} 人` : ''}`
}

interface Shown {
  /** Among those of a single site its name need not be said on each. */
  readonly isOneSite: boolean
}

/** A reception as the calendar of the office draws it. */
export const itemOf = (session: StaffSession, { isOneSite }: Shown): CalendarItem => {
  const { id, startsAt, endsAt, site, deputies, conflicts, theme } = session
  const who = sayNames(deputies) || '没有代表'
  const title = isOneSite ? who : site.name
  return {
    ...{ id, startsAt, endsAt, tone: toneOf(session) },
    title: conflicts.length > 0 ? `冲突 · ${title}` : title,
    note: [isOneSite ? theme : who, sayBooked(session), ...conflicts.map(({ note }) => note)]
      .filter(Boolean)
      .join(' · '),
  }
}

/** A campaign as a band over its days. */
export const bandOf = ({ id, theme, fromOn, untilOn }: CampaignView): CalendarBand => ({
  ...{ id, fromOn, untilOn },
  title: `集中联系社区：${theme}`,
  tone: 'campaign',
})
