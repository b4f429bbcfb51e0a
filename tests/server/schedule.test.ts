import { randomUUID } from 'node:crypto'
import { NOW } from '../support/facts'
import { engines, type TestServer } from '../support/server'
import { startBusyServer, stayAwake } from '../support/server-busy'
import { makeReceiver, makeReception, siteOf } from '../support/server-receptions'
import { HERE, off, openMap, type SiteMap } from '../support/server-sites'
import { makeWorld, type World } from '../support/world'

describe.each(engines)('接待日程（%s）', engine => {
  let server: TestServer
  let world: World
  let map: SiteMap
  beforeAll(async () => {
    server = await startBusyServer(engine)
    world = await makeWorld(server)
    map = await openMap(server)
    await stayAwake(server)
  })
  beforeEach(async () => {
    server.clock.now = NOW
    await server.services.db.deleteFrom('receptionSessions').execute()
  })
  afterAll(() => server.close())

  const list = (query: Record<string, string> = {}) =>
    server.ask('GET', `/api/receptions?${new URLSearchParams(query)}`)
  const ids = async (query?: Record<string, string>) =>
    (await list(query)).body.items.map(({ id }: { id: string }) => id)
  const read = (id: string, token?: string) => server.ask('GET', `/api/receptions/${id}`, { token })
  const make = (different: Parameters<typeof makeReception>[2] = {}) =>
    makeReception(server, world, different)

  it('从今天起，早的在前；取消了的也在，计划中的、以前的、已关站点的不在', async () => {
    const gone = await map.enter('旧联系点', { closedOn: '2026-11-01', closedWhy: '征收' })
    await make({ from: '2026-11-10T14:00' })
    await make({ status: 'planned' })
    await make({ siteCode: gone.code })
    const [second, first, third] = [
      await make({ from: '2026-11-12T14:00', status: 'cancelled', cancelledWhy: '代表有事' }),
      await make({ from: '2026-11-11T08:00' }),
      await make({ from: '2027-03-01T14:00', theme: '养老' }),
    ]
    expect(await ids()).toEqual([first.id, second.id, third.id])
    const { items, total, hasMore } = (await list()).body
    expect([total, hasMore]).toEqual([3, false])
    expect(items.map(({ phase }: { phase: string }) => phase)).toEqual(['over', 'cancelled', 'published'])
    expect(items[2]).toMatchObject({ theme: '养老', free: 4, bookable: 4, site: { code: world.siteCode } })
  })

  it('按站点、街道、代表找；编号小写也认', async () => {
    const deputy = await makeReceiver(server, world)
    const mine = await make({ deputies: [deputy] })
    const other = await make({ siteCode: world.otherSiteCode, from: '2026-11-14T14:00' })
    expect(await ids({ site: world.siteCode.toLowerCase() })).toEqual([mine.id])
    expect(await ids({ street: 'elsewhere' })).toEqual([other.id])
    expect(await ids({ deputy })).toEqual([mine.id])
    expect(await ids({ site: 'nowhere' })).toEqual([])
    expect((await list({ deputy })).body.items[0].deputies).toEqual([{ id: deputy, name: '王代表' }])
  })

  it('按日子找，一个月历的六周以内；一次二十场，一页一页翻', async () => {
    for (let i = 0; i < 22; i += 1) await make({ from: `2026-11-${10 + Math.floor(i / 2)}T14:${10 + i}` })
    const first = (await list({ from: '2026-11-10', until: '2026-11-20' })).body
    expect([first.items.length, first.total, first.hasMore]).toEqual([20, 22, true])
    const next = (await list({ from: '2026-11-10', until: '2026-11-20', page: '2' })).body
    expect([next.items.length, next.hasMore]).toEqual([2, false])
    expect(await ids({ from: '2026-11-12', until: '2026-11-12' })).toHaveLength(2)
    expect(await ids({ from: '2026-09-01' })).toEqual([])
    expect(await ids({ until: '2026-11-11' })).toHaveLength(2)
  })

  it.each([
    ['太长', { from: '2026-11-01', until: '2026-12-13' }, 'spanTooLong'],
    ['倒着的', { from: '2026-11-12', until: '2026-11-11' }, 'spanWrong'],
    ['到过去为止的', { until: '2026-11-10' }, 'spanWrong'],
    ['没有的', { from: '2026-02-30' }, 'badInput'],
  ])('%s日子找不了', async (_, query, code) => {
    expect((await list(query)).body.error.code).toBe(code)
    expect((await list({ from: '2026-11-01', until: '2026-12-12' })).status).toBe(200)
  })

  it('附近：七天以内还来得及的，近的在前，最多二十场；取消的、没有位置的站点不在', async () => {
    const near = await map.enter('近的联系点', { at: off(300, 0) })
    const far = await map.enter('远的联系点', { at: off(3000, 0) })
    const nowhere = await map.enter('没有位置的联系点', { at: null })
    const [one, two, now] = [
      await make({ siteCode: far.code }),
      await make({ siteCode: near.code, from: '2026-11-18T09:59' }),
      await make({ siteCode: near.code, from: '2026-11-11T09:30' }),
    ]
    await make({ siteCode: near.code, from: '2026-11-18T10:00' })
    await make({ siteCode: near.code, from: '2026-11-11T09:00' })
    await make({ siteCode: near.code, status: 'cancelled' })
    await make({ siteCode: nowhere.code })
    const search = () => server.ask('POST', '/api/receptions/search', { body: { from: HERE } })
    const { items } = (await search()).body
    expect(items.map(({ id }: { id: string }) => id)).toEqual([now.id, two.id, one.id])
    expect(items.map(({ metres }: { metres: number }) => Math.round(metres / 10) * 10)).toEqual([
      300, 300, 3000,
    ])
    for (let i = 0; i < 20; i += 1) await make({ siteCode: near.code })
    expect((await search()).body.items).toHaveLength(20)
  })

  describe('一场接待', () => {
    it('还没公布的，居民看不到，办公室看得到；没有的也一样', async () => {
      const { id } = await make({ status: 'planned' })
      expect((await read(id)).body.error.code).toBe('notFound')
      expect((await read(id, world.strangers.secretary)).body.error.code).toBe('notFound')
      expect((await read(id, world.tokens.secretary)).status).toBe(200)
      expect((await read(randomUUID())).body.error.code).toBe('notFound')
    })

    it('在哪里、什么时候、每段还有几个位置、几个人在等', async () => {
      const { id } = await make({ jointUnits: JSON.stringify(['区医保局']) })
      const token = world.resident
      await server.ask('POST', `/api/receptions/${id}/bookings`, { token, body: { name: '张阿姨', slot: 2 } })
      const { body } = await read(id)
      expect(body).toMatchObject({
        site: { code: world.siteCode, name: '甲街道联系点', address: '一号', street: '甲街道', gcj02: null },
        ...{ jointUnits: ['区医保局'], walkIn: 4, bookable: 4, free: 3, waiting: 0, mine: null },
        ...{ changes: [], summary: null, cancelledWhy: null },
      })
      expect(body.slots.map(({ free }: { free: number }) => free)).toEqual([1, 1, 0, 1])
      expect(body.slots[2].startsAt).toBe('2026-11-13T06:30:00.000Z')
      expect((await read(id, token)).body.mine).toEqual({ id: expect.any(String), status: 'booked' })
      server.clock.now = new Date('2026-11-13T14:20+08:00')
      const later = (await read(id)).body.slots
      expect(later.map(({ free }: { free: number }) => free)).toEqual([0, 0, 0, 1])
    })

    it('归档以后，有几个人来、几件事、哪几类，人人看得到；之前看不到', async () => {
      const { id } = await make({ status: 'held' })
      expect((await read(id)).body.summary).toBeNull()
      const set = { status: 'recorded' as const }
      await server.services.db.updateTable('receptionSessions').set(set).where('id', '=', id).execute()
      expect((await read(id)).body.summary).toEqual({ visitors: 0, matters: 0, kinds: [] })
    })

    it('有位置的站点，给出地图上的点', async () => {
      const near = await map.enter('有位置的联系点', { at: off(300, 0) })
      const { id } = await make({ siteCode: near.code })
      expect((await read(id)).body.site.gcj02).toEqual([expect.any(Number), expect.any(Number)])
      expect((await siteOf(server, near.code)).name).toBe('有位置的联系点')
    })
  })
})
