import { hasFreePlace } from '../../src/app/door/freePlace'
import type { Tap } from '../../src/app/queue'
import { applyTaps } from '../../src/app/queueApply'
import type { DoorAct, GuestRow } from '../../src/contract/receptions'
import { guestId, makeDoor, makeGuest, makeReception, NOW } from '../support/door'

const minutesLater = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
const tap = (n: number, act: DoorAct): Tap => ({
  ...{ key: `${n}-${act}`, at: NOW.toISOString(), name: `客人${n}`, refusal: null },
  what: 'act',
  input: { booking: guestId(n), act, at: NOW.toISOString() },
})

/** Two sit in the slot of two that goes on, two in the next; one who waits stands at the door. */
const full = [
  ...[makeGuest(1), makeGuest(2)],
  ...[3, 4].map(n => makeGuest(n, { slotAt: '2026-11-24T06:15:00.000Z' })),
]
const waiter = (n: number, changes: Partial<GuestRow> = {}) =>
  makeGuest(n, {
    ...{ status: 'waiting', slotAt: null, order: n, hasWaited: true },
    ...{ arrivedAt: NOW.toISOString(), ...changes },
  })

const isFree = (guests: GuestRow[], taps: readonly Tap[], now = NOW): boolean => {
  const door = makeDoor(makeReception(guests))
  const [reception] = applyTaps({ door, taps, known: {} }, now)
  return reception !== undefined && hasFreePlace(reception, now.getTime())
}

describe('whether somebody who waits at the door has a place, as far as the phone knows', () => {
  it.each<[string, boolean, GuestRow[], readonly Tap[]]>([
    ['nobody left', false, [waiter(5)], []],
    ['somebody did not come', true, [waiter(5)], [tap(1, 'noShow')]],
    ['somebody who simply came may have it too', true, [waiter(5, { isWalkIn: true })], [tap(1, 'noShow')]],
    ['but did in the end', false, [waiter(5)], [tap(1, 'noShow'), tap(1, 'undo')]],
    ['whoever waits is at home', false, [waiter(5, { arrivedAt: null })], [tap(1, 'noShow')]],
    ['and comes now', true, [waiter(5, { arrivedAt: null })], [tap(1, 'noShow'), tap(5, 'arrive')]],
    ['the one who waited was asked in', false, [waiter(5), waiter(6)], [tap(1, 'noShow'), tap(5, 'meet')]],
    ['two did not come', true, [waiter(5), waiter(6)], [tap(1, 'noShow'), tap(2, 'noShow'), tap(5, 'meet')]],
  ])('%s: %p', (_, is, waiters, taps) => {
    expect(isFree([...full, ...waiters], taps)).toBe(is)
  })

  it('a seat of a slot that is over is nobody’s, nor one of a reception that has not begun', () => {
    const guests = [...full, waiter(5)]
    expect(isFree(guests, [tap(1, 'noShow')], minutesLater(10))).toBe(false)
    expect(isFree([waiter(5)], [], minutesLater(-30))).toBe(false)
    expect(isFree([waiter(5)], [], minutesLater(60))).toBe(false)
  })
})
