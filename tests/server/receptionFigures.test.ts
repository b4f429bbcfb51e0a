import { NOW } from '../support/facts'
import { engines, type TestServer } from '../support/server'
import { startBusyServer, stayAwake } from '../support/server-busy'
import { enterBooking } from '../support/server-colleagues'
import { makeReceiver, makeReception } from '../support/server-receptions'
import { makeWorld, type World } from '../support/world'

const zero = {
  ...{ planned: 0, held: 0, cancelled: 0, bookings: 0, walkIns: 0, noShows: 0, matters: 0 },
  waitMinutes: null,
}
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

describe.each(engines)('接待统计（%s）', engine => {
  let server: TestServer
  let world: World
  beforeAll(async () => {
    server = await startBusyServer(engine)
    world = await makeWorld(server)
    await stayAwake(server)
    const deputies = [await makeReceiver(server, world)]
    const open = (different: Parameters<typeof makeReception>[2]) =>
      makeReception(server, world, { deputies, ...different })
    const first = await open({ from: '2026-11-10T09:00', status: 'held' })
    const waited = (minutes: number) => ({ status: 'met' as const, arrivedAt: NOW, metAt: after(minutes) })
    await enterBooking(server, first.id, { slot: 0, ...waited(4) })
    await enterBooking(server, first.id, { slot: 0, ...waited(10) })
    await enterBooking(server, first.id, { slot: 1, isWalkIn: true, ...waited(31) })
    await enterBooking(server, first.id, { slot: 1, status: 'met' })
    await enterBooking(server, first.id, { slot: null, status: 'noShow' })
    await enterBooking(server, first.id, { slot: null, status: 'cancelled' })
    await enterBooking(server, first.id, { slot: null, status: 'waiting', waitOrder: 1 })
    await server.ask('POST', `/api/receptions/${first.id}/matters`, {
      token: world.tokens.secretary,
      body: { category: 'lift', text: '三号楼的电梯已经停了两天。', pin: '2468' },
    })
    const second = await open({ from: '2026-11-20T09:00' })
    await enterBooking(server, second.id, { slot: 0 })
    await open({ from: '2026-12-31T20:00', status: 'cancelled' })
    await open({ from: '2026-12-20T09:00', status: 'planned' })
    await open({ from: '2027-01-01T06:00' })
    await makeReception(server, world, {
      ...{ siteCode: world.otherSiteCode, from: '2026-03-02T09:00', status: 'recorded' },
    })
  })
  afterAll(() => server.close())

  const readAs = async (token: string | undefined, query = 'year=2026') =>
    (await server.ask('GET', `/api/staff/reception-figures?${query}`, { token })).body

  it.each([
    ['没登录的人', () => undefined, 'signInNeeded'],
    ['居民', () => world.resident, 'forbidden'],
    ['代表', () => world.tokens.deputy, 'forbidden'],
    ['承办人', () => world.tokens.handler, 'forbidden'],
  ])('%s看不到', async (_, token, code) => {
    expect((await readAs(token())).error.code).toBe(code)
  })

  const november = {
    ...{ planned: 2, held: 1, cancelled: 0, bookings: 5, walkIns: 1, noShows: 1, matters: 1 },
    waitMinutes: 10,
  }
  const december = { ...zero, planned: 1, cancelled: 1 }
  const year = { ...november, planned: 3, cancelled: 1 }

  it('按月、按站点数；没公布的不算，一年从元旦算起；等待取中间那位', async () => {
    const { total, months, sites } = await readAs(world.tokens.secretary)
    expect(total).toEqual(year)
    expect(months.map(({ month }: { month: number }) => month)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ])
    expect(months[10]).toEqual({ month: 11, ...november })
    expect(months[11]).toEqual({ month: 12, ...december })
    expect(months[2]).toEqual({ month: 3, ...zero })
    expect(sites).toEqual([{ code: world.siteCode, name: '甲街道联系点', ...year }])
  })
  it('两个人的中间取平均，没人计过时就没有', async () => {
    const { total } = await readAs(world.tokens.supervisor, 'year=2027')
    expect(total).toEqual({ ...zero, planned: 1 })
  })
  it.each([
    ['联络员只有自己的站点', () => world.tokens.liaisonOfficer, 'year=2026', ['甲街道联系点']],
    ['主任只有自己的街道', () => world.strangers.chair, 'year=2026', ['乙街道联系点']],
    ['区里都看得到', () => world.tokens.districtOfficer, 'year=2026', ['甲街道联系点', '乙街道联系点']],
    ['区领导可以只看一个街道', () => world.tokens.supervisor, 'year=2026&street=elsewhere', ['乙街道联系点']],
    ['秘书看不到别的街道', () => world.tokens.secretary, 'year=2026&street=elsewhere', []],
  ])('%s', async (_, token, query, names) => {
    const { sites } = await readAs(token(), query)
    expect(sites.map(({ name }: { name: string }) => name).sort()).toEqual([...names].sort())
  })
  it('没有一处是人的名字', async () => {
    expect(JSON.stringify(await readAs(world.tokens.supervisor))).not.toMatch(/王代表|张阿姨/)
  })
})
