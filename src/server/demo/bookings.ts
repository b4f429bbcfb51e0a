import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { type BookingStatus, type Need, OPEN_MAX } from '../../contract/receptions'
import { makeReceiptCode } from '../../contract/scan'
import type { Sealer } from '../sealed'
import type { NewBooking, NewReception } from '../store/tables'
import type { Random } from './random'
import { subjects } from './subjects'

const MINUTE = 60_000
const openStatuses: readonly BookingStatus[] = ['booked', 'waiting', 'arrived']
const DAY = 86_400_000

export interface Inviting {
  readonly now: Date
  readonly random: Random
  readonly sealer: Sealer
  /** How many open bookings each account has so far. */
  readonly openBookings: Map<string, number>
  readonly residents: readonly { readonly id: string; readonly name: string; readonly phone: string }[]
}

export interface Guest {
  readonly status: BookingStatus
  readonly isWalkIn?: boolean
  readonly waitOrder?: number
  /** When the own slot begins; in milliseconds. */
  readonly slotAt: number
}

const needOf = (random: Random): Need[] => {
  if (random.chance(0.06)) return ['wheelchair']
  if (random.chance(0.1)) return ['dialect']
  return random.chance(0.015) ? ['signLanguage'] : []
}

const times = ({ status, isWalkIn, slotAt }: Guest, startsAt: number, { now, random }: Inviting) => {
  const arrived = isWalkIn
    ? Math.max(startsAt - 10 * MINUTE, slotAt - random.between(5, 30) * MINUTE)
    : slotAt - random.between(1, 14) * MINUTE
  const booked = Math.min(
    startsAt - random.between(0.2, 9) * DAY,
    now.getTime() - random.between(1, 600) * MINUTE,
  )
  const came = status === 'arrived' || status === 'met'
  return {
    bookedAt: new Date(isWalkIn ? Math.min(arrived, now.getTime()) : booked),
    arrivedAt: came ? new Date(Math.min(arrived, now.getTime())) : null,
    metAt: status === 'met' ? new Date(slotAt + random.between(0, 5) * MINUTE) : null,
  }
}

/** Whether an account may have this booking too: nobody has more than two that are open (domain.md §5). */
const mayOpen = ({ status }: Guest, residentId: string, { openBookings }: Inviting): boolean => {
  if (!openStatuses.includes(status)) return true
  const count = openBookings.get(residentId) ?? 0
  openBookings.set(residentId, count + 1)
  return count < OPEN_MAX
}

/** Somebody's booking, with the times at which things happened. */
export const bookingOf = (
  session: NewReception,
  guest: Guest,
  resident: Inviting['residents'][number],
  inviting: Inviting,
): NewBooking => {
  const { random, sealer } = inviting
  const id = uuid()
  const hasAccount = !guest.isWalkIn && random.chance(0.6) && mayOpen(guest, resident.id, inviting)
  return {
    ...{ id, sessionId: session.id, status: guest.status, isDemo: true },
    code: makeReceiptCode(createHash('sha256').update(`booking ${id}`).digest()),
    holder: hasAccount ? `p:${resident.id}` : null,
    personId: hasAccount ? resident.id : null,
    nameSealed: sealer.seal(resident.name),
    phoneSealed: guest.isWalkIn ? null : sealer.seal(resident.phone),
    subject: random.chance(0.8) ? random.pick(subjects) : null,
    needs: JSON.stringify(needOf(random)),
    waitOrder: guest.waitOrder ?? null,
    isWalkIn: guest.isWalkIn ?? false,
    onBehalf: !hasAccount && !guest.isWalkIn && random.chance(0.5),
    cancelledWhy: guest.status === 'calledOff' ? (session.cancelledWhy ?? null) : null,
    ...times(guest, session.startsAt.getTime(), inviting),
  }
}
