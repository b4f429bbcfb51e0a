import { remindBooked } from '../../src/server/receptions/reminders'
import { NOW } from '../support/facts'
import { engines, type TestServer } from '../support/server'
import { startBusyServer, stayAwake } from '../support/server-busy'
import { makeReceiver, makeReception, personOf, readMessages } from '../support/server-receptions'
import { makeWorld, type World } from '../support/world'

describe.each(engines)('消息和提醒（%s）', engine => {
  let server: TestServer
  let world: World
  beforeAll(async () => {
    server = await startBusyServer(engine)
    world = await makeWorld(server)
    await stayAwake(server)
  })
  beforeEach(async () => {
    server.clock.now = NOW
    await server.services.db.deleteFrom('receptionSessions').execute()
    await server.services.db.deleteFrom('messages').execute()
  })
  afterAll(() => server.close())

  const at = (time: string) => {
    server.clock.now = new Date(`${time}+08:00`)
  }
  const ask = (method: string, path: string, token?: string, body?: object) =>
    server.ask(method, path, { token, ...(body && { body }) })
  const book = async (token: string | undefined, session: string, different: object = {}) => {
    const asked = await ask('POST', `/api/receptions/${session}/bookings`, token, {
      ...{ name: '张阿姨', ...different },
    })
    if (asked.status !== 200) throw new Error(JSON.stringify(asked.body))
    return asked.body.booking
  }
  const remind = () => remindBooked(server.services)
  const texts = async (token = world.resident) =>
    (await readMessages(server, token)).map(({ title, text }) => `${title}：${text}`)

  it('没有登录的人没有消息，别人的消息看不到', async () => {
    expect((await ask('GET', '/api/my/messages')).body.error.code).toBe('signInNeeded')
    expect((await ask('POST', '/api/my/messages/seen', undefined, {})).body.error.code).toBe('signInNeeded')
    const { id } = await makeReception(server, world, { from: '2026-11-12T14:00' })
    await book(world.resident, id)
    at('2026-11-11T15:00')
    await remind()
    expect(await texts()).toHaveLength(1)
    expect(await texts(world.otherResident)).toEqual([])
    expect(await texts(world.tokens.liaisonOfficer)).toEqual([])
  })

  it('提前一天提醒一次，说清楚哪天、几点、在哪里、什么码；几个服务器一起提醒也只有一次', async () => {
    const { id, site } = await makeReception(server, world, { from: '2026-11-12T15:00' })
    const { code } = await book(world.resident, id, { slot: 1 })
    at('2026-11-11T15:14')
    expect(await remind()).toBe(0)
    at('2026-11-11T15:15')
    const told = await Promise.all([remind(), remind(), remind()])
    expect(told.sort()).toEqual([0, 0, 1])
    at('2026-11-12T09:00')
    expect(await remind()).toBe(0)
    const when = '明天（11月12日 周四）15:15'
    const shown = `${code.slice(0, 4)}-${code.slice(4)}`
    expect(await texts()).toEqual([
      `别忘了您的预约：${when}，在${site.name}，预约码 ${shown}。来不了请提前取消，让给别人。`,
    ])
  })

  it('每条消息写明是哪个站点、哪一场；改了时间的按新的时间写', async () => {
    const deputies = [await makeReceiver(server, world, { token: null })]
    const { id, site } = await makeReception(server, world, { from: '2026-11-20T15:00', deputies })
    await book(world.resident, id)
    const form = { day: '2026-11-23', from: 9 * 60, minutes: 60, perSlot: 2, bookablePercent: 60 }
    const { status } = await ask('POST', `/api/receptions/${id}/edits`, world.tokens.secretary, {
      ...{ ...form, revision: 1, deputies, theme: '', jointUnits: [] },
    })
    expect(status).toBe(200)
    expect(await readMessages(server, world.resident)).toMatchObject([
      { about: { site: site.name, startsAt: '2026-11-23T01:00:00.000Z' }, isDigest: false },
    ])
  })

  it('刚约好的一个小时里不提醒', async () => {
    const { id } = await makeReception(server, world, { from: '2026-11-11T16:00' })
    await book(world.resident, id)
    at('2026-11-11T10:59')
    expect(await remind()).toBe(0)
    at('2026-11-11T11:00')
    expect(await remind()).toBe(1)
    expect((await texts())[0]).toContain('今天（11月11日 周三）16:00')
  })

  it.each([
    ['取消了的', { status: 'cancelled' }],
    ['已经接待过的', { status: 'held' }],
  ] as const)('%s场次不提醒', async (_, set) => {
    const { id } = await makeReception(server, world, { from: '2026-11-12T09:00' })
    await book(world.resident, id)
    await server.services.db.updateTable('receptionSessions').set(set).where('id', '=', id).execute()
    at('2026-11-11T12:00')
    expect(await remind()).toBe(0)
  })

  it('候补的人不提醒；补上时离开始不到一天，已经告诉过，也不再提醒', async () => {
    const { id } = await makeReception(server, world, {
      from: '2026-11-12T09:00',
      perSlot: 1,
      bookablePercent: 25,
    })
    const first = await book(world.resident, id)
    await book(world.otherResident, id, { mayWait: true })
    at('2026-11-11T12:00')
    expect(await remind()).toBe(1)
    await ask('POST', `/api/bookings/${first.id}/cancellations`, world.resident, { revision: first.revision })
    expect(await texts(world.otherResident)).toEqual([expect.stringContaining('候补排到了')])
    at('2026-11-11T20:00')
    expect(await remind()).toBe(0)
  })

  it('改到另一天的，按新的时间再提醒', async () => {
    const [soon, later] = [
      await makeReception(server, world, { from: '2026-11-12T09:00' }),
      await makeReception(server, world, { from: '2026-11-20T09:00' }),
    ]
    const mine = await book(world.resident, soon.id)
    at('2026-11-11T12:00')
    expect(await remind()).toBe(1)
    at('2026-11-11T12:30')
    const { revision } = (await ask('GET', `/api/bookings/${mine.id}`, world.resident)).body
    await ask('POST', `/api/bookings/${mine.id}/changes`, world.resident, { revision, session: later.id })
    expect(await remind()).toBe(0)
    at('2026-11-19T09:30')
    expect(await remind()).toBe(1)
  })

  it('没有账号的人，不为提醒打电话', async () => {
    const { id } = await makeReception(server, world, { from: '2026-11-12T09:00' })
    await book(undefined, id, { phone: '13800000001' })
    at('2026-11-11T12:00')
    expect(await remind()).toBe(0)
  })

  it('新的在前，没看过的有数；看过以后就是看过了', async () => {
    const personId = await personOf(server, world.tokens.deputy)
    const make = (text: string, hour: number) => ({
      ...{ id: `00000000-0000-7000-8000-00000000000${hour}`, personId, bookingId: null, sessionId: null },
      ...{ title: '通知', text, at: new Date(NOW.getTime() - hour * 3_600_000) },
    })
    await server.services.db
      .insertInto('messages')
      .values([make('早的', 3), make('晚的', 1)])
      .execute()
    const list = async () => (await ask('GET', '/api/my/messages', world.tokens.deputy)).body
    expect(await list()).toMatchObject({
      unseen: 2,
      items: [{ text: '晚的', isSeen: false }, { text: '早的' }],
    })
    expect((await ask('POST', '/api/my/messages/seen', world.otherResident, {})).status).toBe(200)
    expect((await list()).unseen).toBe(2)
    expect((await ask('POST', '/api/my/messages/seen', world.tokens.deputy, {})).status).toBe(200)
    expect(await list()).toMatchObject({ unseen: 0, items: [{ isSeen: true }, { isSeen: true }] })
  })
})
