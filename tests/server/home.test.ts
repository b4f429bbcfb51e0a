import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { readConfig } from '../../src/server/config'
import { inTransaction } from '../../src/server/store/db'
import { reloadSites } from '../../src/server/store/siteFeed'
import { NOW } from '../support/facts'
import { engines, startServer, type TestServer } from '../support/server'
import { startBusyServer, stayAwake } from '../support/server-busy'
import { openDesk } from '../support/server-desk'
import type { SiteMap } from '../support/server-sites'
import { off, openMap } from '../support/server-sites'
import { makeWorld, type World } from '../support/world'

const notice = (different: Record<string, unknown> = {}) => ({
  ...{
    street: 'here',
    title: '接待改期',
    body: '本周三的接待改到周四。',
    from: '2026-11-11',
    until: '2026-11-20',
  },
  ...different,
})

describe.each(engines)('首页（%s）', engine => {
  let server: TestServer
  let world: World
  let map: SiteMap
  beforeAll(async () => {
    server = await startBusyServer(engine)
    world = await makeWorld(server)
    map = await openMap(server)
    await inTransaction(server.services.db, reloadSites)
    await stayAwake(server)
  })
  beforeEach(() => {
    server.clock.now = NOW
  })
  afterAll(() => server.close())

  const home = async (street?: string) =>
    (await server.ask('GET', street ? `/api/home?street=${street}` : '/api/home')).body
  const said = async (method: string, address: string, token: string | undefined, body?: object) => {
    const { status, body: answer } = await server.ask(method, address, { token, ...(body && { body }) })
    return answer.error?.code ?? status
  }
  const post = (token: string | undefined, different: Record<string, unknown> = {}) =>
    server.ask('POST', '/api/staff/notices', { token, body: notice(different) })
  const titles = async (street?: string) =>
    (await home(street)).notices.map(({ title }: { title: string }) => title)
  const upload = async (bytes: Buffer) =>
    (await server.ask('POST', '/api/photos', { file: { bytes, name: 'a.jpg' } })).body.id

  describe('不是这条街的人，什么也改不了', () => {
    it.each([
      ['没登录的人', () => undefined, 'signInNeeded'],
      ['居民', () => world.resident, 'forbidden'],
      ['代表', () => world.tokens.deputy, 'forbidden'],
      ['工委主任', () => world.tokens.chair, 'forbidden'],
      ['别的街道的秘书', () => world.strangers.secretary, 'forbidden'],
    ])('%s', async (_, token, code) => {
      expect(await said('POST', '/api/staff/notices', token(), notice())).toBe(code)
      const photo = { photoId: null }
      expect(await said('POST', '/api/staff/streets/here/photo', token(), photo)).toBe(code)
      expect(await titles('here')).toEqual([])
    })
    it('秘书不能替全区发公告，也看不到、撤不下别的街道的', async () => {
      expect(await said('POST', '/api/staff/notices', world.tokens.secretary, notice({ street: null }))).toBe(
        'forbidden',
      )
      const { body } = await post(world.tokens.secretary, { title: '甲的公告' })
      const { body: seen } = await server.ask('GET', '/api/staff/notices', {
        token: world.strangers.secretary,
      })
      expect([seen.items, seen.mayDistrict]).toEqual([[], false])
      const end = `/api/staff/notices/${body.id}/end`
      expect(await said('POST', end, world.strangers.secretary, {})).toBe('notFound')
      expect(await said('POST', end, world.tokens.secretary, {})).toBe(200)
    })
  })

  describe('公告', () => {
    it('本街道的只在本街道，全区的处处都有', async () => {
      const own = (await post(world.tokens.secretary, { title: '街道的' })).body
      const all = (await post(world.tokens.admin, { title: '全区的', street: null })).body
      expect(own).toMatchObject({ street: { slug: 'here', name: '甲街道' }, isShown: true })
      expect(await titles('here')).toEqual(['街道的', '全区的'])
      expect(await titles('elsewhere')).toEqual(['全区的'])
      expect(await titles()).toEqual(['全区的'])
      for (const { id } of [own, all]) {
        const { body } = await server.ask('POST', `/api/staff/notices/${id}/end`, {
          ...{ token: world.tokens.admin, body: {} },
        })
        expect(body.isShown).toBe(false)
      }
      expect(await titles('here')).toEqual([])
    })
    it('没到日子不显示，过了日子也不显示；还没开始的也撤得下', async () => {
      const { body } = await post(world.tokens.secretary, { title: '下周', from: '2026-11-16' })
      expect([body.isShown, await titles('here')]).toEqual([false, []])
      server.clock.now = new Date('2026-11-20T23:00:00+08:00')
      expect(await titles('here')).toEqual(['下周'])
      server.clock.now = new Date('2026-11-21T00:00:00+08:00')
      expect(await titles('here')).toEqual([])
      server.clock.now = NOW
      expect(await said('POST', `/api/staff/notices/${body.id}/end`, world.tokens.secretary, {})).toBe(200)
      server.clock.now = new Date('2026-11-17T10:00:00+08:00')
      expect(await titles('here')).toEqual([])
    })
    it.each([
      ['已经过了的', { from: '2026-11-01', until: '2026-11-10' }, 'badInput'],
      ['结束早于开始的', { from: '2026-11-15', until: '2026-11-14' }, 'badInput'],
      ['没有标题的', { title: ' ' }, 'badInput'],
      ['没有这条街的', { street: 'nowhere' }, 'streetUnknown'],
    ])('%s发不出去', async (_, different, code) => {
      expect(await said('POST', '/api/staff/notices', world.tokens.admin, notice(different))).toBe(code)
    })
    it('管理的人看得到全部，知道哪些已经撤下', async () => {
      const { body } = await server.ask('GET', '/api/staff/notices', { token: world.tokens.secretary })
      expect(body.streets).toEqual([{ slug: 'here', name: '甲街道' }])
      expect(body.items.map(({ isShown }: { isShown: boolean }) => isShown)).toEqual([false, false, false])
      const { body: all } = await server.ask('GET', '/api/staff/notices', { token: world.tokens.admin })
      expect([all.items.length, all.mayDistrict]).toEqual([4, true])
    })
  })

  describe('街道的照片', () => {
    const photoOf = async (street: string) => (await home(street)).street.photo?.id ?? null
    const set = (photoId: string | null, token = world.tokens.secretary) =>
      server.ask('POST', '/api/staff/streets/here/photo', { token, body: { photoId } })

    it('换了新的，旧的就没人留着；也可以不要照片', async () => {
      const bytes = readFileSync('tests/support/lamp.jpg')
      const [first, second] = [await upload(bytes), await upload(bytes)]
      expect((await set(first)).body.photo.id).toBe(first)
      expect((await set(second)).status).toBe(200)
      expect(await photoOf('here')).toBe(second)
      const kept = server.services.db.selectFrom('photos').select('id').where('kept', '=', true)
      expect(await kept.execute()).toEqual([{ id: second }])
      expect((await set('0198c0de-0000-7000-8000-00000000dead')).body.error.code).toBe('photoGone')
      expect(await photoOf('here')).toBe(second)
      expect((await set(null)).body).toEqual({ photo: null })
      expect([await photoOf('here'), await kept.execute()]).toEqual([null, []])
    })
  })

  describe('看到的', () => {
    it('没有这条街，就说没有', async () => {
      expect((await home('nowhere')).error.code).toBe('notFound')
    })
    it('街道的首页：自己的站点、代表、接下来三场接待', async () => {
      const first = { streetId: map.streets.first }
      const point = await map.enter('幸福里代表联系点', {
        ...first,
        neighbourhood: '幸福里居民区',
        at: off(300, 0),
      })
      const base = await map.enter('甲代表之家', { ...first, level: 'HOME', at: off(1_000, 0) })
      const gone = await map.enter('旧代表联系点', { ...first, closedOn: '2026-10-01', closedWhy: '征收' })
      const other = await map.enter('乙代表之家', { streetId: map.streets.second, level: 'HOME', at: null })
      await map.assign(point, '沈慧琴')
      await map.assign(gone, '陆建铭')
      await map.assign(other, '顾晓蕾')
      for (const day of ['10', '13', '20', '27', '30'])
        await map.plan(base, `2026-11-${day}T15:00+08:00`, `2026-11-${day}T16:00+08:00`)
      await map.plan(base, '2026-11-12T15:00+08:00', '2026-11-12T16:00+08:00', { status: 'cancelled' })
      await map.plan(other, '2026-11-12T15:00+08:00', '2026-11-12T16:00+08:00')
      await map.refresh()

      const view = await home('first')
      expect(view.street).toEqual({ slug: 'first', name: '甲街道', committee: '甲街道人大工委', photo: null })
      expect(view.sites.map(({ name }: { name: string }) => name)).toEqual(['甲代表之家', '幸福里代表联系点'])
      expect(view.figures).toMatchObject({ sites: 2, deputies: 1 })
      expect(view.receptions.map(({ startsAt }: { startsAt: string }) => startsAt.slice(0, 10))).toEqual([
        ...['2026-11-13', '2026-11-20', '2026-11-27'],
      ])
    })
    it('全区的首页：各街道都在，先是各家', async () => {
      const view = await home()
      expect(view.street).toBeNull()
      expect(view.streets.map(({ slug }: { slug: string }) => slug)).toEqual([
        ...['elsewhere', 'first', 'here', 'second'],
      ])
      expect(view.figures).toMatchObject({ sites: 5, deputies: 2 })
      expect(view.sites.slice(0, 2).map(({ level }: { level: string }) => level)).toEqual(['HOME', 'HOME'])
      expect(view.receptions[0].startsAt).toBe('2026-11-12T07:00:00.000Z')
    })
    it('今年答复了几条、中间的一条用了几个工作日', async () => {
      expect((await home('here')).figures).toMatchObject({ answeredThisYear: 0, answerDays: null })
      const desk = openDesk(server, world)
      for (const day of ['2026-11-12', '2026-11-16', '2026-11-20']) {
        server.clock.now = NOW
        const { id } = await desk.handling()
        server.clock.now = new Date(`${day}T15:00:00+08:00`)
        await desk.answer(id)
      }
      // One, three and seven working days: a weekend lies between.
      expect((await home('here')).figures).toMatchObject({ answeredThisYear: 3, answerDays: 3 })
      expect((await home()).figures).toMatchObject({ answeredThisYear: 3, answerDays: 3 })
      expect((await home('elsewhere')).figures).toMatchObject({ answeredThisYear: 0, answerDays: null })
      server.clock.now = new Date('2027-01-04T10:00:00+08:00')
      expect((await home('here')).figures).toMatchObject({ answeredThisYear: 0, answerDays: null })
    })
    it('刚答复的一条，最迟过一分钟数进去', async () => {
      const answered = async () => (await home('here')).figures.answeredThisYear
      server.clock.now = new Date('2026-11-23T15:00:00+08:00')
      const before = await answered()
      const desk = openDesk(server, world)
      const { id } = await desk.handling()
      await desk.answer(id)
      expect(await answered()).toBe(before)
      server.clock.now = new Date('2026-11-23T15:01:00+08:00')
      expect(await answered()).toBe(before + 1)
    })
    it('数据库出了错，好了马上就好，不用等下一分钟', async () => {
      const { db } = server.services
      server.clock.now = new Date('2026-11-24T15:00:00+08:00')
      await sql`alter table opinion_events rename to lost`.execute(db)
      const failed = await server.ask('GET', '/api/home')
      await sql`alter table lost rename to opinion_events`.execute(db)
      expect([failed.status, (await server.ask('GET', '/api/home')).status]).toEqual([500, 200])
    })
  })

  it('不说在哪里，也有地方可以选：街道、居民区、地铁站', async () => {
    const metro = { name: '松江新城站', lng: 121.23077, lat: 31.03023, isDemo: false }
    await server.services.db
      .insertInto('landmarks')
      .values({ id: '0198c0de-0000-7000-8000-00000000aaaa', ...metro })
      .execute()
    const { body } = await server.ask('GET', '/api/places')
    const centre = Object.fromEntries(
      body.streets.map(({ slug, gcj02 }: { slug: string; gcj02: unknown }) => [slug, gcj02]),
    )
    expect(centre).toEqual({ here: null, elsewhere: null, first: off(1_000, 0), second: null })
    expect(body.neighbourhoods).toEqual([{ name: '幸福里居民区', street: 'first', gcj02: off(300, 0) }])
    expect(body.landmarks).toEqual([{ name: '松江新城站', gcj02: [121.23077, 31.03023] }])
    expect(body.tiles).toBeNull()
  })
})

