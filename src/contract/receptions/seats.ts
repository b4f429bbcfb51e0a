/** Minutes of one slot (domain.md §5). */
export const SLOT_MINUTES = 15
/** Of all seats, the share in percent that can be booked; the rest is for those who simply come (domain.md §5). */
export const BOOKABLE_PERCENT = 60
export const SESSION_MINUTES = { min: 60, max: 120 } as const
export const DEPUTIES_MAX = 3

/** Whom a seat is kept for. */
export type Share = 'bookable' | 'walkIn'

/** One person's place in one slot of a reception; slots and seats are counted from 0. */
export interface Seat {
  readonly slot: number
  readonly seat: number
  readonly share: Share
  readonly bookingId: string | null
}

/** What the number of seats follows from. */
export interface Capacity {
  readonly minutes: number
  readonly perSlot: number
  readonly bookablePercent: number
}

export const slotCount = (minutes: number): number => Math.floor(minutes / SLOT_MINUTES)

/** How many seats can be booked; never less than one. */
export const bookableCount = ({ minutes, perSlot, bookablePercent }: Capacity): number =>
  Math.max(1, Math.floor((slotCount(minutes) * perSlot * bookablePercent) / 100))

/** The seats of a reception. Bookable ones lie spread over all slots, so that walk-ins do not all have to wait for the end. */
export const seatsOf = (capacity: Capacity): Omit<Seat, 'bookingId'>[] => {
  const slots = slotCount(capacity.minutes)
  const total = slots * capacity.perSlot
  const bookable = bookableCount(capacity)
  return Array.from({ length: total }, (_, i) => ({
    slot: i % slots,
    seat: Math.floor(i / slots),
    // As in drawing a line: the share grows by one each time the running sum passes a whole number.
    share:
      Math.floor(((i + 1) * bookable) / total) > Math.floor((i * bookable) / total) ? 'bookable' : 'walkIn',
  }))
}

/** When a slot begins, in milliseconds. */
export const slotStart = (startsAt: number, slot: number): number => startsAt + slot * SLOT_MINUTES * 60_000
