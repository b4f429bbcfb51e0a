import { type Capacity, type Seat, seatsOf } from '../../contract/receptions'
import type { Db, Tx } from './db'
import type { ReceptionRow } from './tables'

/** What the seats of a reception follow from. */
export type Fitted = Pick<ReceptionRow, 'id' | 'startsAt' | 'endsAt' | 'perSlot' | 'bookablePercent'>

const capacityOf = ({ startsAt, endsAt, perSlot, bookablePercent }: Fitted): Capacity => ({
  minutes: (endsAt.getTime() - startsAt.getTime()) / 60_000,
  perSlot,
  bookablePercent,
})

const insertSeats = async (
  tx: Tx,
  sessionId: string,
  seats: readonly (Omit<Seat, 'bookingId'> & Partial<Pick<Seat, 'bookingId'>>)[],
): Promise<void> => {
  await tx
    .insertInto('receptionSeats')
    .values(seats.map(seat => ({ ...seat, sessionId })))
    .execute()
}

/** Makes the seats of a reception that becomes public. */
export const makeSeats = (tx: Tx, reception: Fitted): Promise<void> =>
  insertSeats(tx, reception.id, seatsOf(capacityOf(reception)))

const takenSeats = (tx: Tx, sessionId: string) =>
  tx
    .selectFrom('receptionSeats')
    .select(['slot', 'bookingId'])
    .where('sessionId', '=', sessionId)
    .where('bookingId', 'is not', null)
    .orderBy('slot')
    .orderBy('seat')
    .execute()

/**
 * Fits the seats of a reception to new times or numbers; whoever has a seat keeps the slot. False, and nothing is changed, when
 * a slot would have less seats than are taken in it. The caller holds the reception's lock, and lets those who wait move up.
 */
export const refitSeats = async (tx: Tx, reception: Fitted): Promise<boolean> => {
  const left = await takenSeats(tx, reception.id)
  const seats = seatsOf(capacityOf(reception)).map(seat => {
    const at = left.findIndex(({ slot }) => slot === seat.slot)
    const [taken] = at < 0 ? [] : left.splice(at, 1)
    return { ...seat, bookingId: taken?.bookingId ?? null }
  })
  if (left.length > 0) return false
  await tx.deleteFrom('receptionSeats').where('sessionId', '=', reception.id).execute()
  await insertSeats(tx, reception.id, seats)
  return true
}

/** All seats of a reception, taken or free. */
export const listSeats = (db: Db, sessionId: string): Promise<Seat[]> =>
  db
    .selectFrom('receptionSeats')
    .select(['slot', 'seat', 'share', 'bookingId'])
    .where('sessionId', '=', sessionId)
    .orderBy('slot')
    .orderBy('seat')
    .execute()

/** Writes a booking into a seat if it still is free; whether it was. This one statement settles every race for it. */
export const takeSeat = async (
  tx: Tx,
  sessionId: string,
  { slot, seat }: Pick<Seat, 'slot' | 'seat'>,
  bookingId: string,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('receptionSeats')
    .set({ bookingId })
    .where('sessionId', '=', sessionId)
    .where('slot', '=', slot)
    .where('seat', '=', seat)
    .where('bookingId', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Gives back the seats that some bookings hold. */
export const freeSeats = async (tx: Tx, bookingIds: readonly string[]): Promise<void> => {
  if (bookingIds.length === 0) return
  await tx
    .updateTable('receptionSeats')
    .set({ bookingId: null })
    .where('bookingId', 'in', bookingIds)
    .execute()
}
