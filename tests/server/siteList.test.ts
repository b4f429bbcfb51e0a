import { randomUUID } from 'node:crypto'
import { type PosterFacts, posterFaults, posterFaultsOf } from '../../src/contract/sites'
import { addDays, dayOf } from '../../src/contract/time'
import { engines, type TestServer } from '../support/server'
import { startBusyServer } from '../support/server-busy'
import { type Desk, openDesk } from '../support/server-desk'
import { elsewhere, openSiteDesk, type SiteDesk, TODAY } from '../support/server-stewards'
import { makeWorld, type World } from '../support/world'

describe.each(engines)('站点的清单（%s）', engine => {
  let server: TestServer
  let world: World
  let desk: Desk
  let sites: SiteDesk
  beforeAll(async () => {
    server = await startBusyServer(engine)
    world = await makeWorld(server)
    desk = openDesk(server, world)
    sites = openSiteDesk(server, world)
  })
  afterAll(() => server.close())

  describe('清单', () => {
    it('秘书只看到本街道的，管理员看到全部，各有各的按钮', async () => {
      const mine = await sites.list('state=all', world.tokens.secretary)
      const everything = await sites.list('state=all', world.tokens.admin)
      const theirs = await sites.list('state=all', world.strangers.secretary)
      expect([mine.total + theirs.total, theirs.total]).toEqual([everything.total, 1])
      expect([mine.streets, mine.mayCreate, mine.mayImport]).toEqual([
        [{ slug: 'here', name: '甲街道' }],
        true,
        false,
      ])
      expect(everything.streets.length).toBeGreaterThan(1)
      expect(everything.mayImport).toBe(true)
      const chair = await sites.list('', world.tokens.chair)
      expect([chair.streets, chair.mayCreate]).toEqual([[{ slug: 'here', name: '甲街道' }], false])
      const leader = await sites.list('', world.tokens.supervisor)
      expect([leader.streets, leader.mayCreate]).toEqual([everything.streets, false])
    })

    it('按状态、级别、街道、编号、名称和代表筛选', async () => {
      const home = await sites.make({ name: '清单里的代表之家', level: 'HOME' })
      const closed = await sites.done(await sites.make({ name: '清单里关掉的' }), 'closure', { reason: '关' })
      const deputyIds = [await sites.addDeputy('欧阳明月')]
      await sites.done(home, 'people', { deputyIds, liaisonIds: [] })
      expect(await sites.codesIn('level=HOME')).toEqual([home.code])
      expect(await sites.codesIn(`q=${closed.code}`)).toEqual([])
      expect(await sites.codesIn(`state=closed&q=${closed.code.toLowerCase()}`)).toEqual([closed.code])
      expect(await sites.codesIn(`state=all&q=${encodeURIComponent('清单里')}`)).toEqual([
        home.code,
        closed.code,
      ])
      expect(await sites.codesIn(`q=${encodeURIComponent('欧阳明月')}`)).toEqual([home.code])
      expect(await sites.codesIn(`q=${encodeURIComponent('！')}`)).toEqual([])
      expect(await sites.codesIn('street=elsewhere', world.tokens.secretary)).toEqual([])
    })

    it('一页一页翻得完，先代表之家，再按名称', async () => {
      const names = Array.from({ length: 25 }, (_, i) => `翻页${String(i).padStart(2, '0')}`)
      for (const name of [...names].reverse()) await sites.make({ name, level: 'STATION' })
      await sites.make({ name: '翻页最后', level: 'HOME' })
      const q = encodeURIComponent('翻页')
      const [first, second, third] = [
        await sites.list(`q=${q}`),
        await sites.list(`q=${q}&page=2`),
        await sites.list(`q=${q}&page=3`),
      ]
      const seen = [...first.items, ...second.items].map(({ name }) => name)
      expect(seen).toEqual(['翻页最后', ...names])
      expect([first.total, first.hasMore, second.hasMore, third.items]).toEqual([26, true, false, []])
    })
  })

  describe('海报的问题', () => {
    type Case = Omit<PosterFacts, 'today'>
    const days = [null, '2026-10-01', ...[-31, -30, -15, -14, -1, 0].map(ahead => addDays(TODAY, ahead))]
    const cases: readonly Case[] = days.flatMap(printedOn =>
      [null, addDays(TODAY, -31), addDays(TODAY, -1)].flatMap(contentChangedOn =>
        days.flatMap(lastScanOn =>
          [false, true].map(hasOldNames => ({ printedOn, contentChangedOn, hasOldNames, lastScanOn })),
        ),
      ),
    )
    const codeOf = (one: Case): string => `F${cases.indexOf(one)}`

    const insert = async (): Promise<void> => {
      const { db } = server.services
      const elsewhere = db.selectFrom('sites').select('streetId').where('code', '=', world.otherSiteCode)
      const { streetId } = await elsewhere.executeTakeFirstOrThrow()
      const made = cases.map(one => ({ ...one, id: randomUUID(), code: codeOf(one) }))
      const rows = made.map(({ id, code, printedOn, contentChangedOn, hasOldNames }) => ({
        ...{ id, streetId, code, level: 'STATION' as const, name: code, address: '一号', phone: null },
        ...{ hours: '', lng: null, lat: null, isDemo: false, printedOn, posterChangedOn: contentChangedOn },
        printedNames: hasOldNames ? 'somebody else' : null,
      }))
      const scans = made.flatMap(({ id, lastScanOn: day }) =>
        day ? [{ siteId: id, day, scans: 1, acts: 0, firstAt: null, lastAt: null }] : [],
      )
      await db.insertInto('sites').values(rows).execute()
      await db.insertInto('siteScanDays').values(scans).execute()
    }
    const allWith = async (fault: string) => {
      const items: { code: string; faults: string[] }[] = []
      for (let page = 1; ; page += 1) {
        const more = await sites.list(`level=STATION&street=elsewhere&fault=${fault}&page=${page}`)
        items.push(...more.items)
        if (!more.hasMore) return items
      }
    }

    it('清单和规则说得一样', async () => {
      await insert()
      const faulty = cases.filter(one => posterFaultsOf({ ...one, today: TODAY }).length > 0)
      expect((await allWith('any')).map(({ code }) => code).sort()).toEqual(faulty.map(codeOf).sort())
      for (const fault of posterFaults) {
        const expected = faulty.filter(one => posterFaultsOf({ ...one, today: TODAY }).includes(fault))
        const found = await allWith(fault)
        expect(expected.length).toBeGreaterThan(0)
        expect(found.map(({ code }) => code).sort()).toEqual(expected.map(codeOf).sort())
        expect(found.filter(({ faults }) => faults.join() !== fault)).toEqual([])
      }
    })
  })

  describe('一个站点', () => {
    it('三十天里每天一格，没人扫的那天是零；扫了没做事的算出来', async () => {
      const site = await sites.make()
      const siteId = await sites.idOf(site.code)
      const at = (day: string) => new Date(`${day}T09:00:00+08:00`)
      const row = (day: string, scans: number, acts: number) => ({
        ...{ siteId, day, scans, acts, firstAt: at(day), lastAt: at(day) },
      })
      const [old, first, last] = [addDays(TODAY, -30), addDays(TODAY, -29), TODAY]
      await server.services.db
        .insertInto('siteScanDays')
        .values([row(old, 9, 9), row(first, 4, 1), row(last, 2, 0)])
        .execute()
      const { scans } = await sites.read(site.code)
      expect(scans).toMatchObject({ total: 15, last30: 6, left30: 5 })
      expect([scans.firstAt, scans.lastAt]).toEqual([at(old).toISOString(), at(last).toISOString()])
      expect(scans.days.map(({ day }) => day)).toEqual(
        Array.from({ length: 30 }, (_, i) => addDays(dayOf(server.clock.now), i - 29)),
      )
      expect(scans.days.filter(day => day.scans > 0)).toEqual([
        { day: first, scans: 4, acts: 1 },
        { day: last, scans: 2, acts: 0 },
      ])
      const [card] = (await sites.list(`q=${site.code}`)).items
      expect(card).toMatchObject({
        scans30: 6,
        lastScanAt: at(last).toISOString(),
        deputies: 0,
        hasLiaison: false,
      })
    })

    it('还在办的意见数得出，办结的不算', async () => {
      const site = await sites.make()
      await desk.received({ siteCode: site.code })
      const { id } = await desk.received({ siteCode: site.code })
      await desk.done(id, world.tokens.secretary, 'redirect', elsewhere)
      expect((await sites.read(site.code)).openOpinions).toBe(1)
    })
  })
})
