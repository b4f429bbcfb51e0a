import { randomUUID } from 'node:crypto'
import { seatThoseWaiting } from '../../src/server/receptions/reminders'
import { NOW } from '../support/facts'
import { engines, type TestServer } from '../support/server'
import { startBusyServer, stayAwake } from '../support/server-busy'
import { makeReception } from '../support/server-receptions'
import { makeWorld, type World } from '../support/world'

type Body = Record<string, unknown>
type Reception = Awaited<ReturnType<typeof makeReception>>

describe.each(engines)('在门口（%s）', engine => {
  let server: TestServer
  let world: World
  let keeper: string
  let reception: Reception
  beforeAll(async () => {
    server = await startBusyServer(engine)
    world = await makeWorld(server)
    keeper = world.tokens.liaisonOfficer
    await stayAwake(server)
  })
  beforeEach(async () => {
    server.clock.now = NOW
    await server.services.db.deleteFrom('receptionSessions').execute()
    // Two slots are over at 14:30; of eight seats one in each slot can be booked.
    reception = await makeReception(server, world)
  })
  afterAll(() => server.close())

  const at = (time: string) => {
    server.clock.now = new Date(`2026-11-13T${time}+08:00`)
  }
  const said = ({ status, body }: { status: number; body: { error?: { code: string } } }) =>
    body.error?.code ?? status
  const must = ({ status, body }: { status: number; body: Body }) => {
    if (status !== 200) throw new Error(JSON.stringify(body))
    return body
  }
  const book = async (name: string, different: Body = {}) => {
    const body = { name, ...different }
    const asked = await server.ask('POST', `/api/receptions/${reception.id}/bookings`, { body })
    return must(asked).booking as { id: string; code: string; slotAt: string; status: string }
  }
  const tap = (id: string, act: string, { token = keeper, time = '' } = {}) =>
    server.ask('POST', `/api/bookings/${id}/acts`, {
      token,
      body: { act, at: (time ? new Date(`2026-11-13T${time}+08:00`) : server.clock.now).toISOString() },
    })
  const done = async (id: string, act: string, more?: { time?: string }) => must(await tap(id, act, more))
  const come = (different: Body = {}, token = keeper) =>
    server.ask('POST', `/api/receptions/${reception.id}/walk-ins`, {
      token,
      body: { name: '赵师傅', at: server.clock.now.toISOString(), ...different },
    })
  const came = async (different?: Body) => must(await come(different))
  const list = async (token = keeper) => (await server.ask('GET', '/api/door', { token })).body
  const guests = async () => (await list()).items[0].guests
  const find = (code: string, token = keeper) =>
    server.ask('POST', '/api/door/codes', { token, body: { code } })
  const clock = (iso: unknown) => new Date(String(iso)).toISOString().slice(11, 16)

  describe('别处的人', () => {
    it('看不到名单，登记不了，核对不了码，也取不了号', async () => {
      const guest = await book('张阿姨')
      at('13:30')
      for (const token of [world.strangers.liaisonOfficer, world.strangers.secretary]) {
        expect((await list(token)).items).toEqual([])
        expect(said(await tap(guest.id, 'arrive', { token }))).toBe('notFound')
        expect(said(await find(guest.code, token))).toBe('bookingCodeWrong')
        expect(said(await come({}, token))).toBe('forbidden')
      }
      expect(said(await come({ session: randomUUID() }, keeper))).toBe(200)
    })

    it('居民不能给自己登记', async () => {
      const guest = await book('张阿姨')
      at('14:00')
      expect(said(await tap(guest.id, 'arrive', { token: world.resident }))).toBe('forbidden')
    })
  })

  describe('名单', () => {
    it('今天的接待，谁什么时候来，按时段排，等的人在后面', async () => {
      await book('后来的', { slot: 2, phone: '13800000001', needs: ['dialect'] })
      await book('先来的', { slot: 0 })
      at('13:00')
      await come({ name: '直接来的' })
      const { day, items } = await list()
      expect(day).toBe('2026-11-13')
      expect(items.map(({ id }: { id: string }) => id)).toEqual([reception.id])
      expect(items[0].guests.map(({ name }: { name: string }) => name)).toEqual([
        '先来的',
        '直接来的',
        '后来的',
      ])
      expect(items[0].guests[2]).toMatchObject({
        ...{ phone: '13800000001', needs: ['dialect'], status: 'booked', isWalkIn: false, hasAccount: false },
        acts: ['arrive'],
      })
    })

    it('以前的接待没有登记过的，排在今天的前面；登记过的、取消的、明天的都不在', async () => {
      const old = await makeReception(server, world, { from: '2026-11-09T14:00' })
      await makeReception(server, world, { from: '2026-11-10T14:00', status: 'held' })
      await makeReception(server, world, { from: '2026-11-10T16:00', status: 'cancelled' })
      await makeReception(server, world, { from: '2026-11-14T14:00' })
      await makeReception(server, world, { from: '2026-11-13T09:00', status: 'planned' })
      const off = await makeReception(server, world, { from: '2026-11-13T09:00', status: 'cancelled' })
      at('10:00')
      const ids = (await list()).items.map(({ id }: { id: string }) => id)
      expect(ids).toEqual([old.id, off.id, reception.id])
      expect((await list(world.tokens.secretary)).items).toHaveLength(3)
    })

    it('扫码或输码，找到是哪一场的谁', async () => {
      const { id, code } = await book('张阿姨')
      const { body } = await find(`${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase())
      expect(body).toMatchObject({ session: reception.id, guest: { id, name: '张阿姨' } })
      expect(said(await find('ABCD2345'))).toBe('bookingCodeWrong')
    })
  })

  describe('登记', () => {
    it('到了、请进，记下时间；点错了一步一步撤回', async () => {
      const { id } = await book('张阿姨')
      at('13:50')
      expect(await done(id, 'arrive')).toMatchObject({ status: 'arrived', acts: ['meet', 'undo'] })
      at('14:02')
      expect(await done(id, 'meet')).toMatchObject({ status: 'met', acts: ['undo'] })
      expect(await done(id, 'undo')).toMatchObject({ status: 'arrived' })
      const undone = await done(id, 'undo')
      expect(undone).toMatchObject({ status: 'booked', arrivedAt: null })
      expect(clock(undone.slotAt)).toBe('06:00')
    })

    it('两小时以前点的是误点；还没到时间不算没来', async () => {
      const { id } = await book('张阿姨')
      at('11:59')
      expect(said(await tap(id, 'arrive'))).toBe('bookingActNotAllowed')
      at('13:59')
      expect(said(await tap(id, 'noShow'))).toBe('bookingActNotAllowed')
      at('14:00')
      expect(said(await tap(id, 'noShow'))).toBe(200)
    })

    it('同一下点了几次、断网重发，都不会出错，也不会改掉第一次的时间', async () => {
      const { id } = await book('张阿姨')
      at('14:05')
      const first = await done(id, 'arrive')
      at('14:06')
      const answers = await Promise.all(Array.from({ length: 5 }, () => tap(id, 'arrive')))
      expect(answers.map(said)).toEqual(Array(5).fill(200))
      expect((await done(id, 'arrive')).arrivedAt).toBe(first.arrivedAt)
      await done(id, 'meet')
      expect(await done(id, 'arrive')).toMatchObject({ status: 'met', arrivedAt: first.arrivedAt })
      expect(await done(id, 'meet')).toMatchObject({ status: 'met' })
    })

    it('断网时点的，按点的时候算；比现在晚的、别的日子的，不当真', async () => {
      const [one, two, three] = [await book('甲'), await book('乙'), await book('丙')]
      at('14:40')
      expect(clock((await done(one.id, 'arrive', { time: '14:05' })).arrivedAt)).toBe('06:05')
      expect(clock((await done(two.id, 'arrive', { time: '23:00' })).arrivedAt)).toBe('06:40')
      server.clock.now = new Date('2026-11-20T09:00+08:00')
      expect(String((await done(three.id, 'arrive')).arrivedAt)).toBe('2026-11-13T15:59:59.999Z')
    })

    it('撤回比登记还早点的，不算', async () => {
      const { id } = await book('张阿姨')
      at('14:10')
      await done(id, 'arrive', { time: '14:09' })
      expect(await done(id, 'undo', { time: '14:08' })).toMatchObject({ status: 'arrived' })
    })
  })

  describe('候补的人误点了“到了”', () => {
    const fill = async () => {
      for (const name of ['甲', '乙', '丙', '丁']) await book(name)
      return book('候补的', { mayWait: true })
    }
    const row = async (id: string) => (await guests()).find((one: { id: string }) => one.id === id)
    /** Those who simply came have every seat that is kept for them. */
    const crowd = async () => {
      for (let i = 0; i < 4; i += 1) await came({ name: `现场${i}` })
    }

    it('撤回以后还在候补，还是原来的号，算没有到', async () => {
      const [first, second] = [await fill(), await book('后来候补的', { mayWait: true })]
      at('13:50')
      await crowd()
      expect(await done(second.id, 'arrive')).toMatchObject({
        status: 'waiting',
        acts: ['cancel', 'meet', 'undo'],
      })
      expect(await row(second.id)).toMatchObject({ order: 1 })
      at('13:51')
      expect(await done(second.id, 'undo')).toMatchObject({
        ...{ status: 'waiting', order: 2, arrivedAt: null, acts: ['cancel', 'arrive', 'meet'] },
      })
      expect(await row(first.id)).toMatchObject({ order: 1 })
    })

    it('撤回点了几次、比“到了”还早点的，都不会出错，也不多撤', async () => {
      const { id } = await fill()
      at('13:50')
      await crowd()
      expect(await done(id, 'undo')).toMatchObject({ status: 'waiting', arrivedAt: null })
      await done(id, 'arrive')
      expect((await done(id, 'undo', { time: '13:49' })).arrivedAt).not.toBeNull()
      for (let i = 0; i < 2; i += 1) expect((await done(id, 'undo')).arrivedAt).toBeNull()
      expect(said(await tap(id, 'undo', { token: world.strangers.liaisonOfficer }))).toBe('notFound')
    })

    it('因为“到了”补上的位置，撤回时让出来，给真在等的人', async () => {
      const { id } = await fill()
      at('13:50')
      expect(await done(id, 'arrive')).toMatchObject({ status: 'arrived', hasWaited: true })
      await crowd()
      const last = (await guests()).find(({ status }: { status: string }) => status === 'waiting')
      expect(last).toMatchObject({ name: '现场3' })
      expect(await done(id, 'undo')).toMatchObject({ status: 'waiting', slotAt: null, arrivedAt: null })
      expect(await row(last.id)).toMatchObject({ status: 'arrived' })
      expect(await row(id)).toMatchObject({ status: 'waiting', order: 1 })
    })

    it('在家等到了位置的人，到场撤回后位置还是自己的', async () => {
      const [one] = [await book('甲'), await book('乙'), await book('丙'), await book('丁')]
      const { id } = await book('候补的', { mayWait: true })
      const { body } = await server.ask('POST', '/api/booking-codes', { body: { code: one.code } })
      must(
        await server.ask('POST', `/api/bookings/${one.id}/cancellations`, {
          token: body.token,
          body: { revision: 1 },
        }),
      )
      at('13:50')
      await done(id, 'arrive')
      expect(await done(id, 'undo')).toMatchObject({ status: 'booked', hasWaited: false, slotAt: one.slotAt })
    })

    it('坐满时取错的号，撤回后就不在名单里', async () => {
      at('13:50')
      await crowd()
      const { id } = await came({ name: '取错号的' })
      expect(await done(String(id), 'undo')).toMatchObject({ status: 'cancelled' })
      expect(await row(String(id))).toBeUndefined()
    })
  })

  describe('没有来', () => {
    const fill = async () => [await book('甲'), await book('乙'), await book('丙'), await book('丁')] as const

    it('位置让给已经到场在等的人，不给在家等的', async () => {
      const [first] = await fill()
      const atHome = await book('在家候补的', { mayWait: true })
      at('13:55')
      for (let i = 0; i < 4; i += 1) await came({ name: `现场${i}` })
      const last = await came({ name: '再来的' })
      expect(last).toMatchObject({ status: 'waiting', order: 1, slotAt: null })
      at('14:05')
      await done(first.id, 'noShow')
      const rows = await guests()
      const of = (name: string) => rows.find((row: { name: string }) => row.name === name)
      expect(of('再来的')).toMatchObject({ status: 'arrived', slotAt: first.slotAt })
      expect(of('在家候补的')).toMatchObject({ status: 'waiting', id: atHome.id })
      expect(of('甲')).toMatchObject({ status: 'noShow', slotAt: first.slotAt, acts: ['undo'] })
    })

    it('撤回以后坐回原来的位置；给了别人，就换一个空的；都没有，就排在最前面', async () => {
      const [first, second] = await fill()
      at('14:05')
      await done(first.id, 'noShow')
      expect(await done(first.id, 'undo')).toMatchObject({ status: 'booked', slotAt: first.slotAt })
      for (let i = 0; i < 4; i += 1) await came({ name: `现场${i}` })
      const [early, late] = [await came({ name: '早来的' }), await came({ name: '晚来的' })]
      await done(first.id, 'noShow')
      const waits = await done(first.id, 'undo')
      expect(waits).toMatchObject({ status: 'waiting', slotAt: null })
      expect(await done(first.id, 'arrive')).toMatchObject({ status: 'waiting', order: 1 })
      at('14:16')
      await done(second.id, 'noShow')
      const rows = await guests()
      const of = (id: unknown) => rows.find((row: { id: string }) => row.id === id)
      expect(of(first.id)).toMatchObject({ status: 'arrived', slotAt: second.slotAt })
      expect(of(early.id)).toMatchObject({ status: 'arrived' })
      expect(of(late.id)).toMatchObject({ status: 'waiting', order: 1 })
    })

    it('没来的人后来又约了，就不用撤回了', async () => {
      const { id } = await book('张阿姨', { phone: '13800000007' })
      at('14:05')
      await done(id, 'noShow')
      await book('张阿姨', { phone: '13800000007' })
      expect(said(await tap(id, 'undo'))).toBe('bookedAlready')
    })

    it('时段过了才撤回，空着的原位还给他', async () => {
      const [first] = await fill()
      at('14:20')
      await done(first.id, 'noShow')
      expect(await done(first.id, 'undo')).toMatchObject({ status: 'booked', slotAt: first.slotAt })
    })
  })

  describe('直接来的人', () => {
    it('先坐留给现场的，再坐时段到了还没人约的，坐满了拿号等', async () => {
      at('13:00')
      const seated = []
      for (let i = 0; i < 4; i += 1) seated.push(clock((await came()).slotAt))
      expect(seated).toEqual(['06:00', '06:15', '06:30', '06:45'])
      expect(await came()).toMatchObject({ status: 'waiting', order: 1, isWalkIn: true, phone: null })
      at('14:01')
      const rows = await guests()
      expect(rows.at(-1)).toMatchObject({ status: 'waiting' })
      // Now the slot at 14:00 has begun, and nobody booked its other seat: first the one who waited.
      expect(await came()).toMatchObject({ status: 'waiting', order: 1 })
      expect(
        (await guests()).filter(({ slotAt }: { slotAt: string }) => slotAt && clock(slotAt) === '06:00'),
      ).toHaveLength(2)
    })

    it('没有人点什么，时段一到，等的人也补得上', async () => {
      at('13:00')
      for (let i = 0; i < 4; i += 1) await came()
      const last = await came()
      at('14:15')
      await seatThoseWaiting(server.services)
      const row = (await guests()).find(({ id }: { id: string }) => id === last.id)
      expect([row.status, clock(row.slotAt)]).toEqual(['arrived', '06:15'])
    })

    it('取错的号可以撤回，位置空出来', async () => {
      at('13:00')
      const { id } = await came()
      expect(await done(String(id), 'undo')).toMatchObject({ status: 'cancelled' })
      expect(clock((await came()).slotAt)).toBe('06:00')
    })

    it('坐满了的人，有空时也能请进', async () => {
      at('13:00')
      for (let i = 0; i < 4; i += 1) await came()
      const { id } = await came()
      expect(await done(String(id), 'meet')).toMatchObject({ status: 'met', slotAt: null })
      expect(await done(String(id), 'undo')).toMatchObject({ status: 'waiting' })
    })

    it.each([
      ['早上', '11:59'],
      ['前一天', ''],
    ])('%s还不能取号', async (_, time) => {
      if (time) at(time)
      expect(said(await come())).toBe('sessionActNotAllowed')
    })

    it('取消了的接待不能取号', async () => {
      reception = await makeReception(server, world, { status: 'cancelled' })
      at('14:00')
      expect(said(await come())).toBe('sessionActNotAllowed')
    })

    it('登记了代表到场，接待还没结束，还能取号', async () => {
      reception = await makeReception(server, world, { status: 'held' })
      at('14:30')
      expect(await came()).toMatchObject({ status: 'arrived' })
    })
  })

  it('打过的电话划掉，别处的人划不了', async () => {
    const [first] = [await book('甲', { slot: 0 }), await book('乙'), await book('丙'), await book('丁')]
    await book('候补的', { mayWait: true, phone: '13800000009' })
    const cancel = { revision: 1 }
    const { body } = await server.ask('POST', '/api/booking-codes', { body: { code: first.code } })
    await server.ask('POST', `/api/bookings/${first.id}/cancellations`, { token: body.token, body: cancel })
    const calls = async () => (await server.ask('GET', '/api/door/calls', { token: keeper })).body.items
    const [call] = await calls()
    expect(call).toMatchObject({ name: '候补的', phone: '13800000009', site: reception.site.name })
    const mark = (token: string, id = call.id) =>
      server.ask('POST', `/api/door/calls/${id}/done`, { token, body: {} })
    expect(said(await mark(world.strangers.secretary))).toBe('notFound')
    expect(said(await mark(keeper, randomUUID()))).toBe('notFound')
    expect([said(await mark(world.tokens.secretary)), said(await mark(keeper))]).toEqual([200, 200])
    expect(await calls()).toEqual([])
  })
})
