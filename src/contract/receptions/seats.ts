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

/** Whether the count of `part` spread evenly over `whole` grows at a step: as in drawing a line, each time its running sum passes a whole number. */
const grows = (step: number, part: number, whole: number): boolean =>
  Math.floor(((step + 1) * part) / whole) > Math.floor((step * part) / whole)

/** The seats of a reception. Bookable ones lie spread over all slots as evenly as can be, so that walk-ins do not all have to wait for the end. */
export const seatsOf = (capacity: Capacity): Omit<Seat, 'bookingId'>[] => {
  const slots = slotCount(capacity.minutes)
  const bookable = bookableCount(capacity)
  /** Bookable seats of every slot, and those left over for some of them. */
  const [each, left] = [Math.floor(bookable / slots), bookable % slots]
  return Array.from({ length: slots * capacity.perSlot }, (_, i) => {
    const [slot, seat] = [i % slots, Math.floor(i / slots)]
    const isBookable = seat < each || (seat === each && grows(slot, left, slots))
    return { slot, seat, share: isBookable ? 'bookable' : 'walkIn' }
  })
}

/** When a slot begins, in milliseconds. */
export const slotStart = (startsAt: number, slot: number): number => startsAt + slot * SLOT_MINUTES * 60_000
