import { readFileSync } from 'node:fs'
import { NOW } from '../support/facts'
import { engines, type TestServer } from '../support/server'
import { startBusyServer, stayAwake } from '../support/server-busy'
import { openDesk } from '../support/server-desk'
import { openMap, type SiteMap } from '../support/server-sites'
import { makeWorld, type World } from '../support/world'

const nobody = '0198c0de-0000-7000-8000-00000000dead'

const edit = (different: Record<string, unknown> = {}) => ({
  ...{ unit: '茸城第三小学', post: '语文教师', group: '教育界', bio: '站校门护学岗。' },
  ...different,
})

describe.each(engines)('人大代表（%s）', engine => {
  let server: TestServer
  let world: World
  let map: SiteMap
  let here: { id: string; streetId: string }
  let mine: string
  let sites: Record<'home' | 'point' | 'other' | 'gone', { id: string; code: string; streetId: string }>
  beforeAll(async () => {
    server = await startBusyServer(engine)
    world = await makeWorld(server)
    map = await openMap(server)
    await stayAwake(server)
    const { db } = server.services
    here = await db
      .selectFrom('sites')
      .select(['id', 'streetId'])
      .where('code', '=', world.siteCode)
      .executeTakeFirstOrThrow()
    const duty = db.selectFrom('duties').select('personId').where('role', '=', 'deputy')
    const { personId } = await duty.where('scopeId', '=', here.id).executeTakeFirstOrThrow()
    sites = {
      home: await map.enter('甲代表之家', { level: 'HOME' }),
      point: await map.enter('幸福里代表联系点'),
      other: await map.enter('乙代表联系点', { streetId: map.streets.second }),
      gone: await map.enter('旧代表联系点', { closedOn: '2026-10-01', closedWhy: '征收' }),
    }
    mine = await map.assign(here, '顾晓蕾', { personId, groupName: '教育界' })
    await map.assign(sites.home, '单立堃', { unit: '茸城公证处', post: '公证员', groupName: '第二代表小组' })
    await map.assign(sites.point, '陈学钧', { unit: '供电一班', post: '班长', groupName: '第一代表小组' })
    await map.assign(sites.other, '赵亦明', { unit: '芯溪公司', post: '工程师', groupName: '第二代表小组' })
    await map.assign(sites.gone, '安国平', { groupName: '第三代表小组' })
  })
  beforeEach(() => {
    server.clock.now = NOW
  })
  afterAll(() => server.close())

  const list = async (query = '') => (await server.ask('GET', `/api/deputies${query}`)).body
  const names = async (query: Record<string, string> = {}) =>
    (await list(`?${new URLSearchParams(query)}`)).items.map(({ name }: { name: string }) => name)
  const read = async (id: string) => (await server.ask('GET', `/api/deputies/${id}`)).body
  const change = (token: string | undefined, different: Record<string, unknown> = {}) =>
    server.ask('POST', `/api/deputies/${mine}/edits`, { token, body: edit(different) })

  describe('改代表的公开信息', () => {
    it.each([
      ['没登录的人', () => undefined, 'signInNeeded'],
      ['居民', () => world.resident, 'forbidden'],
      ['代表本人', () => world.tokens.deputy, 'forbidden'],
      ['联络员', () => world.tokens.liaisonOfficer, 'forbidden'],
      ['别的街道的秘书', () => world.strangers.secretary, 'forbidden'],
    ])('%s改不了', async (_, token, code) => {
      expect((await change(token())).body.error.code).toBe(code)
      expect((await read(mine)).post).toBe('教师')
    })
    it.each([
      ['本街道的秘书', () => world.tokens.secretary],
      ['系统管理员', () => world.tokens.admin],
    ])('%s改得了，人人马上看到', async (who, token) => {
      const { body } = await change(token(), { bio: who, electoralDistrict: '甲街道第2选区' })
      expect(body).toMatchObject({ unit: '茸城第三小学', post: '语文教师', group: '教育界', bio: who })
      expect(await read(mine)).toEqual(body)
      expect((await change(token())).body.electoralDistrict).toBeNull()
    })
    it('换照片：旧的不再留着；不提照片就不动它；给了没有的照片不行', async () => {
      const file = { bytes: readFileSync('tests/support/lamp.jpg'), name: 'a.jpg' }
      const upload = async () => (await server.ask('POST', '/api/photos', { file })).body.id
      const [first, second] = [await upload(), await upload()]
      const { secretary } = world.tokens
      expect((await change(secretary, { photoId: first })).body.photo.id).toBe(first)
      expect((await change(secretary, { photoId: second })).body.photo.id).toBe(second)
      expect((await change(secretary)).body.photo.id).toBe(second)
      const gone = await change(secretary, { photoId: nobody, bio: '不该写进去' })
      expect(gone.body.error.code).toBe('photoGone')
      expect((await read(mine)).bio).toBe('站校门护学岗。')
      const kept = server.services.db.selectFrom('photos').select('id').where('kept', '=', true)
      expect(await kept.execute()).toEqual([{ id: second }])
      expect((await change(secretary, { photoId: null })).body.photo).toBeNull()
    })
  })

  it('没有这位代表，就说没有', async () => {
    expect((await read(nobody)).error.code).toBe('notFound')
    const { body } = await server.ask('POST', `/api/deputies/${nobody}/edits`, {
      ...{ token: world.tokens.admin, body: edit() },
    })
    expect(body.error.code).toBe('notFound')
  })

  describe('名录', () => {
    it('按姓名的拼音排，单读作姓', async () => {
      expect(await names()).toEqual(['安国平', '陈学钧', '顾晓蕾', '单立堃', '赵亦明'])
    })
    it.each([
      ['街道', { street: 'first' }, ['陈学钧', '单立堃']],
      ['站点', { site: '幸福里' }, []],
      ['代表小组', { group: '第二代表小组' }, ['单立堃', '赵亦明']],
      ['街道里的小组', { street: 'first', group: '第二代表小组' }, ['单立堃']],
      ['姓名里的两个字', { q: '学钧' }, ['陈学钧']],
      ['姓名的拼音首字母', { q: 'GXL' }, ['顾晓蕾']],
      ['姓的读音', { q: 'slk' }, ['单立堃']],
      ['单位', { q: '公证处' }, ['单立堃']],
      ['职务', { q: '工程师' }, ['赵亦明']],
      ['两样都要', { q: '第二 公证员' }, ['单立堃']],
      ['没有的人', { q: '王小明' }, []],
    ])('按%s找', async (_, query: Record<string, string>, found) => {
      expect(await names(query)).toEqual(found)
    })
    it('按站点找；关了的站点没有人', async () => {
      expect(await names({ site: sites.point.code })).toEqual(['陈学钧'])
      expect(await names({ site: sites.point.code.toLowerCase() })).toEqual(['陈学钧'])
      expect(await names({ site: sites.gone.code })).toEqual([])
    })
    it('有哪些小组可选，第一在第二前面；选了一个，别的还在', async () => {
      const { groups } = await list('?street=first&group=第一代表小组')
      expect(groups).toEqual(['第一代表小组', '第二代表小组'])
      expect((await list()).groups).toEqual(['第一代表小组', '第二代表小组', '第三代表小组', '教育界'])
    })
    it('每位代表在哪些站点，关了的不算；电话和账号不出来', async () => {
      const { items } = await list()
      expect(items[0].sites).toEqual([])
      expect(items[1].sites).toEqual([{ code: sites.point.code, name: '幸福里代表联系点' }])
      expect(Object.keys(items[1]).sort()).toEqual([
        ...['bio', 'group', 'id', 'level', 'name', 'photo', 'post', 'sites', 'unit'],
      ])
    })
    it('一页二十位，翻得到最后一位', async () => {
      for (let i = 0; i < 20; i += 1) await map.assign(sites.other, `郑${'一二三四五六七八九十'[i % 10]}`)
      const [first, second] = [await list(), await list('?page=2')]
      expect([first.items.length, first.total, first.hasMore]).toEqual([20, 25, true])
      expect([second.items.length, second.hasMore]).toEqual([5, false])
    })
  })

  it('一位代表：在哪些站点、接下来哪天来、今年接待和解释了几次', async () => {
    const { db } = server.services
    await db.insertInto('deputySites').values({ deputyId: mine, siteId: sites.gone.id }).execute()
    const meet = async (startsAt: string, status: 'held' | 'published', deputyId = mine) => {
      const id = crypto.randomUUID()
      const endsAt = new Date(Date.parse(startsAt) + 3_600_000).toISOString()
      await map.plan(here, startsAt, endsAt, { id, status, theme: '小区停车' })
      await db.insertInto('receptionDeputies').values({ sessionId: id, deputyId }).execute()
    }
    await meet('2025-12-30T15:00:00+08:00', 'held')
    await meet('2026-01-05T15:00:00+08:00', 'held')
    await meet('2026-10-15T15:00:00+08:00', 'held')
    await meet('2026-11-11T09:30:00+08:00', 'published')
    await meet('2026-12-02T15:00:00+08:00', 'published')
    await meet('2026-11-18T15:00:00+08:00', 'published', await map.assign(sites.other, '别人'))
    const desk = openDesk(server, world)
    const { id } = await desk.received()
    await desk.done(id, world.tokens.deputy, 'answerNow', { outcome: 'resolved', text: '当面说清楚了。' })

    const view = await read(mine)
    expect(view.sites).toEqual([
      { code: world.siteCode, name: '甲街道联系点', address: '一号', street: '甲街道' },
    ])
    const site = { code: world.siteCode, name: '甲街道联系点' }
    const deputies = [{ id: mine, name: '顾晓蕾' }]
    expect(view.receptions).toMatchObject([
      { startsAt: '2026-11-11T01:30:00.000Z', site, deputies, theme: '小区停车' },
      { startsAt: '2026-12-02T07:00:00.000Z', site, deputies },
    ])
    expect(view.record).toEqual({ receptions: 2, explained: 1 })
    expect(view.isDemo).toBe(false)
  })
})
