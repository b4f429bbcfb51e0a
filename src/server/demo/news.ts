import { v7 as uuid } from 'uuid'
import { activeStatuses } from '../../contract/receptions'
import { saySpan } from '../../contract/time'
import type { NewBooking, NewMessage, NewReception } from '../store/tables'

const HOUR = 3_600_000

interface Invited {
  readonly sessions: readonly NewReception[]
  readonly bookings: readonly NewBooking[]
}

const newsOf = ({ status, startsAt, endsAt, cancelledWhy }: NewReception) => {
  if (status === 'cancelled') return { title: '接待取消了', text: `这场接待取消了：${cancelledWhy}` }
  const hour = endsAt.getTime() - startsAt.getTime()
  const before = saySpan(startsAt.getTime() - hour, startsAt, 0)
  return { title: '接待有变动', text: `原定${before}，改到${saySpan(startsAt, endsAt, 0)}` }
}

/** What those were told whose reception, still to come, was called off or moved. */
export const tellGuests = ({ sessions, bookings }: Invited, now: Date) => {
  const at = new Date(now.getTime() - 3 * HOUR)
  const touched = sessions.filter(
    ({ status, startsAt }) => startsAt > now && (status === 'cancelled' || status === 'changed'),
  )
  const messages = touched.flatMap((session): NewMessage[] =>
    bookings
      .filter(
        ({ sessionId, status }) =>
          sessionId === session.id && [...activeStatuses, 'calledOff'].includes(status),
      )
      .map(({ id, personId }) => ({
        ...{ id: uuid(), personId, bookingId: id, sessionId: session.id, at },
        ...newsOf(session),
      })),
  )
  const notes = touched.map(session => ({ sessionId: session.id, at, text: newsOf(session).text }))
  return { notes, messages }
}
