import * as v from 'valibot'
import { api } from '../../src/contract'
import { distanceBetween, type Gcj02 } from '../../src/contract/place'
import { layOut } from '../../src/server/demo/places'
import { makeRandom } from '../../src/server/demo/random'
import { readTexts } from '../../src/server/demo/texts'
import { inTransaction } from '../../src/server/store/db'
import { touchSites } from '../../src/server/store/siteFeed'
import { NOW } from '../support/facts'
import { engines, type TestServer } from '../support/server'
import { startBusyServer } from '../support/server-busy'
import { HERE, off, openMap, type SiteMap } from '../support/server-sites'

const finder = (server: TestServer) => {
  const post = async (address: string, filter: object) =>
    (await server.ask('POST', address, { body: filter, key: null })).body
  return {
    search: (filter: object = {}) => post('/api/sites/search', filter),
    names: async (filter: object = {}): Promise<string[]> =>
      (await post('/api/sites/search', filter)).items.map(({ name }: { name: string }) => name),
    map: (filter: object = {}) => post('/api/sites/map', filter),
    read: async (code: string) => (await server.ask('GET', `/api/sites/${code}`)).body,
  }
}

describe.each(engines)('找站点（%s）', engine => {
  let server: TestServer
  let map: SiteMap
  let find: ReturnType<typeof finder>
  beforeAll(async () => {
    server = await startBusyServer(engine)
    map = await openMap(server)
    find = finder(server)
    const home = await map.enter('甲街道代表之家', { level: 'HOME', at: off(2_000, 0) })
    await map.enter('幸福里代表联系点', {
      at: off(300, 0),
      neighbourhood: '幸福里居民区',
      address: '沪松路255弄18号',
    })
    await map.enter('大学城代表联络站', {
      ...{ level: 'STATION', streetId: map.streets.second, at: off(-1_000, 0) },
      hours: '周一至周五 10:00–20:00',
    })
    const weekend = await map.enter('周末代表联系点', { at: off(0, 500), hours: '周六、周日 9:00–11:00' })
    await map.enter('没有坐标代表联系点', { at: null, hours: '请打电话' })
    await map.enter('关了的代表联系点', { closedOn: '2026-10-01', closedWhy: '房屋征收' })
    await map.assign(home, '单小芳')
    await map.plan(home, '2026-11-12T14:00+08:00', '2026-11-12T16:00+08:00')
    await map.plan(home, '2026-11-19T14:00+08:00', '2026-11-19T16:00+08:00')
    await map.plan(weekend, '2026-11-16T00:00+08:00', '2026-11-16T01:00+08:00')
    await map.plan(weekend, '2026-11-12T14:00+08:00', '2026-11-12T16:00+08:00', { status: 'planned' })
    await map.plan(weekend, '2026-11-13T14:00+08:00', '2026-11-13T16:00+08:00', { status: 'cancelled' })
    await map.refresh()
  })
  beforeEach(() => {
    server.clock.now = NOW
  })
  afterAll(() => server.close())

  it.each<[string, object]>([
    ['不说在哪里', {}],
    ['说了在哪里', { from: HERE }],
    ['一个也没有', { q: '没有这样的站点' }],
  ])('%s，答的正是约定的那些，一项不多', async (_, filter) => {
    const answer = await find.search(filter)
    expect(v.parse(api.findSites.ok, answer)).toEqual(answer)
  })

  describe('次序', () => {
    it('不说在哪里，先代表之家，再联络站，再联系点；关了的不在其中', async () => {
      const { items, total, hasMore } = await find.search()
      expect(items.map(({ level }: { level: string }) => level)).toEqual([
        ...['HOME', 'STATION'],
        ...['POINT', 'POINT', 'POINT'],
      ])
      expect({ total, hasMore }).toEqual({ total: 5, hasMore: false })
      expect(items.every(({ distance }: { distance: unknown }) => distance === null)).toBe(true)
    })
    it('说了在哪里，由近到远；没有坐标的排在最后，没有距离', async () => {
      const { items } = await find.search({ from: HERE })
      expect(
        items.map(({ name, distance }: { name: string; distance: number | null }) => [
          name,
          distance && Math.round(distance),
        ]),
      ).toEqual([
        ['幸福里代表联系点', 300],
        ['周末代表联系点', 500],
        ['大学城代表联络站', 1_000],
        ['甲街道代表之家', 2_000],
        ['没有坐标代表联系点', null],
      ])
    })
    it('经度纬度写反了，不当真', async () => {
      const { error } = await find.search({ from: [31.02, 121.23] })
      expect(error).toMatchObject({ code: 'badInput', fields: { from: expect.stringContaining('顺序') } })
    })
  })

  describe('筛选', () => {
    it.each<[string, object, string[]]>([
      ['级别', { level: 'STATION' }, ['大学城代表联络站']],
      ['街道', { street: 'second' }, ['大学城代表联络站']],
      ['没有这个街道', { street: 'third' }, []],
      ['现在开着的', { openNow: true }, ['幸福里代表联系点', '大学城代表联络站', '甲街道代表之家']],
      ['下班后或周末', { offWork: true }, ['周末代表联系点', '大学城代表联络站']],
      ['本周有接待', { receptionThisWeek: true }, ['甲街道代表之家']],
      ['几样一起', { street: 'second', openNow: true, offWork: true }, ['大学城代表联络站']],
      ['几样一起，一个也没有', { level: 'HOME', offWork: true }, []],
    ])('%s', async (_, filter, names) => {
      expect(await find.names({ from: HERE, ...filter })).toEqual(names)
      const listed = await find.search(filter)
      expect(listed.items.map(({ name }: { name: string }) => name).sort()).toEqual([...names].sort())
      expect(listed.total).toBe(names.length)
    })
    it('钟走到下午六点，只剩开到晚上的；走到周六上午，轮到周末的', async () => {
      server.clock.now = new Date('2026-11-11T18:00:00+08:00')
      expect(await find.names({ openNow: true })).toEqual(['大学城代表联络站'])
      server.clock.now = new Date('2026-11-14T09:00:00+08:00')
      expect(await find.names({ openNow: true })).toEqual(['周末代表联系点'])
    })
    it('周日一过，下周一零点的接待才算本周的', async () => {
      server.clock.now = new Date('2026-11-15T23:59:00+08:00')
      expect(await find.names({ receptionThisWeek: true })).toEqual([])
      server.clock.now = new Date('2026-11-16T00:00:00+08:00')
      expect(await find.names({ receptionThisWeek: true, from: HERE })).toEqual([
        '周末代表联系点',
        '甲街道代表之家',
      ])
    })
  })

  describe('找词', () => {
    it.each<[string, string, string[]]>([
      ['一个字', '幸', ['幸福里代表联系点']],
      ['名字的最后一个字', '家', ['甲街道代表之家']],
      ['两个字', '福里', ['幸福里代表联系点']],
      ['一长串', '幸福里代表联系点', ['幸福里代表联系点']],
      ['拼音首字母', 'xfl', ['幸福里代表联系点']],
      ['大写，全角', 'ＸＦＬ', ['幸福里代表联系点']],
      ['中间几个字的首字母', 'flddb', []],
      ['中间几个字的首字母，没有错', 'fld', ['幸福里代表联系点']],
      ['代表的名字', '小芳', ['甲街道代表之家']],
      ['代表的首字母，姓照姓的读法', 'sxf', ['甲街道代表之家']],
      ['街道', '乙街道', ['大学城代表联络站']],
      ['居民区', '幸福里居民区', ['幸福里代表联系点']],
      ['地址里的号', '255弄', ['幸福里代表联系点']],
      ['两个词都要有', '幸福 沪松', ['幸福里代表联系点']],
      ['两个词只有一个', '幸福 大学', []],
      ['没有的词', '月球', []],
      ['只有标点', '！？', []],
      ['引号不是命令', "'幸福':*", ['幸福里代表联系点']],
      ['关了的站点不出来', '关了的', []],
    ])('%s：%s', async (_, q, names) => {
      expect(await find.names({ q })).toEqual(names)
    })
    it('站点编号，照海报上抄下来，大小写和短横都不要紧', async () => {
      const { items } = await find.search({ q: '幸福' })
      const [{ code }] = items
      expect(await find.names({ q: `${code.slice(0, 3).toLowerCase()}-${code.slice(3)}` })).toEqual([
        '幸福里代表联系点',
      ])
    })
    it('找到的词也由近到远，也能再筛选', async () => {
      expect(await find.names({ q: '联系点', from: HERE })).toEqual([
        '幸福里代表联系点',
        '周末代表联系点',
        '没有坐标代表联系点',
      ])
      expect(await find.names({ q: '联系点', from: HERE, openNow: true })).toEqual(['幸福里代表联系点'])
    })
  })

  describe('卡片', () => {
    it('写着能不能去、什么时候能去', async () => {
      const { items } = await find.search({ q: '甲街道代表之家' })
      expect(items[0]).toMatchObject({
        ...{ level: 'HOME', street: { slug: 'first', name: '甲街道' }, isOpen: true },
        openNote: '正在开放，17:00 结束',
        nextReception: { startsAt: '2026-11-12T06:00:00.000Z', endsAt: '2026-11-12T08:00:00.000Z' },
      })
      const [unread] = (await find.search({ q: '没有坐标' })).items
      expect(unread).toMatchObject({ hours: '请打电话', isOpen: false, openNote: '', nextReception: null })
    })
    it('接待开始了还写着，结束了就写下一场；计划中的、取消的都不算', async () => {
      server.clock.now = new Date('2026-11-12T15:59:00+08:00')
      const startOf = async (q: string) => (await find.search({ q })).items[0].nextReception?.startsAt
      expect(await startOf('甲街道代表之家')).toBe('2026-11-12T06:00:00.000Z')
      server.clock.now = new Date('2026-11-12T16:00:00+08:00')
      expect(await startOf('甲街道代表之家')).toBe('2026-11-19T06:00:00.000Z')
      expect(await startOf('周末')).toBe('2026-11-15T16:00:00.000Z')
    })
  })

  it('地图上只有有坐标的，条数也只数这些', async () => {
    const { items, total } = await find.map({ from: HERE, q: '联系点' })
    expect(items.map(({ name }: { name: string }) => name)).toEqual(['幸福里代表联系点', '周末代表联系点'])
    expect(items[0]).toEqual({
      code: expect.any(String),
      name: '幸福里代表联系点',
      level: 'POINT',
      gcj02: off(300, 0),
    })
    expect(total).toBe(2)
    expect((await find.map()).total).toBe(4)
  })
})

