import { randomUUID } from 'node:crypto'
import { callOff, tellBooked } from '../../src/server/receptions/told'
import { inTransaction } from '../../src/server/store/db'
import { issueToken } from '../../src/server/tokens'
import { NOW } from '../support/facts'
import { engines, type TestServer } from '../support/server'
import { startBusyServer, stayAwake } from '../support/server-busy'
import { openDesk } from '../support/server-desk'
import { makeReception, personOf, readMessages } from '../support/server-receptions'
import { makeWorld, type World } from '../support/world'

type Form = Record<string, unknown>
type Reception = Awaited<ReturnType<typeof makeReception>>

describe.each(engines)('预约接待（%s）', engine => {
  let server: TestServer
  let world: World
  let reception: Reception
  beforeAll(async () => {
    server = await startBusyServer(engine)
    world = await makeWorld(server)
    await stayAwake(server)
  })
  beforeEach(async () => {
    server.clock.now = NOW
    // Whoever booked in an earlier test is done with it.
    await server.services.db.updateTable('receptionBookings').set({ status: 'cancelled' }).execute()
    reception = await makeReception(server, world)
  })
  afterAll(() => server.close())

  /** Somebody with an account of their own. */
  const anybody = async (): Promise<string> => {
    const person = { name: '居民', account: null, passwordHash: null, createdAt: NOW, isDemo: false }
    const id = randomUUID()
    return inTransaction(server.services.db, async tx => {
      await tx
        .insertInto('people')
        .values({ ...person, id, subject: id })
        .execute()
      return issueToken(tx, { personId: id }, 'resident', NOW)
    })
  }
  const book = (token: string | undefined, different: Form = {}, session = reception.id) =>
    server.ask('POST', `/api/receptions/${session}/bookings`, {
      token,
      body: { name: '张阿姨', ...different },
    })
  const booked = async (token: string | undefined, different?: Form, session?: string) => {
    const { status, body } = await book(token, different, session)
    if (status !== 200) throw new Error(JSON.stringify(body))
    return body.booking
  }
  const said = ({ status, body }: { status: number; body: { error?: { code: string } } }) =>
    body.error?.code ?? status
  /** Takes every seat that can be booked. */
  const fill = async (session = reception.id) => {
    const tokens = await Promise.all([anybody(), anybody(), anybody(), anybody()])
    const bookings = []
    for (const token of tokens) bookings.push({ token, ...(await booked(token, {}, session)) })
    return bookings
  }
  const look = (id: string, token?: string) => server.ask('GET', `/api/bookings/${id}`, { token })
  const read = async (id: string, token?: string) => (await look(id, token)).body
  const act = (
    { id, revision }: { id: string; revision: number },
    path: 'changes' | 'cancellations',
    token: string | undefined,
    body: Form = {},
  ) => server.ask('POST', `/api/bookings/${id}/${path}`, { token, body: { revision, ...body } })
  const at = (time: string) => {
    server.clock.now = new Date(`${time}+08:00`)
  }

  describe('谁看得到', () => {
    it('别人的预约，看不到、改不了、取消不了，和没有一样', async () => {
      const mine = await booked(world.resident)
      for (const token of [world.otherResident, world.strangers.liaisonOfficer, undefined]) {
        expect(said(await look(mine.id, token))).toBe('notFound')
        expect(said(await act(mine, 'cancellations', token))).toBe('notFound')
        expect(said(await act(mine, 'changes', token, { session: reception.id }))).toBe('notFound')
      }
      expect(said(await look(randomUUID(), world.resident))).toBe('notFound')
      expect((await read(mine.id, world.resident)).status).toBe('booked')
    })

    it('没有登录也能约，凭发给的凭证只看得到这一个', async () => {
      const { body } = await book(undefined, { phone: '13800000001', needs: ['wheelchair', 'wheelchair'] })
      expect(body.token).toMatch(/^[\w-]{43}$/)
      expect(body.booking.acts).toEqual(['change', 'cancel'])
      expect(await read(body.booking.id, body.token)).toMatchObject({
        ...{ name: '张阿姨', status: 'booked', needs: ['wheelchair'], order: null },
        slotAt: '2026-11-13T06:00:00.000Z',
        acts: ['change', 'cancel'],
      })
      const other = await booked(world.resident)
      expect(said(await look(other.id, body.token))).toBe('notFound')
    })

    it('凭预约码找回来，小写、带横线都认；编的码不认', async () => {
      const { id, code } = await booked(undefined)
      const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`
      const { body } = await server.ask('POST', '/api/booking-codes', { body: { code: typed } })
      expect(body.id).toBe(id)
      expect((await read(id, body.token)).code).toBe(code)
      const wrong = `${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`
      for (const bad of [wrong, '', '一二三四'])
        expect(said(await server.ask('POST', '/api/booking-codes', { body: { code: bad } }))).toBe(
          'bookingCodeWrong',
        )
    })

    it('库里的称呼和电话是封住的，电话只留下认得出同一个人的记号', async () => {
      await booked(undefined, { phone: '021-57000001' })
      const rows = await server.services.db.selectFrom('receptionBookings').selectAll().execute()
      expect(JSON.stringify(rows)).not.toMatch(/张阿姨|57000001/)
    })
  })

  describe('能不能约', () => {
    it.each([
      ['取消了的', { status: 'cancelled' }, 'sessionNotOpen'],
      ['已经接待过的', { status: 'held' }, 'sessionNotOpen'],
      ['已经结束的', { from: '2026-11-11T08:00' }, 'sessionNotOpen'],
      ['还没公布的', { status: 'planned' }, 'notFound'],
    ] as const)('%s，居民约不了', async (_, different, code) => {
      const { id } = await makeReception(server, world, different)
      expect(said(await book(world.resident, {}, id))).toBe(code)
    })

    it('还没公布的，秘书也不能先替人约', async () => {
      const { id } = await makeReception(server, world, { status: 'planned' })
      const asked = await book(world.tokens.secretary, { onBehalf: true }, id)
      expect(said(asked)).toBe('sessionNotOpen')
    })

    it('已经开始的时段约不了，后面的还能约', async () => {
      at('2026-11-13T14:20')
      expect(said(await book(world.resident, { slot: 1 }))).toBe('sessionFull')
      expect((await booked(world.resident)).slotAt).toBe('2026-11-13T06:30:00.000Z')
    })

    it('代别人约，只有管这个门的人可以；他们自己不约', async () => {
      expect(said(await book(world.resident, { onBehalf: true }))).toBe('forbidden')
      expect(said(await book(undefined, { onBehalf: true }))).toBe('forbidden')
      expect(said(await book(world.strangers.liaisonOfficer, { onBehalf: true }))).toBe('forbidden')
      expect(said(await book(world.tokens.liaisonOfficer))).toBe('forbidden')
      const { body } = await book(world.tokens.liaisonOfficer, { onBehalf: true, phone: '13800000002' })
      expect(body).toMatchObject({ token: null, booking: { status: 'booked' } })
      expect((await read(body.booking.id, world.tokens.secretary)).name).toBe('张阿姨')
    })

    it.each([
      ['没有写称呼', { name: ' ' }],
      ['电话格式不对', { phone: '1381234' }],
      ['想说的事太长', { subject: '灯'.repeat(61) }],
      ['没有这种照顾', { needs: ['lift'] }],
    ])('%s，提交不了', async (_, different) => {
      expect(said(await book(world.resident, different))).toBe('badInput')
    })

    it('可以带上自己没办结的意见；别人的、办结的、代人约的都不行', async () => {
      const desk = openDesk(server, world)
      const mine = await desk.received({ pin: undefined }, world.resident)
      const done = await desk.submit({ pin: undefined }, world.resident)
      await desk.done(done.id, world.resident, 'withdraw')
      const with_ = async (token: string, opinion: string, different: Form = {}) =>
        said(await book(token, { opinion, ...different }))
      expect(await with_(world.otherResident, mine.id)).toBe('opinionWrong')
      expect(await with_(world.resident, done.id)).toBe('opinionWrong')
      expect(await with_(world.resident, randomUUID())).toBe('opinionWrong')
      expect(await with_(world.tokens.secretary, mine.id, { onBehalf: true })).toBe('opinionWrong')
      const { opinion } = await booked(world.resident, { opinion: mine.id })
      expect(opinion).toEqual({ id: mine.id, code: mine.code })
    })
  })

  describe('约满与候补', () => {
    it('按想要的时段约；那个时段满了、别的还有，就请人换一个', async () => {
      const first = await booked(world.resident, { slot: 3 })
      expect(first.slotAt).toBe('2026-11-13T06:45:00.000Z')
      expect(said(await book(world.otherResident, { slot: 3 }))).toBe('sessionFull')
      expect(said(await book(world.otherResident, { slot: 3, mayWait: true }))).toBe('sessionFull')
      expect((await booked(world.otherResident)).slotAt).toBe('2026-11-13T06:00:00.000Z')
    })

    it('全满了才候补，一个一个往后排；有人取消，排在前面的马上补上，也告诉他', async () => {
      const [first] = await fill()
      expect(said(await book(world.resident))).toBe('sessionFull')
      const waiting = await booked(world.resident, { mayWait: true })
      const behind = await booked(world.otherResident, { mayWait: true })
      expect([waiting.order, waiting.slotAt, behind.order]).toEqual([1, null, 2])
      expect(said(await act(first, 'cancellations', first.token))).toBe(200)
      expect(await read(waiting.id, world.resident)).toMatchObject({ status: 'booked', slotAt: first.slotAt })
      expect(await read(behind.id, world.otherResident)).toMatchObject({ status: 'waiting', order: 1 })
      const [message] = await readMessages(server, world.resident)
      expect(message).toMatchObject({ title: '候补排到了', booking: waiting.id, isSeen: false })
      expect(message?.text).toContain('11月13日 周五 14:00')
      expect(message?.text).toContain(reception.site.name)
      expect(await readMessages(server, world.otherResident)).toEqual([])
    })

    it('没有账号的人补上了，请联络员打电话告诉', async () => {
      const [first] = await fill()
      await booked(undefined, { mayWait: true, phone: '13800000003', name: '孙师傅' })
      await act(first, 'cancellations', first.token)
      const calls = async (token: string) =>
        (await server.ask('GET', '/api/door/calls', { token })).body.items
      expect(await calls(world.strangers.liaisonOfficer)).toEqual([])
      const mine = (await calls(world.tokens.liaisonOfficer)).filter(
        ({ name }: { name: string }) => name === '孙师傅',
      )
      expect(mine).toEqual([expect.objectContaining({ phone: '13800000003', site: reception.site.name })])
    })

    it('候补的人可以不等了', async () => {
      await fill()
      const waiting = await booked(world.resident, { mayWait: true })
      expect(waiting.acts).toEqual(['cancel'])
      expect((await act(waiting, 'cancellations', world.resident)).body.status).toBe('cancelled')
    })
  })

  describe('一个人约几次', () => {
    it('同一场不能约两次，用账号、用电话都一样；没有留电话的认不出来', async () => {
      await booked(world.resident)
      expect(said(await book(world.resident))).toBe('bookedAlready')
      await booked(undefined, { phone: '021-57000009' })
      expect(said(await book(undefined, { phone: '02157000009' }))).toBe('bookedAlready')
      await booked(undefined)
      await booked(undefined)
    })

    it('还没到的最多两个，取消一个才能再约', async () => {
      const [second, third] = [await makeReception(server, world), await makeReception(server, world)]
      const first = await booked(world.resident)
      await booked(world.resident, {}, second.id)
      expect(said(await book(world.resident, {}, third.id))).toBe('tooManyBookings')
      await act(first, 'cancellations', world.resident)
      expect(said(await book(world.resident, {}, third.id))).toBe(200)
    })

    it('一个人同时约六场，只约上两场', async () => {
      const receptions = await Promise.all([1, 2, 3, 4, 5, 6].map(() => makeReception(server, world)))
      const answers = await Promise.all(receptions.map(({ id }) => book(world.resident, {}, id)))
      expect(answers.map(said).sort()).toEqual([200, 200, ...Array(4).fill('tooManyBookings')])
    })

    it('一个人同一场点了十次，只约上一个', async () => {
      const answers = await Promise.all(Array.from({ length: 10 }, () => book(world.resident)))
      expect(answers.map(said).sort()).toEqual([200, ...Array(9).fill('bookedAlready')])
    })

    it('网络断了重发，还是那一个', async () => {
      const key = randomUUID()
      const ask = () =>
        server.ask('POST', `/api/receptions/${reception.id}/bookings`, {
          ...{ token: world.resident, key, body: { name: '张阿姨' } },
        })
      const [one, again] = [await ask(), await ask()]
      expect(again.body).toEqual(one.body)
    })
  })

  describe('改和取消', () => {
    it('换一个时段，原来的让出来给候补的人', async () => {
      const [first] = await fill()
      const waiting = await booked(world.resident, { mayWait: true })
      const other = await makeReception(server, world, { from: '2026-11-20T14:00' })
      const { body } = await act(first, 'changes', first.token, { session: other.id, slot: 2 })
      expect(body).toMatchObject({ slotAt: '2026-11-20T06:30:00.000Z', session: { id: other.id } })
      expect(body.revision).toBe(first.revision + 1)
      expect(await read(waiting.id, world.resident)).toMatchObject({ status: 'booked', slotAt: first.slotAt })
    })

    it('要换的地方满了，原来的还在；愿意候补才换过去等', async () => {
      const other = await makeReception(server, world)
      await fill(other.id)
      const mine = await booked(world.resident)
      expect(said(await act(mine, 'changes', world.resident, { session: other.id }))).toBe('sessionFull')
      expect(await read(mine.id, world.resident)).toMatchObject({ slotAt: mine.slotAt, revision: 1 })
      const { body } = await act(mine, 'changes', world.resident, { session: other.id, mayWait: true })
      expect(body).toMatchObject({ status: 'waiting', order: 1, slotAt: null })
    })

    it('同一场里换时段：换得到；都满了就不动，也不会变成候补', async () => {
      const mine = await booked(world.resident, { slot: 0 })
      const { body } = await act(mine, 'changes', world.resident, { session: reception.id, slot: 2 })
      expect(body.slotAt).toBe('2026-11-13T06:30:00.000Z')
      for (let i = 0; i < 3; i += 1) await booked(undefined)
      const asked = await act(body, 'changes', world.resident, {
        session: reception.id,
        slot: 0,
        mayWait: true,
      })
      expect(said(asked)).toBe('sessionFull')
    })

    it('已经约了的另一场，不能再换过去', async () => {
      const other = await makeReception(server, world)
      const mine = await booked(world.resident)
      await booked(world.resident, {}, other.id)
      expect(said(await act(mine, 'changes', world.resident, { session: other.id }))).toBe('bookedAlready')
    })

    it('两场的人互相换，两边同时点，不会卡住', async () => {
      const other = await makeReception(server, world)
      for (let round = 0; round < 5; round += 1) {
        const [one, two] = [await booked(world.resident), await booked(world.otherResident, {}, other.id)]
        const answers = await Promise.all([
          act(one, 'changes', world.resident, { session: other.id }),
          act(two, 'changes', world.otherResident, { session: reception.id }),
        ])
        expect(answers.map(said)).toEqual([200, 200])
        for (const [i, token] of [world.resident, world.otherResident].entries())
          await act(answers[i]?.body, 'cancellations', token)
      }
    })

    it('接待前两小时起就不能改、不能取消', async () => {
      const mine = await booked(world.resident)
      at('2026-11-13T12:00')
      expect((await read(mine.id, world.resident)).acts).toEqual(['change', 'cancel'])
      at('2026-11-13T12:01')
      expect((await read(mine.id, world.resident)).acts).toEqual([])
      expect(said(await act(mine, 'cancellations', world.resident))).toBe('bookingActNotAllowed')
      expect(said(await act(mine, 'changes', world.resident, { session: reception.id }))).toBe(
        'bookingActNotAllowed',
      )
    })

    it('看到以后又变过的，要先刷新', async () => {
      const mine = await booked(world.resident)
      await act(mine, 'changes', world.resident, { session: reception.id, slot: 3 })
      expect(said(await act(mine, 'cancellations', world.resident))).toBe('bookingStale')
    })

    it('打电话来的，由联络员替他改、替他取消；有账号的收到消息', async () => {
      const mine = await booked(world.resident)
      const before = (await readMessages(server, world.resident)).length
      await act(mine, 'changes', world.resident, { session: reception.id, slot: 3 })
      expect(await readMessages(server, world.resident)).toHaveLength(before)
      const changed = await read(mine.id, world.tokens.liaisonOfficer)
      at('2026-11-11T10:05')
      const { body } = await act(changed, 'cancellations', world.tokens.liaisonOfficer)
      expect(body.status).toBe('cancelled')
      const told = (await readMessages(server, world.resident)).slice(0, -before || undefined)
      expect(told.map(({ text }) => text)).toEqual(['站点按您的要求取消了这个预约。'])
    })
  })

  describe('接待取消或有变动', () => {
    const off = (session = reception.id) =>
      inTransaction(server.services.db, tx =>
        callOff(tx, { sessionId: session, reason: '代表临时有事' }, server.clock.now),
      )

    it('取消了，约了的人都知道为什么，还可以先选别的场次，留给现场的位置也能选', async () => {
      const [first] = await fill()
      const waiting = await booked(world.resident, { mayWait: true })
      const other = await makeReception(server, world, { from: '2026-11-18T14:00' })
      await fill(other.id)
      await off()
      expect(await read(first.id, first.token)).toMatchObject({
        ...{ status: 'calledOff', cancelledWhy: '代表临时有事', acts: [], slotAt: null },
        firstChoiceUntil: '2026-11-13T02:00:00.000Z',
        session: { phase: 'cancelled', free: 4 },
      })
      expect((await readMessages(server, first.token))[0]?.text).toContain('代表临时有事')
      expect(await read(waiting.id, world.resident)).toMatchObject({
        status: 'calledOff',
        firstChoiceUntil: null,
      })
      const free = async (token: string) =>
        (await server.ask('GET', `/api/receptions/${other.id}`, { token })).body.slots.map(
          ({ free }: { free: number }) => free,
        )
      expect(await free(world.resident)).toEqual([0, 0, 0, 0])
      expect(await free(first.token)).toEqual([1, 1, 1, 1])
      expect(said(await book(world.resident, {}, other.id))).toBe('sessionFull')
      expect(await booked(first.token, { slot: 1 }, other.id)).toMatchObject({ status: 'booked' })
      // One reception was called off, one other is chosen first.
      expect((await read(first.id, first.token)).firstChoiceUntil).toBeNull()
    })

    it('没有账号的人凭那个预约的凭证也能先选；两天以后就不能了', async () => {
      const { body } = await book(undefined)
      const other = await makeReception(server, world, { from: '2026-11-18T14:00' })
      await fill(other.id)
      await off()
      at('2026-11-13T10:01')
      expect(said(await book(body.token, {}, other.id))).toBe('sessionFull')
      at('2026-11-13T09:59')
      expect(said(await book(body.token, {}, other.id))).toBe(200)
    })

    it('先选的人也没有位置时，排在别的候补前面', async () => {
      const mine = await booked(world.resident)
      const other = await makeReception(server, world, {
        from: '2026-11-18T14:00',
        bookablePercent: 100,
        perSlot: 1,
      })
      const [first] = await fill(other.id)
      const early = await booked(world.otherResident, { mayWait: true }, other.id)
      await off()
      const late = await booked(world.resident, { mayWait: true }, other.id)
      expect([late.order, (await read(early.id, world.otherResident)).order]).toEqual([1, 2])
      await act(first, 'cancellations', first.token)
      expect((await read(late.id, world.resident)).status).toBe('booked')
      expect((await read(mine.id, world.resident)).status).toBe('calledOff')
    })

    it('换了代表，约了的人都知道，可以先改到别的场次', async () => {
      const mine = await booked(world.resident)
      const other = await makeReception(server, world, { from: '2026-11-18T14:00' })
      await fill(other.id)
      const news = { title: '接待代表有变动', text: '王代表请假，由李代表接待。', firstChoice: true }
      const told = await inTransaction(server.services.db, tx =>
        tellBooked(tx, { sessionId: reception.id, ...news }, NOW),
      )
      expect(told).toBe(1)
      const seen = await read(mine.id, world.resident)
      expect(seen.changes).toEqual([{ at: NOW.toISOString(), text: news.text }])
      expect(seen.firstChoiceUntil).toBe('2026-11-13T02:00:00.000Z')
      const { body } = await act(seen, 'changes', world.resident, { session: other.id })
      expect(body).toMatchObject({ status: 'booked', firstChoiceUntil: null })
    })
  })

  it('我的预约：还没到的在前，按时间排；过去的在后', async () => {
    const token = await anybody()
    const soon = await makeReception(server, world, { from: '2026-11-12T14:00' })
    const gone = await booked(token)
    await act(gone, 'cancellations', token)
    const [later, sooner] = [await booked(token), await booked(token, {}, soon.id)]
    const { body } = await server.ask('GET', '/api/my/bookings', { token })
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([sooner.id, later.id, gone.id])
    const other = await server.ask('GET', '/api/my/bookings', { token: await anybody() })
    expect(other.body.items).toEqual([])
  })

  it('预约属于谁，看账号', async () => {
    const { id } = await booked(world.resident)
    const row = server.services.db.selectFrom('receptionBookings').select(['personId', 'holder'])
    const personId = await personOf(server, world.resident)
    const found = await row.where('id', '=', id).executeTakeFirstOrThrow()
    expect(found).toEqual({ personId, holder: `p:${personId}` })
  })
})
