import { Refusal } from '../../../contract/errors'
import { OPEN_MAX, upcomingStatuses } from '../../../contract/receptions'
import { listBinding, lockHolder } from '../../store/bookingWrites'
import type { Tx } from '../../store/db'
import type { ReceptionRow } from '../../store/tables'

/** Refuses with sessionNotOpen what is not public, was called off or is over. */
export const requireOpen = ({ status, endsAt }: ReceptionRow, now: Date): void => {
  if (!upcomingStatuses.includes(status) || now >= endsAt) throw new Refusal('sessionNotOpen')
}

interface Bound {
  /** Who is bound; null: nobody can tell. */
  readonly holder: string | null
  readonly sessionId: string
}

/** Refuses with bookedAlready whoever is at a reception already. The caller holds its lock. */
export const requireNotThere = async (tx: Tx, { holder, sessionId }: Bound, now: Date) => {
  if (holder === null) return []
  const binding = await listBinding(tx, holder, now)
  if (binding.some(row => row.sessionId === sessionId)) throw new Refusal('bookedAlready')
  return binding
}

/** The same, and refuses with tooManyBookings whoever has as many open ones as allowed, whatever else is booked at the same time. */
export const requireRoom = async (tx: Tx, bound: Bound, now: Date): Promise<void> => {
  if (bound.holder === null) return
  await lockHolder(tx, bound.holder)
  const binding = await requireNotThere(tx, bound, now)
  // Who was received is done with it.
  const open = binding.filter(({ status }) => status !== 'met')
  if (open.length >= OPEN_MAX) throw new Refusal('tooManyBookings')
}