describe.each(engines)('全区一百一十六个站点（%s）', engine => {
  let server: TestServer
  let find: ReturnType<typeof finder>
  const { streets, sites } = layOut(readTexts().neighbourhoods, makeRandom(1))
  beforeAll(async () => {
    server = await startBusyServer(engine)
    find = finder(server)
    await inTransaction(server.services.db, async tx => {
      await tx.insertInto('streets').values(streets).execute()
      await tx.insertInto('sites').values(sites).execute()
      await touchSites(
        tx,
        sites.map(({ id }) => id),
      )
    })
    await server.services.siteIndex.refresh()
  })
  afterAll(() => server.close())

  const all = async (filter: object) => {
    const pages = [1, 2, 3, 4, 5, 6, 7].map(page => find.search({ ...filter, page }))
    return (await Promise.all(pages)).flatMap(({ items }) => items)
  }

  it('翻六页看完，不重不漏，每页都说还有没有', async () => {
    const first = await find.search()
    expect(first).toMatchObject({ total: 116, hasMore: true })
    expect(first.items).toHaveLength(20)
    expect(await find.search({ page: 6 })).toMatchObject({ total: 116, hasMore: false })
    const codes = (await all({})).map(({ code }: { code: string }) => code)
    expect(codes).toHaveLength(116)
    expect([...codes].sort()).toEqual(sites.map(({ code }) => code).sort())
  })

  it.each<[string, Gcj02]>([
    ['市中心', [121.2271, 31.0159]],
    ['九里亭', [121.317, 31.1556]],
    ['区外', [121.47, 31.23]],
  ])('从%s看，一家一家和自己算的一样远，次序一样', async (_, from) => {
    const items: { code: string; distance: number }[] = await all({ from })
    const spots = sites.map(({ code, lng, lat }) => ({
      code,
      metres: distanceBetween(from, [lng ?? 0, lat ?? 0]),
    }))
    expect(items.map(({ code }) => code)).toEqual(
      spots.sort((a, b) => a.metres - b.metres).map(({ code }) => code),
    )
    for (const [i, { distance }] of items.entries())
      expect(Math.abs(distance / (spots[i]?.metres ?? 0) - 1)).toBeLessThan(0.005)
  })
})
