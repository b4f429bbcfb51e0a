import { keeperActsOf, sessionActs } from '../contract/receptions'
import type { Kept, Tap } from './queue'
import { actedOn, actsOf, noted, type ShownGuest, type Source, walkIn } from './queueGuest'

export type ShownReception = Omit<Source, 'guests'> & { readonly guests: readonly ShownGuest[] }

/**
 * One tap on the rows of its reception, as the server will do it. What the rule does not allow is passed over: the
 * server did it already, or will refuse it and say why.
 */
const applyTap = (
  shown: ShownReception,
  tap: Tap,
  { source, known }: { readonly source: Source; readonly known: Kept['known'] },
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
const withActs = (reception: ShownReception, source: Source, now: Date): ShownReception => {
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
