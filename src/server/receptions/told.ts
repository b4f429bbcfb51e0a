import { v7 as uuid } from 'uuid'
import { FIRST_CHOICE_MS } from '../../contract/receptions'
import { dayOf, sayClock, sayDate } from '../../contract/time'
import { callOffBookings, insertNote, letChooseFirst, listActive } from '../store/bookingsOfSession'
import type { Tx } from '../store/db'
import { insertMessages } from '../store/messages'
import { lockReception, updateReception } from '../store/receptions'
import { freeSeats } from '../store/seats'
import { touchSites } from '../store/siteFeed'
import type { NewMessage } from '../store/tables'

/** When somebody is expected, by its date, so that it is right however late it is read: 11月13日 周五 14:15. */
export const sayAppointment = (at: number): string => `${sayDate(dayOf(at))} ${sayClock(at)}`

/** Whom a message goes to: the account of a booking or, without one, whoever keeps the door and phones. */
export interface Addressee {
  readonly id: string
  readonly sessionId: string
  readonly personId: string | null
}

/** A message about a booking. */
export const messageTo = (
  { id, sessionId, personId }: Addressee,
  { title, text }: { readonly title: string; readonly text: string },
  at: Date,
): NewMessage => ({
  id: uuid({ msecs: at.getTime() }),
  ...{ personId, bookingId: id, sessionId, title, text, at },
})

export interface News {
  readonly sessionId: string
  readonly title: string
  readonly text: string
  /** Whether those who hold a seat may now choose another reception before the others. */
  readonly firstChoice: boolean
}

const firstChoiceFrom = (now: Date): Date => new Date(now.getTime() + FIRST_CHOICE_MS)

/**
 * Tells everybody who is booked or waits at a reception what changed, and writes it below the reception for all to see. Those
 * without an account stand in the list of calls to make. Returns how many were told.
 */
export const tellBooked = async (
  tx: Tx,
  { sessionId, title, text, firstChoice }: News,
  now: Date,
): Promise<number> => {
  await insertNote(tx, { sessionId, at: now, text })
  const told = await listActive(tx, sessionId)
  if (firstChoice) await letChooseFirst(tx, sessionId, firstChoiceFrom(now))
  await insertMessages(
    tx,
    told.map(booking => messageTo(booking, { title, text }, now)),
  )
  return told.length
}

/**
 * Calls a reception off: nobody holds a seat there any more except those who were received, and everybody is told and chooses
 * first elsewhere. The caller lets the sites' index refresh after the transaction.
 */
export const callOff = async (
  tx: Tx,
  { sessionId, reason }: { readonly sessionId: string; readonly reason: string },
  now: Date,
): Promise<void> => {
  const session = await lockReception(tx, sessionId)
  if (!session) return
  const { revision, sequence, siteId } = session
  await tellBooked(
    tx,
    { sessionId, title: '接待取消了', text: `这场接待取消了：${reason}`, firstChoice: false },
    now,
  )
  const gone = await callOffBookings(tx, sessionId, { cancelledWhy: reason, until: firstChoiceFrom(now) })
  await freeSeats(tx, gone)
  await updateReception(tx, sessionId, revision, {
    ...{ status: 'cancelled', cancelledWhy: reason, sequence: sequence + 1 },
  })
  await touchSites(tx, [siteId])
}
