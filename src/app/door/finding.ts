import type { ShownReception } from '../queueApply'
import type { ShownGuest } from '../queueGuest'

/** A guest with the reception that is theirs. */
export interface Found {
  readonly session: string
  readonly guest: ShownGuest
}

const tidy = (text: string): string => text.toUpperCase().replace(/[^0-9A-Z]/g, '')

const all = (receptions: readonly ShownReception[]): readonly Found[] =>
  receptions.flatMap(({ id, guests }) => guests.map(guest => ({ session: id, guest })))

/** Whom a code names that was scanned or typed, alone or at the end of an address; it asks nobody. */
export const findByCode = (receptions: readonly ShownReception[], said: string): Found | undefined =>
  all(receptions).find(({ guest }) => guest.code !== '' && tidy(said).endsWith(tidy(guest.code)))

/** A guest by the name the server, or before that the phone, gave to the booking. */
export const findGuest = (
  receptions: readonly ShownReception[],
  booking: string | undefined,
  known: Readonly<Record<string, string>>,
): Found | undefined => {
  const id = known[booking ?? ''] ?? booking
  return all(receptions).find(({ guest }) => guest.id === id)
}
