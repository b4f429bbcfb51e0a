import { moveUps, SLOT_MINUTES, seatedStatuses, seatsOf, slotStart } from '../../contract/receptions'
import type { ShownReception } from '../queueApply'
import type { ShownGuest } from '../queueGuest'

/** Whether somebody sits in the slot that begins at `at`; so does who was asked in from the waiting list without a network. */
const sitsAt =
  (at: number) =>
  ({ status, slotAt, hasWaited, isWaiting }: ShownGuest): boolean =>
    seatedStatuses.includes(status) && (slotAt ? Date.parse(slotAt) === at : hasWaited && isWaiting)

const waitersHere = ({ guests }: ShownReception) =>
  guests
    .filter(({ status, arrivedAt }) => status === 'waiting' && arrivedAt !== null)
    .map(({ id, isWalkIn, order }) => ({
      ...{ id, isWalkIn, isPresent: true, choosesFirst: false },
      waitOrder: order ?? Number.MAX_SAFE_INTEGER,
    }))

/**
 * Whether by the rule somebody who waits here has a place at `now`, in milliseconds. Who it is, the server says: others may be
 * tapping too. Only the slot that goes on is asked about, where it makes no difference which of its seats are taken.
 */
export const hasFreePlace = (reception: ShownReception, now: number): boolean => {
  const startsAt = Date.parse(reception.startsAt)
  const slot = Math.floor((now - startsAt) / (SLOT_MINUTES * 60_000))
  const taken = reception.guests.filter(sitsAt(slotStart(startsAt, slot)))
  const seats = seatsOf(reception)
    .filter(seat => seat.slot === slot)
    .map((seat, i) => ({ ...seat, bookingId: taken[i]?.id ?? null }))
  return moveUps(seats, waitersHere(reception), { startsAt, now }).length > 0
}
