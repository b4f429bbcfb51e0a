import type { Door } from '../../src/app/queue'
import type { GuestRow } from '../../src/contract/receptions'
import { makeSession } from './samples'

/** 14:05 in Shanghai on the day of the reception. */
export const NOW = new Date('2026-11-24T06:05:00.000Z')
export const sessionId = '0198c0de-0000-7000-8000-000000000003'
export const guestId = (n: number) => `0198c0de-0000-7000-8000-00000000030${n}`

/** Somebody who has booked the first slot. */
export const makeGuest = (n: number, changes: Partial<GuestRow> = {}): GuestRow => ({
  id: guestId(n),
  code: `GUEST${n}22`,
  revision: 1,
  status: 'booked',
  slotAt: '2026-11-24T06:00:00.000Z',
  order: null,
  hasWaited: false,
  isWalkIn: false,
  hasAccount: true,
  name: `客人${n}`,
  phone: null,
  subject: null,
  needs: [],
  opinion: null,
  arrivedAt: null,
  acts: [],
  ...changes,
})

export type Reception = Door['items'][number]

/** A reception under way from 14:00 to 15:00. */
export const makeReception = (guests: GuestRow[], changes: Partial<Reception> = {}): Reception => ({
  ...makeSession({
    id: sessionId,
    startsAt: '2026-11-24T06:00:00.000Z',
    endsAt: '2026-11-24T07:00:00.000Z',
    phase: 'underWay',
  }),
  street: '中山街道',
  status: 'published',
  revision: 1,
  minutes: 60,
  perSlot: 2,
  bookablePercent: 60,
  jointUnits: [],
  walkIn: 3,
  waiting: 0,
  booked: guests.length,
  movedFrom: null,
  campaign: null,
  conflicts: [],
  attendance: [],
  cancelledWhy: null,
  recordDueOn: null,
  acts: ['hold', 'addWalkIn', 'recordMatter'],
  guests,
  ...changes,
})

export const makeDoor = (...items: Reception[]): Door => ({ day: '2026-11-24', items })
