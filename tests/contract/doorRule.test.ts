import {
  type BookingStatus,
  type DoorAct,
  doorActsOf,
  type SessionStatus,
} from '../../src/contract/receptions'

const START = new Date('2026-11-13T14:00:00+08:00')
const after = (minutes: number) => new Date(START.getTime() + minutes * 60_000)

/** What can be tapped at somebody of the slot 14:15, so many minutes after the reception began. */
const actsAt = (
  status: BookingStatus,
  minutes: number,
  isHere = false,
  session: SessionStatus = 'published',
) =>
  doorActsOf(
    { status, slotAt: after(15), isHere, session: { status: session, startsAt: START } },
    after(minutes),
  )

describe('在门口能对一位来的人点什么', () => {
  const rows: readonly (readonly [string, BookingStatus, boolean, number, readonly DoorAct[]])[] = [
    ['约了的，时段还没到', 'booked', false, 14, ['arrive']],
    ['约了的，时段到了', 'booked', false, 15, ['arrive', 'noShow']],
    ['候补的，还没来', 'waiting', false, 0, ['arrive', 'meet']],
    ['候补的，人在这里', 'waiting', true, 0, ['meet', 'undo']],
    ['到了的', 'arrived', true, 0, ['meet', 'undo']],
    ['谈过的', 'met', true, 20, ['undo']],
    ['没有来的', 'noShow', false, 20, ['undo']],
    ['取消了的', 'cancelled', false, 0, []],
    ['场次取消的', 'calledOff', false, 0, []],
  ]
  it.each(rows)('%s', (_, status, isHere, minutes, acts) => {
    expect(actsAt(status, minutes, isHere)).toEqual(acts)
  })

  it('两小时以前点的都是误点', () => {
    for (const [, status, isHere] of rows) expect(actsAt(status, -121, isHere)).toEqual([])
    expect(actsAt('waiting', -120, true)).toEqual(['meet', 'undo'])
  })

  it.each<[SessionStatus, boolean]>([
    ['planned', false],
    ['published', true],
    ['changed', true],
    ['cancelled', false],
    ['held', true],
    ['recorded', false],
  ])('接待是 %s 的时候', (session, may) => {
    expect(actsAt('waiting', 0, true, session).length > 0).toBe(may)
  })
})
