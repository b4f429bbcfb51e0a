import { engines } from '../support/server'
import { bundle } from '../support/server-process'
import { makeReception } from '../support/server-receptions'
import {
  countInserts,
  listByTurn,
  makeCrowd,
  type Resident,
  type Rush,
  startRush,
  timeOf,
} from '../support/server-rush'
import { makeWorld } from '../support/world'

jest.setTimeout(180_000)

const RESIDENTS = 2000
/** Slots that can be booked: of eight times four seats, 63 of a hundred. */
const SLOTS = 20
const IN_TEN_DAYS = 10 * 86_400_000

if (engines.some(engine => engine === 'postgres')) beforeAll(bundle)

describe.each(engines)('两千人抢二十个时段（%s）', engine => {
  let rush: Rush
  let crowd: readonly Resident[]
  let sessionId: string
  beforeAll(async () => {
    rush = await startRush(engine)
    const { db, now } = rush
    const server = { services: { db } }
    const world = await makeWorld({ ...server, clock: { now: now() } })
    const from = timeOf(new Date(now().getTime() + IN_TEN_DAYS))
    const seats = { minutes: 120, perSlot: 4, bookablePercent: 63 }
    sessionId = (await makeReception(server, world, { from, ...seats })).id
    crowd = await makeCrowd(db, RESIDENTS, now())
    await countInserts(db)
  })
  afterAll(() => rush.close())

  const serverOf = (i: number) => {
    const server = rush.servers[i % rush.servers.length]
    if (!server) throw new Error('no server')
    return server
  }

  it('正好二十人约上，其余按先后候补，一号也不缺，谁也没有两个', async () => {
    const answers = await Promise.all(
      crowd.map(({ token, from }, i) =>
        serverOf(i)('POST', `/api/receptions/${sessionId}/bookings`, {
          ...{ token, from, body: { name: '居民', mayWait: true } },
        }),
      ),
    )
    const codes = answers.map(({ status, body }) => body.error?.code ?? status)
    expect([...new Set(codes)]).toEqual([200])
    const booked = answers.filter(({ body }) => body.booking.status === 'booked')
    expect(booked).toHaveLength(SLOTS)

    const rows = await listByTurn(rush.db, sessionId)
    expect(rows).toHaveLength(RESIDENTS)
    const [seated, waiting] = [rows.slice(0, SLOTS), rows.slice(SLOTS)]
    expect(seated.map(({ status }) => status)).toEqual(Array(SLOTS).fill('booked'))
    // Whoever came first has the earliest slot.
    const slots = seated.map(({ slot }) => slot ?? -1)
    expect(slots).toEqual([...slots].sort((a, b) => a - b))
    expect(waiting.map(({ waitOrder }) => waitOrder)).toEqual(waiting.map((_, i) => i + 1))
    expect(new Set(rows.map(({ holder }) => holder)).size).toBe(RESIDENTS)
    const taken = await rush.db
      .selectFrom('receptionSeats')
      .select(['share', 'bookingId'])
      .where('bookingId', 'is not', null)
      .execute()
    expect(taken.map(({ share }) => share)).toEqual(Array(SLOTS).fill('bookable'))
    expect(new Set(taken.map(({ bookingId }) => bookingId)).size).toBe(SLOTS)
  })
})
