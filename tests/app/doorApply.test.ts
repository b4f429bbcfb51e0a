import type { Tap } from '../../src/app/queue'
import { applyTaps } from '../../src/app/queueApply'
import { type BookingStatus, type DoorAct, doorActsOf, type GuestRow } from '../../src/contract/receptions'
import { guestId, makeDoor, makeGuest, makeReception, NOW, sessionId } from '../support/door'

const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000).toISOString()
const standing = { name: '客人1', refusal: null }

let count = 0
const nextKey = () => {
  count += 1
  return `key-${count}`
}
const act = (name: DoorAct, booking = guestId(1), minutes = 0): Tap => ({
  ...standing,
  key: nextKey(),
  at: at(minutes),
  what: 'act',
  input: { booking, act: name, at: at(minutes) },
})
const walkIn = (key: string): Tap => ({
  ...standing,
  key,
  at: at(0),
  name: '李大伯',
  what: 'walkIn',
  input: { session: sessionId, name: '李大伯', needs: ['dialect'], at: at(0) },
})
const matter = (booking: string): Tap => ({
  ...standing,
  key: nextKey(),
  at: at(0),
  what: 'matter',
  input: { session: sessionId, booking, category: 'road', text: '路灯坏了半个月' },
})

const show = (guests: GuestRow[], taps: readonly Tap[], known: Record<string, string> = {}, now = NOW) => {
  const [reception] = applyTaps({ door: makeDoor(makeReception(guests)), taps, known }, now)
  return reception
}
const waiting = { status: 'waiting', slotAt: null, order: 1, hasWaited: true } as const
const first = (changes: Partial<GuestRow>, ...taps: readonly Tap[]) =>
  show([makeGuest(1, changes)], taps)?.guests[0]

