import { type Seat, SLOT_MINUTES, slotStart } from './seats'

/** What decides which seats somebody may have. */
export interface Claim {
  /** Came without a booking. */
  readonly isWalkIn: boolean
  /** Is there: has arrived at the door. */
  readonly isPresent: boolean
  /** May choose before the others, because a reception was moved or called off. */
  readonly choosesFirst: boolean
}

/** When a reception begins, and the moment that is asked about; both in milliseconds. */
export interface Moment {
  readonly startsAt: number
  readonly now: number
}

type Place = Pick<Seat, 'slot' | 'share'>

/**
 * The one rule of seats: whether somebody may have a seat that is free. Nobody gets a slot that is over. Who is not there yet
 * gets one that has not begun, of the share that can be booked, or of any share when choosing first. Whoever is there gets
 * whatever is left of those who booked; who came without booking leaves their seats alone until they begin.
 */
export const mayHave = (claim: Claim, { slot, share }: Place, { startsAt, now }: Moment): boolean => {
  const begins = slotStart(startsAt, slot)
  if (now >= begins + SLOT_MINUTES * 60_000) return false
  const hasBegun = now >= begins
  if (claim.isPresent) return !claim.isWalkIn || share === 'walkIn' || hasBegun
  return !hasBegun && (share === 'bookable' || claim.choosesFirst)
}

/** Whoever is there is received as soon as can be; others leave the seats for those who simply come as long as they can. */
const comparedFor =
  ({ isPresent }: Claim) =>
  (a: Place, b: Place): number => {
    const shares = a.share === b.share ? 0 : (a.share === 'walkIn') === isPresent ? -1 : 1
    return isPresent ? a.slot - b.slot || shares : shares || a.slot - b.slot
  }

/** The seat somebody gets: of the wished slot, else the earliest that may be had; undefined when there is none. */
export const chooseSeat = <S extends Seat>(
  seats: readonly S[],
  claim: Claim,
  moment: Moment,
  wished?: number,
): S | undefined =>
  seats
    .filter(({ bookingId, slot }) => bookingId === null && (wished === undefined || slot === wished))
    .filter(seat => mayHave(claim, seat, moment))
    .sort(comparedFor(claim))[0]

/** Somebody who waits, with the number drawn for it. */
export interface Waiting extends Claim {
  readonly id: string
  readonly waitOrder: number
}

/** Who comes before whom: those who choose first, then those who are there, then by number. */
export const inWaitingOrder = (a: Waiting, b: Waiting): number =>
  Number(b.choosesFirst) - Number(a.choosesFirst) ||
  Number(b.isPresent) - Number(a.isPresent) ||
  a.waitOrder - b.waitOrder

export interface MoveUp {
  readonly id: string
  readonly seat: Seat
}

/** Who moves up into which free seat: each in turn takes what they may have, so that afterwards nobody waits for a seat that is free. */
export const moveUps = (
  seats: readonly Seat[],
  waiting: readonly Waiting[],
  moment: Moment,
): readonly MoveUp[] => {
  const free = seats.filter(({ bookingId }) => bookingId === null)
  const moved: MoveUp[] = []
  for (const guest of [...waiting].sort(inWaitingOrder)) {
    if (free.length === 0) break
    const seat = chooseSeat(free, guest, moment)
    if (!seat) continue
    free.splice(free.indexOf(seat), 1)
    moved.push({ id: guest.id, seat })
  }
  return moved
}
