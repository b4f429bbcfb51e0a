import { type DoorAct, doorActsOf, type GuestRow, keeperActsOf, sessionActs } from '../contract/receptions'
import type { Door, Kept, Tap } from './queue'

/** A guest as the screen shows it: with what was tapped, and whether the server knows of that. */
export type ShownGuest = GuestRow & {
  /** Whether a tap on it has not reached the server yet. */
  readonly isWaiting: boolean
  /** Whether a matter of theirs was written down, or this came of one. */
  readonly isNoted: boolean
}
export type Reception = Door['items'][number]
export type ShownReception = Omit<Reception, 'guests'> & { readonly guests: readonly ShownGuest[] }

const actsOf = (row: GuestRow, { status, startsAt }: Reception, now: Date): readonly DoorAct[] => {
  const facts = {
    status: row.status,
    slotAt: new Date(row.slotAt ?? startsAt),
    session: { status, startsAt: new Date(startsAt) },
  }
  // Whoever waits and is known to be here has nothing left to arrive at.
  const isHere = row.status === 'waiting' && row.arrivedAt !== null
  return doorActsOf(facts, now).filter(act => !(isHere && act === 'arrive'))
}

/** Taken back: a walk-in that never was is gone, who held a place holds it again, who waited waits again. */
const undone = ({ status, slotAt, isWalkIn }: GuestRow): GuestRow['status'] => {
  if (status === 'met') return slotAt === null && !isWalkIn ? 'waiting' : 'arrived'
  return status === 'arrived' && isWalkIn ? 'cancelled' : 'booked'
}

const after: Record<DoorAct, (row: GuestRow, at: string) => Partial<GuestRow>> = {
  // Whoever waits is here, but still waits: only the server knows of a free place.
  arrive: (row, at) => ({ status: row.status === 'waiting' ? 'waiting' : 'arrived', arrivedAt: at }),
  meet: (row, at) => ({ status: 'met', arrivedAt: row.arrivedAt ?? at }),
  noShow: () => ({ status: 'noShow' }),
  undo: row => ({ status: undone(row) }),
}

const walkIn = (tap: Tap & { readonly what: 'walkIn' }): ShownGuest => ({
  id: tap.key,
  code: '',
  revision: 1,
  status: 'arrived',
  slotAt: null,
  order: null,
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

const actedOn = (row: ShownGuest, tap: Tap & { readonly what: 'act' }, source: Reception): ShownGuest =>
  actsOf(row, source, new Date(tap.at)).includes(tap.input.act)
    ? { ...row, ...after[tap.input.act](row, tap.at), isWaiting: true }
    : row

/** Of whom something is written down, they were received. */
const noted = (row: ShownGuest): ShownGuest => ({
  ...row,
  isNoted: true,
  status: row.status === 'booked' || row.status === 'arrived' ? 'met' : row.status,
})

/**
 * One tap on the rows of its reception, as the server will do it. What the rule does not allow is passed over: the
 * server did it already, or will refuse it and say why.
 */
const applyTap = (
  shown: ShownReception,
  tap: Tap,
  { source, known }: { readonly source: Reception; readonly known: Kept['known'] },
): ShownReception => {
  const change = (id: string | undefined, next: (row: ShownGuest) => ShownGuest): ShownReception => ({
    ...shown,
    guests: shown.guests.map(row => (row.id === id || row.id === known[id ?? ''] ? next(row) : row)),
  })
  if (tap.what === 'act') return change(tap.input.booking, row => actedOn(row, tap, source))
  if (tap.what === 'matter') return change(tap.input.booking, noted)
  return tap.input.session === shown.id ? { ...shown, guests: [...shown.guests, walkIn(tap)] } : shown
}

/** What can be done by now. The server's own word is older than the clock when no network brings a new one. */
const withActs = (reception: ShownReception, source: Reception, now: Date): ShownReception => {
  const opened = keeperActsOf({ status: source.status, startsAt: new Date(source.startsAt) }, now)
  const own = (row: ShownGuest) => row.acts.filter(act => act === 'change' || act === 'cancel')
  return {
    ...reception,
    acts: sessionActs.filter(act => opened.includes(act) || source.acts.includes(act)),
    guests: reception.guests.map(row => ({
      ...row,
      acts: [...(row.isWaiting ? [] : own(row)), ...actsOf(row, source, now)],
    })),
  }
}

/** The receptions as they stand with everything that was tapped and not refused, and what can be done at `now`. */
export const applyTaps = (
  { door, taps, known }: Pick<Kept, 'door' | 'taps' | 'known'>,
  now: Date,
): readonly ShownReception[] => {
  const standing = taps.filter(({ refusal }) => refusal === null)
  return (door?.items ?? []).map(source => {
    const start: ShownReception = {
      ...source,
      guests: source.guests.map(row => ({ ...row, isWaiting: false, isNoted: row.opinion !== null })),
    }
    const shown = standing.reduce((reception, tap) => applyTap(reception, tap, { source, known }), start)
    return withActs(shown, source, now)
  })
}
