import { type DoorAct, doorActsOf, type GuestRow } from '../contract/receptions'
import type { Door, Tap } from './queue'

/** A guest as the screen shows it: with what was tapped, and whether the server knows of that. */
export type ShownGuest = GuestRow & {
  /** Whether a tap on it has not reached the server yet. */
  readonly isWaiting: boolean
  /** Whether a matter of theirs was written down, or this came of one. */
  readonly isNoted: boolean
}
/** A reception as the server last told it. */
export type Source = Door['items'][number]

/** What the rule lets one do with a guest at `now`. */
export const actsOf = (row: GuestRow, { status, startsAt }: Source, now: Date): readonly DoorAct[] => {
  const facts = {
    status: row.status,
    slotAt: new Date(row.slotAt ?? startsAt),
    isHere: row.arrivedAt !== null,
    session: { status, startsAt: new Date(startsAt) },
  }
  return doorActsOf(facts, now)
}

/** Back among those who wait, a seat that was had by having come is given up with it. */
const notHere = ({ isWalkIn, hasWaited }: GuestRow): Partial<GuestRow> => {
  if (isWalkIn) return { status: 'cancelled', arrivedAt: null }
  return hasWaited
    ? { status: 'waiting', slotAt: null, arrivedAt: null }
    : { status: 'booked', arrivedAt: null }
}

/** Taken back: who was asked in is here again, who was here is not, and a walk-in that never was is gone. */
const undone = (row: GuestRow): Partial<GuestRow> => {
  if (row.status === 'noShow') return { status: 'booked' }
  if (row.status !== 'met') return notHere(row)
  return { status: row.hasWaited && row.slotAt === null ? 'waiting' : 'arrived' }
}

const after: Record<DoorAct, (row: GuestRow, at: string) => Partial<GuestRow>> = {
  // Whoever waits is here, but still waits: only the server knows of a free place.
  arrive: (row, at) => ({ status: row.status === 'waiting' ? 'waiting' : 'arrived', arrivedAt: at }),
  meet: (row, at) => ({ status: 'met', arrivedAt: row.arrivedAt ?? at }),
  noShow: () => ({ status: 'noShow' }),
  undo: undone,
}

/** A guest after one tap; unchanged where the rule does not allow it. */
export const actedOn = (
  row: ShownGuest,
  { input: { act }, at }: Tap & { readonly what: 'act' },
  source: Source,
): ShownGuest =>
  actsOf(row, source, new Date(at)).includes(act) ? { ...row, ...after[act](row, at), isWaiting: true } : row

/** Of whom something is written down, they were received. */
export const noted = (row: ShownGuest): ShownGuest => ({
  ...row,
  isNoted: true,
  status: row.status === 'booked' || row.status === 'arrived' ? 'met' : row.status,
})

/** Somebody who came without a booking, before the server knows of them. */
export const walkIn = (tap: Tap & { readonly what: 'walkIn' }): ShownGuest => ({
  id: tap.key,
  code: '',
  revision: 1,
  status: 'arrived',
  slotAt: null,
  order: null,
  hasWaited: false,
  isWalkIn: true,
  hasAccount: false,
  name: tap.name,
  phone: null,
  subject: tap.input.subject ?? null,
  needs: tap.input.needs ?? [],
  opinion: null,
  arrivedAt: tap.at,
  acts: [],
  isWaiting: true,
  isNoted: false,
})