describe('地图的底图', () => {
  const tiles = {
    MAP_TILES: 'https://t0.tianditu.gov.cn/DataServer?T=vec_w&x={x}&y={y}&l={z}&tk=key',
    MAP_CREDIT: '天地图 GS（2024）0568号',
  }

  it('设了就告诉网页，网页也只许从那里取图', async () => {
    const server = await startServer('embedded', tiles)
    const { body } = await server.ask('GET', '/api/places')
    expect(body.tiles).toEqual({ url: tiles.MAP_TILES, datum: 'wgs84', credit: tiles.MAP_CREDIT })
    const policy = (await fetch(`${server.url}/healthz`)).headers.get('content-security-policy')
    expect(policy).toContain("img-src 'self' data: blob: https://t0.tianditu.gov.cn;")
    await server.close()
  })
  it.each([
    ['没有 {z} 的地址', { MAP_TILES: 'https://a.cn/{x}/{y}' }, /MAP_TILES/],
    ['不是网址', { MAP_TILES: 'tiles/{x}/{y}/{z}' }, /MAP_TILES/],
    ['没写来源', { MAP_CREDIT: '' }, /MAP_CREDIT/],
    ['没有这种坐标系', { MAP_DATUM: 'bd09' }, /MAP_DATUM/],
  ])('%s，就不启动', (_, different, told) => {
    expect(() => readConfig({ ...tiles, ...different })).toThrow(told)
  })
})
