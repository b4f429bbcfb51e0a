import fc from 'fast-check'
import {
  type Claim,
  chooseSeat,
  inWaitingOrder,
  mayHave,
  moveUps,
  type Seat,
  type Share,
  seatsOf,
  slotStart,
  type Waiting,
} from '../../src/contract/receptions'

const START = Date.parse('2026-11-13T14:00:00+08:00')
const MINUTE = 60_000
const atHome: Claim = { isWalkIn: false, isPresent: false, choosesFirst: false }
const chooser: Claim = { ...atHome, choosesFirst: true }
const present: Claim = { ...atHome, isPresent: true }
const walkIn: Claim = { isWalkIn: true, isPresent: true, choosesFirst: false }

describe('谁可以坐哪个位置', () => {
  // The slot 14:15–14:30; the minute is counted from 14:00.
  it.each([
    ['约的人', atHome, 'bookable', 14, true],
    ['约的人', atHome, 'bookable', 15, false],
    ['约的人', atHome, 'walkIn', 0, false],
    ['先选的人', chooser, 'walkIn', 14, true],
    ['先选的人', chooser, 'walkIn', 15, false],
    ['候补到了场的人', present, 'bookable', 0, true],
    ['候补到了场的人', present, 'walkIn', 29, true],
    ['候补到了场的人', present, 'walkIn', 30, false],
    ['直接来的人', walkIn, 'walkIn', 0, true],
    ['直接来的人', walkIn, 'bookable', 14, false],
    ['直接来的人', walkIn, 'bookable', 15, true],
    ['直接来的人', walkIn, 'bookable', 30, false],
  ] as const)('%s（%#）', (_, claim, share, minute, may) => {
    expect(mayHave(claim, { slot: 1, share }, { startsAt: START, now: START + minute * MINUTE })).toBe(may)
  })

  const seats = (...list: readonly (readonly [slot: number, share: Share])[]): Seat[] =>
    list.map(([slot, share], seat) => ({ slot, seat, share, bookingId: null }))
  const chosen = (list: readonly Seat[], claim: Claim, minute: number, wished?: number) =>
    chooseSeat(list, claim, { startsAt: START, now: START + minute * MINUTE }, wished)?.seat

  it('约的人得到想要的时段，没有想要的就是最早的', () => {
    const list = seats([2, 'bookable'], [1, 'bookable'], [0, 'walkIn'])
    expect(chosen(list, atHome, -60)).toBe(1)
    expect(chosen(list, atHome, -60, 2)).toBe(0)
    expect(chosen(list, atHome, -60, 0)).toBeUndefined()
  })

  it('先选的人尽量不占留给现场的，到场的人越早越好', () => {
    const list = seats([2, 'bookable'], [1, 'walkIn'], [1, 'bookable'])
    expect(chosen(list.slice(0, 2), chooser, -60)).toBe(0)
    expect(chosen(list, present, 0)).toBe(1)
    expect(chosen(list, walkIn, 20)).toBe(1)
  })

  it('先是可以先选的，再是已经到场的，再按号', () => {
    const waiting = (id: string, waitOrder: number, claim: Claim): Waiting => ({ ...claim, id, waitOrder })
    const list = [
      waiting('三号', 3, atHome),
      waiting('到场的五号', 5, walkIn),
      waiting('先选的九号', 9, chooser),
      waiting('到场的四号', 4, present),
    ]
    expect([...list].sort(inWaitingOrder).map(({ id }) => id)).toEqual([
      ...['先选的九号', '到场的四号', '到场的五号', '三号'],
    ])
  })
})

describe('位置怎么分', () => {
  it.each([
    [{ minutes: 60, perSlot: 2, bookablePercent: 60 }, [1, 1, 1, 1]],
    [{ minutes: 60, perSlot: 1, bookablePercent: 60 }, [0, 1, 0, 1]],
    [{ minutes: 120, perSlot: 3, bookablePercent: 60 }, [1, 2, 2, 2, 1, 2, 2, 2]],
    [{ minutes: 60, perSlot: 1, bookablePercent: 10 }, [0, 0, 0, 1]],
    [{ minutes: 60, perSlot: 10, bookablePercent: 100 }, [10, 10, 10, 10]],
  ])('可以约的匀在每个时段里：%j', (capacity, each) => {
    const bookable = seatsOf(capacity).filter(({ share }) => share === 'bookable')
    expect(each.map((_, slot) => bookable.filter(seat => seat.slot === slot).length)).toEqual(each)
  })
})

/** Somebody in the little office that the property plays in. */
interface Guest {
  readonly id: string
  readonly isWalkIn: boolean
  readonly choosesFirst: boolean
  isPresent: boolean
  status: 'booked' | 'waiting' | 'gone'
  waitOrder: number
}

