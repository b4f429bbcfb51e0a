import { seatedStatuses } from '../../contract/receptions'
import type { ShownReception } from '../queueApply'
import type { ShownGuest } from '../queueGuest'

/** Guests of one time, in the order in which they are asked in. */
export interface Group {
  /** When they were to come; null for those who simply came. */
  readonly slotAt: string | null
  readonly guests: readonly ShownGuest[]
}

const byArrival = (a: ShownGuest, b: ShownGuest) => (a.arrivedAt ?? '~').localeCompare(b.arrivedAt ?? '~')

/** Those who are still to be received, slot by slot; those without a slot last. */
export const groupsOf = ({ guests }: ShownReception): readonly Group[] => {
  const next = guests.filter(({ status }) => status === 'booked' || status === 'arrived')
  const slots = [...new Set(next.map(({ slotAt }) => slotAt ?? '~'))].sort()
  return slots.map(slot => ({
    slotAt: slot === '~' ? null : slot,
    guests: next.filter(({ slotAt }) => (slotAt ?? '~') === slot).sort(byArrival),
  }))
}

/** Those with whom nothing is left to do at the door: received, or missing. */
export const doneOf = ({ guests }: ShownReception): readonly ShownGuest[] =>
  guests.filter(({ status }) => status === 'met' || status === 'noShow')

/** Those who wait for a place, in their order. */
export const waitersOf = ({ guests }: ShownReception): readonly ShownGuest[] =>
  guests
    .filter(({ status }) => status === 'waiting')
    .sort((a, b) => (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER))

/** Who was received, and of whom nothing was written down yet. */
export const silentOf = ({ guests }: ShownReception): readonly ShownGuest[] =>
  guests.filter(({ status, isNoted }) => status === 'met' && !isNoted)

/** The numbers of a reception in one line: 约了 6 · 现场 1 · 到了 3 · 候补 2. */
export const sayCounts = ({ guests }: ShownReception): string => {
  const booked = guests.filter(
    ({ isWalkIn, status }) => !isWalkIn && status !== 'waiting' && status !== 'cancelled',
  ).length
  const came = guests.filter(({ status }) => status !== 'booked' && seatedStatuses.includes(status)).length
  const walkIns = guests.filter(({ isWalkIn, status }) => isWalkIn && status !== 'cancelled').length
  const waiting = guests.filter(({ status }) => status === 'waiting').length
  return [
    `约了 ${booked}`,
    ...(walkIns > 0 ? [`现场 ${walkIns}`] : []),
    `到了 ${came}`,
    ...(waiting > 0 ? [`候补 ${waiting}`] : []),
  ].join(' · ')
}