describe('what is tapped at a guest, before the server knows of it', () => {
  it.each<[BookingStatus, DoorAct, BookingStatus, DoorAct[]]>([
    ['booked', 'arrive', 'arrived', ['meet', 'undo']],
    ['booked', 'noShow', 'noShow', ['undo']],
    ['arrived', 'meet', 'met', ['undo']],
    ['arrived', 'undo', 'booked', ['arrive', 'noShow']],
    ['met', 'undo', 'arrived', ['meet', 'undo']],
    ['noShow', 'undo', 'booked', ['arrive', 'noShow']],
  ])('%s, then %s: %s, and then one may %p', (status, name, after, acts) => {
    expect(first({ status }, act(name))).toMatchObject({ status: after, acts, isWaiting: true })
  })

  it('several taps follow one another', () => {
    expect(first({}, act('arrive'), act('meet'), act('undo'), act('meet'))).toMatchObject({ status: 'met' })
  })

  it('whoever waits and has come still waits for a place, and does not come twice', () => {
    expect(first(waiting, act('arrive'))).toMatchObject({
      ...{ status: 'waiting', arrivedAt: at(0), acts: ['meet', 'undo'] },
    })
  })

  it('whoever waits and was said to have come by mistake is not here again', () => {
    const shown = first(waiting, act('arrive'), act('undo'))
    expect(shown).toMatchObject({ status: 'waiting', order: 1, arrivedAt: null, acts: ['arrive', 'meet'] })
  })

  it('whoever got a seat by having come waits again when that is taken back', () => {
    const seated = { status: 'arrived', arrivedAt: at(-5), hasWaited: true } as const
    expect(first(seated, act('undo'))).toMatchObject({ status: 'waiting', slotAt: null, arrivedAt: null })
    expect(first(seated, act('meet'), act('undo'))).toMatchObject({ status: 'arrived', arrivedAt: at(-5) })
  })

  it('whoever was asked in without a place waits again when that is taken back', () => {
    const shown = first(waiting, act('meet'), act('undo'))
    expect(shown).toMatchObject({ status: 'waiting', arrivedAt: at(0), acts: ['meet', 'undo'] })
  })

  it('a number that nobody took is gone, also where it only waited', () => {
    const number = { ...waiting, isWalkIn: true, arrivedAt: at(-5) }
    expect(first(number, act('undo'))).toMatchObject({ status: 'cancelled' })
    expect(first(number, act('meet'), act('undo'))).toMatchObject({ status: 'waiting' })
  })

  it('a walk-in that never was is gone', () => {
    const shown = show([], [walkIn('walk'), act('undo', 'walk')])
    expect(shown?.guests[0]).toMatchObject({ status: 'cancelled' })
  })

  it.each<[BookingStatus, DoorAct]>([
    ['arrived', 'arrive'],
    ['met', 'meet'],
    ['cancelled', 'arrive'],
  ])('what the rule does not allow changes nothing: %s, %s', (status, name) => {
    expect(first({ status }, act(name))).toMatchObject({ status, isWaiting: false })
  })

  it('a tap is judged by its own time: nobody is missing before their slot begins', () => {
    const later = { slotAt: '2026-11-24T06:30:00.000Z' }
    expect(first(later, act('noShow'))).toMatchObject({ status: 'booked' })
    expect(first(later, act('noShow', guestId(1), 30))).toMatchObject({ status: 'noShow' })
  })

  it('what was refused is not shown as done', () => {
    expect(first({}, { ...act('arrive'), refusal: '现在不能这样做' })).toMatchObject({ status: 'booked' })
  })

  it('a walk-in stands at the end at once and can be asked in', () => {
    const shown = show([makeGuest(1)], [walkIn('walk'), act('meet', 'walk')])
    expect(shown?.guests[1]).toMatchObject({ name: '李大伯', status: 'met', needs: ['dialect'] })
  })

  it('a tap on a walk-in finds it again under the name that the server gave it', () => {
    const taken = makeGuest(2, { status: 'arrived', isWalkIn: true, slotAt: null })
    const shown = show([taken], [act('meet', 'walk')], { walk: taken.id })
    expect(shown?.guests[0]).toMatchObject({ status: 'met', isWaiting: true })
  })

  it('of whom something is written down, they were received', () => {
    expect(first({ status: 'arrived' }, matter(guestId(1)))).toMatchObject({ status: 'met', isNoted: true })
  })

  it('other receptions stay as they are', () => {
    const other = makeReception([makeGuest(2)], { id: guestId(9) })
    const [, untouched] = applyTaps(
      { door: makeDoor(makeReception([makeGuest(1)]), other), taps: [walkIn('walk')], known: {} },
      NOW,
    )
    expect(untouched?.guests).toHaveLength(1)
  })
})

describe('what can be done goes with the clock, though no network says so', () => {
  it('a guest whose slot has begun can be missing', () => {
    const guests = [makeGuest(1, { slotAt: '2026-11-24T06:30:00.000Z' })]
    expect(show(guests, [])?.guests[0]?.acts).toEqual(['arrive'])
    expect(show(guests, [], {}, new Date('2026-11-24T06:30:00.000Z'))?.guests[0]?.acts).toContain('noShow')
  })

  it('a reception that has begun can be written down', () => {
    const [reception] = applyTaps(
      { door: makeDoor(makeReception([], { acts: ['addWalkIn'] })), taps: [], known: {} },
      NOW,
    )
    expect(reception?.acts).toEqual(['hold', 'addWalkIn', 'recordMatter'])
  })

  it('the phone and the server ask the same rule', () => {
    const statuses: BookingStatus[] = ['booked', 'waiting', 'arrived', 'met', 'noShow']
    const session = { status: 'published', startsAt: new Date('2026-11-24T06:00:00.000Z') } as const
    for (const status of statuses)
      for (const arrivedAt of [null, at(-5)]) {
        const facts = { status, slotAt: session.startsAt, isHere: arrivedAt !== null, session }
        expect(first({ status, arrivedAt })?.acts).toEqual(doorActsOf(facts, NOW))
      }
  })
})
