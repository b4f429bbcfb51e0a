import { sql } from 'kysely'
import { inTransaction } from '../../src/server/store/db'
import type { Tables } from '../../src/server/store/tables'
import { engines, startServer, type TestServer } from '../support/server'
import { countRows } from '../support/server-counts'
import { makeWorld, type World } from '../support/world'

describe.each(engines)('扫码（%s）', engine => {
  let server: TestServer
  let world: World
  const start = new Date('2026-11-11T10:00:00+08:00')
  beforeAll(async () => {
    server = await startServer(engine, { TRUST_PROXY: 'on' })
    world = await makeWorld(server)
  })
  beforeEach(async () => {
    server.clock.now = start
    await inTransaction(server.services.db, async tx => {
      await tx.deleteFrom('siteScanDays').execute()
    })
  })
  afterAll(() => server.close())

  let visitors = 0
  /** An address that nobody has come from yet. */
  const newAddress = () => {
    visitors += 1
    return `10.0.${Math.floor(visitors / 250)}.${(visitors % 250) + 1}`
  }
  const rows = () => server.services.db.selectFrom('siteScanDays').selectAll().execute()
  const setClock = (time: string) => {
    server.clock.now = new Date(`${time}+08:00`)
  }
  const open = (code: string, init: RequestInit = {}, from = newAddress()) =>
    fetch(`${server.url}/q/${code}`, {
      redirect: 'manual',
      ...init,
      headers: { 'x-forwarded-for': from, ...init.headers },
    })
  /** Counting goes on after the redirect: waits until the numbers are as they should be. */
  const settled = async (scans: number) => {
    for (let i = 0; i < 100; i += 1) {
      const sum = (await rows()).reduce((all, row) => all + row.scans, 0)
      if (sum === scans) break
      await new Promise(done => setTimeout(done, 20))
    }
    return (await rows()).reduce((all, row) => all + row.scans, 0)
  }
  const note = (stage: string, code = world.siteCode, from = newAddress()) =>
    server.ask('POST', `/api/sites/${code}/scans`, { from, body: { stage } })
  const figures = async (token: string, query = '') =>
    server.ask('GET', `/api/staff/scans${query}`, { token })

  describe('看统计', () => {
    it('居民、代表和承办人不能看', async () => {
      expect((await server.ask('GET', '/api/staff/scans')).body.error.code).toBe('signInNeeded')
      for (const token of [world.resident, world.tokens.deputy, world.tokens.handler])
        expect((await figures(token)).body.error.code).toBe('forbidden')
    })

    it.each(['secretary', 'chair', 'liaisonOfficer'] as const)('%s 只看自己的街道', async role => {
      await note('scan')
      await note('scan', world.otherSiteCode)
      const { body } = await figures(world.tokens[role])
      expect(body.streets.map(({ slug }: { slug: string }) => slug)).toEqual(['here'])
      expect(body.totals).toMatchObject({ scans: 1, sites: 1 })
      expect((await figures(world.tokens[role], '?street=elsewhere')).body.error.code).toBe('notFound')
    })

    it.each(['admin', 'districtOfficer', 'supervisor', 'auditor'] as const)('%s 看全区', async role => {
      const { body } = await figures(world.tokens[role])
      expect(body.streets).toHaveLength(2)
      const one = await figures(world.tokens[role], '?street=elsewhere')
      expect(one.body.streets.map(({ slug }: { slug: string }) => slug)).toEqual(['elsewhere'])
    })

    it('没有这个街道', async () => {
      expect((await figures(world.tokens.admin, '?street=nowhere')).body.error.code).toBe('notFound')
    })

    it('每天一格，没有人扫的是零；太早的不算；数得对', async () => {
      const times = [
        '2026-10-12T09:00:00',
        '2026-10-13T09:00:00',
        '2026-11-10T23:59:59',
        '2026-11-11T00:00:00',
      ]
      for (const time of times) {
        setClock(time)
        await note('scan')
      }
      server.clock.now = start
      await note('act')
      const { body } = await figures(world.tokens.admin)
      expect(body.days).toHaveLength(30)
      expect(body.days[0]).toEqual({ day: '2026-10-13', scans: 1, acts: 0 })
      expect(body.days[1]).toEqual({ day: '2026-10-14', scans: 0, acts: 0 })
      expect(body.days.slice(-2)).toEqual([
        { day: '2026-11-10', scans: 1, acts: 0 },
        { day: '2026-11-11', scans: 1, acts: 1 },
      ])
      const here = { slug: 'here', name: '甲街道', sites: 1, unscanned: 0, scans: 3, acts: 1 }
      const there = { slug: 'elsewhere', name: '乙街道', sites: 1, unscanned: 1, scans: 0, acts: 0 }
      expect(body.streets).toEqual([there, here])
      expect(body.totals).toEqual({ sites: 2, unscanned: 1, scans: 3, acts: 1, toPrint: 2 })
      expect((await figures(world.tokens.admin, '?days=90')).body.totals.scans).toBe(4)
      expect((await figures(world.tokens.admin, '?days=365')).body.days).toHaveLength(365)
    })

    it.each([
      ['没有印过的', { printedOn: null }, 1],
      ['印好没改过的', { printedOn: '2026-11-01', posterChangedOn: '2026-10-01' }, 0],
      ['印好又改了的', { printedOn: '2026-11-01', posterChangedOn: '2026-11-02' }, 1],
      ['关了的', { printedOn: null, closedOn: '2026-11-01' }, 0],
    ])('要印的海报：%s', async (_, values, toPrint) => {
      const change = (wanted: object) =>
        inTransaction(server.services.db, async tx => {
          await tx.updateTable('sites').set(wanted).where('code', '=', world.siteCode).execute()
        })
      await change(values)
      const { body } = await figures(world.tokens.admin, '?street=here')
      await change({ printedOn: null, posterChangedOn: null, closedOn: null })
      expect(body.totals.toPrint).toBe(toPrint)
    })
  })

  describe('扫海报', () => {
    it('到站点的页面，数一次，记下第一次和最后一次', async () => {
      const answer = await open(world.siteCode)
      expect([answer.status, answer.headers.get('location')]).toEqual([
        302,
        `/resident/site?code=${world.siteCode}&from=poster`,
      ])
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(await settled(1)).toBe(1)
      setClock('2026-11-11T18:30:00')
      await open(world.siteCode)
      expect(await settled(2)).toBe(2)
      expect(await rows()).toMatchObject([
        {
          ...{ day: '2026-11-11', scans: 2, acts: 0 },
          ...{ firstAt: start, lastAt: new Date('2026-11-11T18:30:00+08:00') },
        },
      ])
    })

    it('按上海的日子算：半夜前后是两天', async () => {
      for (const time of ['2026-11-11T23:59:00', '2026-11-12T00:01:00']) {
        setClock(time)
        await note('scan')
      }
      expect((await rows()).map(({ day }) => day).sort()).toEqual(['2026-11-11', '2026-11-12'])
    })

    it('小写的编号也认得', async () => {
      const answer = await open(world.siteCode.toLowerCase())
      expect(answer.headers.get('location')).toBe(`/resident/site?code=${world.siteCode}&from=poster`)
      expect(await settled(1)).toBe(1)
    })

    it.each([
      ['只问在不在的', { method: 'HEAD' }],
      ['浏览器预先打开的', { headers: { purpose: 'prefetch' } }],
      ['浏览器预先画好的', { headers: { 'sec-purpose': 'prefetch;prerender' } }],
      ['起始页的小图', { headers: { 'x-purpose': 'preview' } }],
    ])('%s，不数', async (_, init) => {
      expect((await open(world.siteCode, init)).status).toBe(302)
      await open(world.siteCode)
      expect(await settled(1)).toBe(1)
    })

    it('关了的站点也数；没有的编号照样带路，什么也不数', async () => {
      await inTransaction(server.services.db, async tx => {
        await tx.updateTable('sites').set({ closedOn: '2026-11-01' }).execute()
      })
      expect((await open('GBRT6X')).headers.get('location')).toMatch(/code=GBRT6X/)
      await open(world.siteCode)
      expect(await settled(1)).toBe(1)
      expect(await rows()).toHaveLength(1)
      await inTransaction(server.services.db, async tx => {
        await tx.updateTable('sites').set({ closedOn: null }).execute()
      })
    })

    it('同一个地址一分钟最多数二十次，别的地址、别的站点、下一分钟另算', async () => {
      const from = newAddress()
      for (let i = 0; i < 25; i += 1) expect((await open(world.siteCode, {}, from)).status).toBe(302)
      expect(await settled(20)).toBe(20)
      await open(world.siteCode)
      await open(world.otherSiteCode, {}, from)
      expect(await settled(22)).toBe(22)
      server.clock.now = new Date(start.getTime() + 60_000)
      await open(world.siteCode, {}, from)
      expect(await settled(23)).toBe(23)
    })

    it('五十个人同时扫，一个不少', async () => {
      await Promise.all(Array.from({ length: 50 }, () => open(world.siteCode)))
      expect(await settled(50)).toBe(50)
      expect(await rows()).toHaveLength(1)
    })

    it('数据库没了，还是带到站点的页面', async () => {
      const lost = await startServer(engine)
      await lost.services.db.destroy()
      const answer = await fetch(`${lost.url}/q/${world.siteCode}`, { redirect: 'manual' })
      expect(answer.headers.get('location')).toBe(`/resident/site?code=${world.siteCode}&from=poster`)
      await lost.close()
    })
  })

  describe('页面来报', () => {
    it('小程序扫了码、扫了以后做了事，各数各的', async () => {
      expect(await note('scan')).toEqual({ status: 200, body: {} })
      await note('act')
      await note('act')
      expect(await rows()).toMatchObject([{ scans: 1, acts: 2, firstAt: start, lastAt: start }])
    })

    it('只做了事的，没有扫码的时间', async () => {
      await note('act')
      expect(await rows()).toMatchObject([{ scans: 0, acts: 1, firstAt: null, lastAt: null }])
    })

    it.each([
      ['没有这个站点', 'GBRT6X'],
      ['编号写错', 'GBRT6Y'],
    ])('%s', async (_, code) => {
      const { status, body } = await note('scan', code)
      expect([status, body.error.code]).toEqual([404, 'siteNotFound'])
      expect(await rows()).toEqual([])
    })

    it('同一个地址报得再多，一分钟也只数二十次', async () => {
      const from = newAddress()
      for (let i = 0; i < 25; i += 1) expect((await note('act', world.siteCode, from)).status).toBe(200)
      expect(await rows()).toMatchObject([{ acts: 20 }])
    })
  })

  it('只有数字留下：别的表一行不多，这张表里没有人，也没有地址', async () => {
    const { db } = server.services
    const { rows: tables } = await sql<{ name: keyof Tables }>`
      select table_name as name from information_schema.tables where table_schema = 'public'
        and table_name not like 'kysely%'`.execute(db)
    const names = tables.map(({ name }) => name)
    expect(names.length).toBeGreaterThan(20)
    const before = await countRows(server.services, names)
    const from = '203.0.113.77'
    await open(world.siteCode, {}, from)
    await note('act', world.siteCode, from)
    await settled(1)
    const after = await countRows(server.services, names)
    const grown = names.filter(name => after[name] !== before[name])
    expect(grown).toEqual(['site_scan_days'])
    const [row] = await rows()
    expect(Object.keys(row ?? {}).sort()).toEqual(
      ['acts', 'day', 'firstAt', 'lastAt', 'scans', 'siteId'].sort(),
    )
    expect(JSON.stringify(row)).not.toContain(from)
  })
})
