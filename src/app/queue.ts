import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import type { InputOf, OutputOf } from '../contract/endpoint'
import type { actAtDoor, addWalkIn, GuestRow, listDoor, recordMatter } from '../contract/receptions'
import { storage } from './platform/storage'
import { useSession } from './session'

export type Door = OutputOf<typeof listDoor>

/** What was done at the door with one tap. A walk-in that the server does not know yet is called by its tap's key. */
export type Done =
  | { readonly what: 'act'; readonly input: InputOf<typeof actAtDoor> }
  | { readonly what: 'walkIn'; readonly input: InputOf<typeof addWalkIn> }
  | { readonly what: 'matter'; readonly input: InputOf<typeof recordMatter> }

export type Tap = Done & {
  /** Its Idempotency-Key: however often it is sent, it is done once. */
  readonly key: string
  /** When it was tapped, as ISO 8601. */
  readonly at: string
  /** Whom it is about, so that it can be told apart in the list of what waits. */
  readonly name: string
  /** What the server said when it refused; null while it waits. */
  readonly refusal: string | null
}

export interface Kept {
  /** Whose all this is: names of visitors are never shown, and taps never sent, under another account. */
  readonly owner: string
  /** The list as the server last told it, and when. */
  readonly door: Door | null
  readonly heardAt: string
  /** In the order in which they were tapped. */
  readonly taps: readonly Tap[]
  /** What the server calls the walk-ins that it has taken, by the key of their tap. */
  readonly known: Readonly<Record<string, string>>
  /** What is being written down and was not sent yet, by reception and booking. */
  readonly drafts: Readonly<Record<string, Readonly<Record<string, string | boolean>>>>
}

interface Queue extends Kept {
  /** How many taps the server has taken since the app was opened. */
  readonly settled: number
  /** Receipt codes of the matters that were sent since the app was opened, by the key of the tap. */
  readonly receipts: Readonly<Record<string, string>>
  /** Why the last sending stopped, in a sentence; empty when it got through. */
  readonly trouble: string
}

const nothing: Kept = { owner: '', door: null, heardAt: '', taps: [], known: {}, drafts: {} }

/** What the keeper of a door has loaded and tapped, kept on the phone until the server has it. */
export const useQueue = create<Queue>()(
  persist((): Queue => ({ ...nothing, settled: 0, receipts: {}, trouble: '' }), {
    name: 'door',
    storage: createJSONStorage(() => storage),
    partialize: ({ owner, door, heardAt, taps, known, drafts }) => ({
      ...{ owner, door, heardAt, taps, known, drafts },
    }),
  }),
)

/** Who is signed in, as far as this phone knows. */
export const ownerNow = (): string => useSession.getState().me?.id ?? ''

/** What is kept for one person; nothing of anybody else's. */
export const keptFor = (kept: Kept, owner: string): Kept =>
  owner !== '' && kept.owner === owner ? kept : { ...nothing, owner }

/** Changes what is kept for whoever is signed in. What another person left here is gone with that. */
export const keep = (change: (kept: Kept) => Partial<Kept>): void => {
  const mine = keptFor(useQueue.getState(), ownerNow())
  useQueue.setState({ ...mine, ...change(mine) })
}

/** Forgets the names of another day; what was tapped then still waits to be sent. */
export const forgetOldDoor = (today: string): void => {
  const { door } = useQueue.getState()
  if (door && door.day !== today) keep(() => ({ door: null, heardAt: '' }))
}

/** Forgets everything of the door, as whoever signs out should leave the phone. */
export const forgetQueue = (): void => {
  useQueue.setState({ ...nothing, receipts: {}, trouble: '' })
}

/** Puts a row where the server has it: in the place of the one it is newer than, or at the end of its reception. */
export const putGuest = (door: Door | null, session: string, row: GuestRow): Door | null => {
  const put = (guests: readonly GuestRow[]): GuestRow[] =>
    guests.some(({ id }) => id === row.id)
      ? guests.map(old => (old.id === row.id ? row : old))
      : [...guests, row]
  return (
    door && {
      ...door,
      items: door.items.map(item => (item.id === session ? { ...item, guests: put(item.guests) } : item)),
    }
  )
}