/** A reception as the server keeps it: its seats, its people, and a clock that only goes forward. */
const openOffice = (perSlot: number, bookablePercent: number) => {
  const seats: Seat[] = seatsOf({ minutes: 60, perSlot, bookablePercent }).map(seat => ({
    ...seat,
    bookingId: null,
  }))
  const guests: Guest[] = []
  let now = START - 600 * MINUTE
  let lastOrder = 0
  let isOff = false
  const moment = () => ({ startsAt: START, now })
  const put = (id: string | null, { slot, seat }: Pick<Seat, 'slot' | 'seat'>) => {
    const at = seats.findIndex(each => each.slot === slot && each.seat === seat)
    const found = seats[at]
    if (found) seats[at] = { ...found, bookingId: id }
  }
  const seatOf = (guest: Guest) => seats.find(({ bookingId }) => bookingId === guest.id)
  const waiting = () => guests.filter(({ status }) => status === 'waiting')
  const moveUp = () => {
    for (const { id, seat } of moveUps(seats, waiting(), moment())) {
      const guest = guests.find(each => each.id === id)
      if (guest) guest.status = 'booked'
      put(id, seat)
    }
  }
  const enter = (claim: Claim, wished?: number) => {
    if (isOff) return
    moveUp()
    const seat = chooseSeat(seats, claim, moment(), wished)
    if (!seat && chooseSeat(seats, claim, moment())) return
    const guest: Guest = {
      ...{ ...claim, id: `${guests.length + 1}`, waitOrder: 0, status: seat ? 'booked' : 'waiting' },
    }
    if (!seat) guest.waitOrder = lastOrder += 1
    guests.push(guest)
    if (seat) put(guest.id, seat)
  }
  const leave = (guest: Guest) => {
    const seat = seatOf(guest)
    if (seat) put(null, seat)
    guest.status = 'gone'
    moveUp()
  }
  const change = (guest: Guest, wished: number) => {
    const [old, seat] = [seatOf(guest), chooseSeat(seats, guest, moment(), wished)]
    if (!old || !seat) return
    put(null, old)
    put(guest.id, seat)
    moveUp()
  }
  const arrive = (guest: Guest) => {
    guest.isPresent = true
    moveUp()
  }
  const pass = (minutes: number) => {
    now += minutes * MINUTE
    moveUp()
  }
  const callOff = () => {
    isOff = true
    for (const guest of guests) guest.status = 'gone'
    for (const seat of [...seats]) put(null, seat)
  }
  return {
    seats,
    guests,
    waiting,
    moment,
    enter,
    leave,
    change,
    arrive,
    pass,
    callOff,
    seatOf,
    isOff: () => isOff,
  }
}
type Office = ReturnType<typeof openOffice>

const check = (office: Office) => {
  const taken = office.seats.flatMap(({ bookingId }) => (bookingId === null ? [] : [bookingId]))
  const seated = office.guests.filter(({ status }) => status === 'booked')
  // Nobody has two seats, and only whoever has one is booked: so never more than there are.
  expect(taken.sort()).toEqual(seated.map(({ id }) => id).sort())
  // Nobody waits while a seat they may have is free.
  for (const guest of office.waiting())
    expect(chooseSeat(office.seats, guest, office.moment())).toBeUndefined()
}

/** Whoever moved up had nobody before them who might have had that seat. */
const checkOrder = (office: Office, before: readonly Guest[]) => {
  const still = office.waiting()
  for (const guest of office.guests) {
    const seat = office.seatOf(guest)
    if (!seat || !before.some(({ id }) => id === guest.id)) continue
    for (const other of still.filter(each => inWaitingOrder(each, guest) < 0))
      expect(mayHave(other, seat, office.moment())).toBe(false)
  }
}

type Step = (office: Office) => void
const someone = (pick: number, from: readonly Guest[]): Guest | undefined =>
  from[pick % Math.max(1, from.length)]
const withSomeone =
  (pick: number, fits: (guest: Guest) => boolean, work: (office: Office, guest: Guest) => void): Step =>
  office => {
    const guest = someone(pick, office.guests.filter(fits))
    if (guest) work(office, guest)
  }
const pick = fc.nat(40)
const here = (guest: Guest) => guest.status !== 'gone'

const steps: fc.Arbitrary<readonly [name: string, Step]> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.boolean(), fc.option(fc.nat(3), { nil: undefined }))
      .map(
        ([choosesFirst, slot]) =>
          ['约', (office: Office) => office.enter({ ...atHome, choosesFirst }, slot)] as const,
      ),
  },
  { weight: 3, arbitrary: fc.constant(['直接来', (office: Office) => office.enter(walkIn)] as const) },
  {
    weight: 3,
    arbitrary: pick.map(
      n =>
        [
          '取消',
          withSomeone(
            n,
            guest => here(guest) && !guest.isPresent,
            (office, guest) => office.leave(guest),
          ),
        ] as const,
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(pick, fc.nat(3)).map(
      ([n, slot]) =>
        [
          '改',
          withSomeone(
            n,
            guest => guest.status === 'booked',
            (office, guest) => office.change(guest, slot),
          ),
        ] as const,
    ),
  },
  {
    weight: 3,
    arbitrary: pick.map(
      n => ['到场', withSomeone(n, here, (office, guest) => office.arrive(guest))] as const,
    ),
  },
  {
    weight: 3,
    arbitrary: pick.map(
      n =>
        [
          '没来',
          withSomeone(
            n,
            guest => guest.status === 'booked',
            (office, guest) => {
              const seat = office.seatOf(guest)
              if (seat && office.moment().now >= slotStart(START, seat.slot)) office.leave(guest)
            },
          ),
        ] as const,
    ),
  },
  {
    weight: 3,
    arbitrary: fc
      .integer({ min: 1, max: 240 })
      .map(minutes => [`过了 ${minutes} 分钟`, (office: Office) => office.pass(minutes)] as const),
  },
  {
    weight: 1,
    arbitrary: fc.nat(9).map(
      n =>
        [
          '整场取消',
          (office: Office) => {
            if (n === 0) office.callOff()
          },
        ] as const,
    ),
  },
)

it('随便怎么约、取消、改、到场、不来：不会多坐一个人，没有人坐两处，也没有人空等着自己能坐的位置', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 10, max: 100 }),
      fc.array(steps, { minLength: 20, maxLength: 80 }),
      (perSlot, percent, list) => {
        const office = openOffice(perSlot, percent)
        for (const [, step] of list) {
          const before = office.waiting().map(guest => ({ ...guest }))
          step(office)
          check(office)
          checkOrder(office, before)
        }
      },
    ),
    { numRuns: 400 },
  )
})
