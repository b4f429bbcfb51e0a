import { Refusal } from '../../contract/errors'
import {
  type Claim,
  chooseSeat,
  type Moment,
  type MoveUp,
  moveUps,
  type Seat,
  slotStart,
  type Waiting,
} from '../../contract/receptions'
import { sayReceipt } from '../../contract/scan'
import { drawOrder, listWaiting, updateBooking } from '../store/bookingWrites'
import type { Tx } from '../store/db'
import { insertMessages } from '../store/messages'
import { findSiteName } from '../store/receptionPlaces'
import { listSeats, takeSeat } from '../store/seats'
import type { ReceptionRow } from '../store/tables'
import { messageTo, sayAppointment } from './told'

/** How long before a slot people are reminded of it. */
export const REMIND_MS = 24 * 3_600_000

export const momentOf = ({ startsAt }: Pick<ReceptionRow, 'startsAt'>, now: Date): Moment => ({
  startsAt: startsAt.getTime(),
  now: now.getTime(),
})

interface Wish {
  readonly slot?: number | undefined
  readonly mayWait: boolean
}

/** A seat, or the number with which somebody waits. */
export type Place = { readonly seat: Seat } | { readonly waitOrder: number }

/** A seat for somebody by the rule, or where there is none, a number. Refuses with sessionFull whoever did not want to wait, or wished for one slot while others are free. */
export const findPlace = async (
  tx: Tx,
  session: ReceptionRow,
  claim: Claim,
  { slot, mayWait }: Wish,
  now: Date,
): Promise<Place> => {
  const [seats, moment] = [await listSeats(tx, session.id), momentOf(session, now)]
  const seat = chooseSeat(seats, claim, moment, slot)
  if (seat) return { seat }
  if (!mayWait || chooseSeat(seats, claim, moment)) throw new Refusal('sessionFull')
  return { waitOrder: await drawOrder(tx, session.id) }
}

/** Writes a booking into a seat. Refuses with sessionFull when somebody else has it after all. */
export const sitDown = async (tx: Tx, sessionId: string, seat: Seat, bookingId: string): Promise<void> => {
  if (!(await takeSeat(tx, sessionId, seat, bookingId))) throw new Refusal('sessionFull')
}

/** When the reminder counts as given: whoever just heard of a slot within the next day needs none. */
export const remindedBy = (slotAt: number, now: Date): Date | null =>
  slotAt - now.getTime() <= REMIND_MS ? now : null

type WaitingRow = Awaited<ReturnType<typeof listWaiting>>[number]

const claimOf = (row: WaitingRow, now: Date): Waiting => ({
  ...{ id: row.id, waitOrder: row.waitOrder, isWalkIn: row.isWalkIn },
  isPresent: row.arrivedAt !== null,
  choosesFirst: row.firstChoiceUntil !== null && row.firstChoiceUntil > now,
})

const seatOne = async (tx: Tx, session: ReceptionRow, row: WaitingRow, { seat }: MoveUp, now: Date) => {
  await sitDown(tx, session.id, seat, row.id)
  const slotAt = slotStart(session.startsAt.getTime(), seat.slot)
  await updateBooking(tx, row.id, {
    status: row.arrivedAt ? 'arrived' : 'booked',
    // Who is here keeps the number: should the arrival be taken back, they wait again.
    waitOrder: row.arrivedAt ? row.waitOrder : null,
    remindedAt: remindedBy(slotAt, now),
  })
  return { row, slotAt }
}

/** Those who are there hear it from the keeper of the door. */
const tellMovedUp = async (
  tx: Tx,
  session: ReceptionRow,
  moved: readonly Awaited<ReturnType<typeof seatOne>>[],
  now: Date,
): Promise<void> => {
  const absent = moved.filter(({ row }) => row.arrivedAt === null)
  if (absent.length === 0) return
  const site = await findSiteName(tx, session.siteId)
  const rows = absent.map(({ row, slotAt }) => {
    const text = `您候补的接待有位置了：${sayAppointment(slotAt)}，在${site}，预约码 ${sayReceipt(row.code)}。来不了请提前取消。`
    return messageTo(row, { title: '候补排到了', text }, now)
  })
  await insertMessages(tx, rows)
}

/**
 * Lets those who wait move up into whatever is free for them, and tells them. The caller holds the reception's lock and
 * calls this after everything that frees or adds a seat.
 */
export const moveUp = async (tx: Tx, session: ReceptionRow, now: Date): Promise<void> => {
  const seats = await listSeats(tx, session.id)
  if (seats.every(({ bookingId }) => bookingId !== null)) return
  const waiting = new Map((await listWaiting(tx, session.id)).map(row => [row.id, row]))
  const claims = [...waiting.values()].map(row => claimOf(row, now))
  const moved = []
  for (const up of moveUps(seats, claims, momentOf(session, now))) {
    const row = waiting.get(up.id)
    if (row) moved.push(await seatOne(tx, session, row, up, now))
  }
  await tellMovedUp(tx, session, moved, now)
}
