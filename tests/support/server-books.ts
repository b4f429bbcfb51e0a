import { chooseSeat, type Seat } from '../../src/contract/receptions'
import type { Db } from '../../src/server/store/db'

/** Everything that is written about the bookings and seats of some receptions. */
export const readBooks = async (db: Db, sessionIds: readonly string[]) => ({
  sessions: await db.selectFrom('receptionSessions').selectAll().where('id', 'in', sessionIds).execute(),
  bookings: await db
    .selectFrom('receptionBookings')
    .selectAll()
    .where('sessionId', 'in', sessionIds)
    .orderBy('waitOrder')
    .execute(),
  seats: await db.selectFrom('receptionSeats').selectAll().where('sessionId', 'in', sessionIds).execute(),
})
export type Books = Awaited<ReturnType<typeof readBooks>>

const seatsOfSession = ({ seats }: Books, id: string): Seat[] =>
  seats.filter(({ sessionId }) => sessionId === id)

const active = ['booked', 'waiting', 'arrived', 'met']

/** What is wrong with the books, in words; nothing when every rule of bookings is kept. */
export const faultsOf = (books: Books, now: Date): string[] => {
  const faults: string[] = []
  const found = (is: boolean, fault: string) => {
    if (is) faults.push(fault)
  }
  const seatOf = new Map(books.seats.flatMap(seat => (seat.bookingId ? [[seat.bookingId, seat]] : [])))
  const held = books.seats.filter(({ bookingId }) => bookingId !== null).length
  found(seatOf.size !== held, 'somebody has two seats')
  const persons = books.bookings
    .filter(({ status, holder }) => holder && active.includes(status))
    .map(({ sessionId, holder }) => `${sessionId} ${holder}`)
  found(new Set(persons).size !== persons.length, 'somebody is twice at one reception')
  const open = new Map<string, number>()
  for (const { holder, status } of books.bookings)
    if (holder && active.includes(status) && status !== 'met') open.set(holder, (open.get(holder) ?? 0) + 1)
  found(
    [...open.values()].some(count => count > 2),
    'somebody has more than two open bookings',
  )
  for (const { id, status, sessionId, isWalkIn, arrivedAt, waitOrder, firstChoiceUntil } of books.bookings) {
    const seat = seatOf.get(id)
    const sits = status === 'booked' || status === 'arrived'
    found(sits && seat?.sessionId !== sessionId, `${status} without a seat there`)
    // Who waited may have been received in time that was left over.
    found(!sits && status !== 'met' && seat !== undefined, `${status} with a seat`)
    if (status !== 'waiting') continue
    found(waitOrder === null, 'waits without a number')
    const session = books.sessions.find(each => each.id === sessionId)
    const claim = {
      ...{ isWalkIn, isPresent: arrivedAt !== null },
      choosesFirst: firstChoiceUntil !== null && firstChoiceUntil > now,
    }
    const moment = { startsAt: session?.startsAt.getTime() ?? 0, now: now.getTime() }
    const free = chooseSeat(seatsOfSession(books, sessionId), claim, moment)
    found(free !== undefined, `number ${waitOrder} waits while slot ${free?.slot} is free`)
  }
  return faults
}

/** Who still waits at these receptions though somebody with a higher number, who waited as well, moved up. Nobody there is present or chooses first. */
export const passedOver = (before: Books, after: Books, sessionIds: readonly string[]): string[] =>
  sessionIds.flatMap(id => {
    const waited = before.bookings.filter(({ status, sessionId }) => status === 'waiting' && sessionId === id)
    const nowOf = (booking: { id: string }) => after.bookings.find(each => each.id === booking.id)
    const moved = waited.filter(booking => nowOf(booking)?.status === 'booked')
    const last = Math.max(0, ...moved.map(({ waitOrder }) => waitOrder ?? 0))
    return waited
      .filter(booking => nowOf(booking)?.status === 'waiting' && (booking.waitOrder ?? 0) < last)
      .map(({ waitOrder }) => `number ${waitOrder} was passed over by ${last}`)
  })
