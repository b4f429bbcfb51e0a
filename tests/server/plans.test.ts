import { randomUUID } from 'node:crypto'
import type { PlanView } from '../../src/contract/receptions'
import { dayOf } from '../../src/contract/time'
import { sortByName } from '../../src/server/pinyin'
import { NOW } from '../support/facts'
import { engines, type TestServer } from '../support/server'
import { startBusyServer, stayAwake } from '../support/server-busy'
import { makeRule, openPlanning, type Planning, saidBy } from '../support/server-planning'
import { makeWorld, type World } from '../support/world'

describe.each(engines)('年度接待计划（%s）', engine => {
  let server: TestServer
  let world: World
  let planning: Planning
  beforeAll(async () => {
    server = await startBusyServer(engine)
    world = await makeWorld(server)
    planning = openPlanning(server, world)
    await stayAwake(server)
  })
  beforeEach(() => {
    server.clock.now = NOW
  })
  afterAll(() => server.close())

  /** A site with two deputies of its own. */
  const staffed = async (name = `站点${randomUUID().slice(0, 4)}`) => {
    const site = await planning.makeSite(name)
    const [first, second] = [
      await planning.addDeputy(`${name}甲`, site),
      await planning.addDeputy(`${name}乙`, site),
    ]
    return { site, first, second }
  }
  const list = async (year: number, token = world.tokens.secretary) =>
    (await server.ask('GET', `/api/plans?year=${year}`, { token })).body
  const daysOf = ({ items }: PlanView) => items.map(({ startsAt }) => dayOf(startsAt))
  const comersOf = ({ items }: PlanView) => items.map(({ deputies }) => deputies.map(({ id }) => id))

  describe('谁能编、谁能看', () => {
    it('别的街道的秘书、本街道的主任、联络员、代表和居民都不能编', async () => {
      const { site } = await staffed()
      const people = [
        world.strangers.secretary,
        world.tokens.chair,
        world.tokens.liaisonOfficer,
        world.tokens.deputy,
        world.resident,
      ]
      for (const token of people) expect(saidBy(await planning.draft({ site }, token))).toBe('forbidden')
      expect(saidBy(await planning.draft({ site: 'ABC' }))).toBe('siteNotFound')
      expect((await list(2027)).items).toEqual([])
    })
    it('别的街道看不到、推不动，本街道的秘书和主任都看得到', async () => {
      const { site } = await staffed()
      const plan = await planning.drafted({ site })
      const strangers = [world.strangers.secretary, world.strangers.chair]
      for (const token of strangers) {
        const asked = { token }
        expect(saidBy(await server.ask('GET', `/api/plans/${plan.id}`, asked))).toBe('notFound')
        expect(saidBy(await planning.move(plan, 'propose', token))).toBe('notFound')
        expect((await list(2027, token)).items).toEqual([])
      }
      expect((await planning.read(plan.id, world.tokens.chair)).acts).toEqual([])
      expect((await list(2027, world.tokens.chair)).items.map((item: PlanView) => item.id)).toContain(plan.id)
    })
  })

  describe('编制', () => {
    it('每月第一个周五：全年十二场，元旦那场顺延并说明，两位代表轮着来', async () => {
      const { site, first, second } = await staffed()
      const plan = await planning.drafted({ site })
      expect(plan).toMatchObject({
        ...{ year: 2027, status: 'draft', sessions: 12, moved: 1, conflicts: 0, revision: 1 },
        ...{ words: ['每月第一个周五 15:00–16:00'], acts: ['edit', 'propose'], isEstimate: true },
      })
      expect(plan.items[0]).toMatchObject({
        ...{ startsAt: '2027-01-04T07:00:00.000Z', endsAt: '2027-01-04T08:00:00.000Z', phase: 'planned' },
        ...{
          movedFrom: '2027-01-01',
          free: 4,
          bookable: 4,
          walkIn: 4,
          conflicts: [],
          acts: ['edit', 'remove'],
        },
      })
      expect(plan.contacts.map(({ deputy, count }) => [deputy.id, count]).sort()).toEqual(
        [
          [first, 6],
          [second, 6],
        ].sort(),
      )
    })
    it('今年的计划：放假的日子照公布的安排挪，来不及公告的不排', async () => {
      const { site } = await staffed()
      server.clock.now = new Date('2026-01-20T09:00:00+08:00')
      const rules = [makeRule({ when: { every: 'week', weekday: 2, step: 1 } })]
      const plan = await planning.drafted({ site, year: 2026, rules })
      const moved = plan.items.filter(({ movedFrom }) => movedFrom)
      expect([plan.isEstimate, daysOf(plan)[0]]).toEqual([false, '2026-01-27'])
      // 24 February and 12 May are taken by their own Tuesdays.
      expect(moved.map(({ movedFrom, startsAt }) => [movedFrom, dayOf(startsAt)])).toEqual([
        ['2026-02-17', '2026-02-25'],
        ['2026-05-05', '2026-05-06'],
        ['2026-10-06', '2026-10-08'],
      ])
    })
    it('先预览再写，写下的和预览的一样；预览什么也不留下', async () => {
      const { site } = await staffed()
      const rules = [makeRule({ deputies: 2 }), makeRule({ when: { every: 'week', weekday: 3, step: 2 } })]
      const { body: preview } = await server.ask('POST', '/api/plans/previews', {
        ...{ token: world.tokens.secretary, body: { site, year: 2027, rules } },
      })
      expect((await list(2027)).without.map(({ code }: { code: string }) => code)).toContain(site)
      const plan = await planning.drafted({ site, rules })
      expect(preview.items.map((one: PlanView['items'][number]) => one.startsAt)).toEqual(
        plan.items.map(({ startsAt }) => startsAt),
      )
      expect(preview.items[0].deputies).toHaveLength(2)
      expect((await list(2027)).without.map(({ code }: { code: string }) => code)).not.toContain(site)
    })
    it('代表登记了不便的日子、在别处有接待，都绕开', async () => {
      const { site, first, second } = await staffed()
      await planning.beAway(first, '2027-01-01', '2027-03-31')
      const other = await planning.makeSite('另一个站点')
      await planning.alsoAt(second, other)
      await planning.drafted({ site: other, rules: [makeRule({ from: 15 * 60 + 30 })] })
      const plan = await planning.drafted({ site })
      expect(comersOf(plan).slice(0, 3)).toEqual([[], [], []])
      expect(comersOf(plan).slice(3)).toEqual(Array.from({ length: 9 }, () => [first]))
      expect(plan.items[0]?.conflicts).toEqual([{ kind: 'noDeputy', note: '还没有安排代表' }])
      expect([plan.conflicts, plan.contacts.map(({ count }) => count).sort()]).toEqual([3, [12, 9]])
    })
    it('写错的规则、过去的年份不收；两人同时改，后一个被告知', async () => {
      const { site } = await staffed()
      const bad = [
        { rules: [] },
        { rules: [makeRule({ minutes: 30 })] },
        { rules: [makeRule({ deputies: 4 })] },
        { rules: [makeRule({ when: { every: 'month', nth: 5, weekday: 1, months: 'all' } })] },
        { year: 2025 },
      ]
      for (const body of bad) expect(saidBy(await planning.draft({ site, ...body }))).toBe('badInput')
      const plan = await planning.drafted({ site })
      expect(saidBy(await planning.draft({ site }))).toBe('planStale')
      await planning.drafted({ site, revision: plan.revision })
      expect(saidBy(await planning.draft({ site, revision: plan.revision }))).toBe('planStale')
      const closed = await server.ask('POST', `/api/staff/sites/${site}/closure`, {
        ...{ token: world.tokens.secretary, body: { revision: 1, reason: '关' } },
      })
      expect(closed.status).toBe(200)
      expect(saidBy(await planning.draft({ site, revision: 2 }))).toBe('siteActNotAllowed')
    })
    it('改了规则重排：手工挪过的那场不动，也不再按规则多出一场', async () => {
      const { site } = await staffed()
      const plan = await planning.drafted({ site })
      const [, february] = plan.items
      if (!february) throw new Error('no february')
      await planning.edited(february, { day: '2027-02-09', from: 10 * 60 })
      const again = await planning.drafted({ site, revision: plan.revision })
      expect(daysOf(again).filter(day => day.startsWith('2027-02'))).toEqual(['2027-02-09'])
      expect(again.sessions).toBe(12)
      const rules = [makeRule({ when: { every: 'month', nth: 2, weekday: 4, months: 'even' } })]
      const fewer = await planning.drafted({ site, rules, revision: again.revision })
      expect(daysOf(fewer)).toEqual([
        ...['2027-02-09', '2027-02-11', '2027-04-08', '2027-06-10'],
        ...['2027-08-12', '2027-10-14', '2027-12-09'],
      ])
    })
  })

  describe('审定和公布', () => {
    it('秘书送审、主任退回要写原因、秘书改了再送、主任公布', async () => {
      const { site } = await staffed('公布的站点')
      const plan = await planning.drafted({ site })
      expect(saidBy(await planning.move(plan, 'publish', world.tokens.chair))).toBe('planActNotAllowed')
      const proposed = await planning.moved(plan, 'propose')
      expect([proposed.status, proposed.acts]).toEqual(['proposed', ['withdraw']])
      expect(saidBy(await planning.move(proposed, 'publish'))).toBe('planActNotAllowed')
      expect(saidBy(await planning.draft({ site, revision: proposed.revision }))).toBe('planActNotAllowed')
      expect(saidBy(await planning.move(plan, 'withdraw'))).toBe('planStale')
      const { chair } = world.tokens
      expect(saidBy(await planning.move(proposed, 'sendBack', chair))).toBe('badInput')
      const { body: back } = await planning.move(proposed, 'sendBack', chair, { reason: '晚上加一场' })
      expect([back.status, back.sentBackWhy]).toEqual(['draft', '晚上加一场'])
      const again = await planning.moved(await planning.moved(back, 'propose'), 'withdraw')
      const last = await planning.moved(again, 'propose')
      expect(last.sentBackWhy).toBeNull()
      expect((await server.ask('GET', `/api/receptions/${last.items[0]?.id}`)).status).toBe(404)
      const done = await planning.moved(last, 'publish', chair)
      expect([done.status, done.items.every(({ status }) => status === 'published')]).toEqual([
        'published',
        true,
      ])
      expect((await planning.read(done.id)).acts).toEqual(['edit'])
    })
    it('公布以后居民看得到、约得上，站点页面也有了', async () => {
      const { site } = await staffed()
      const plan = await planning.published({ site })
      const { body } = await server.ask('GET', `/api/sites/${site}`)
      expect(body.receptions[0]).toMatchObject({ id: plan.items[0]?.id, free: 4, bookable: 4 })
      const [session] = plan.items
      if (!session) throw new Error('nothing was published')
      expect((await planning.book(session, world.resident)).status).toBe('booked')
      expect((await planning.seen(session.id)).booked).toBe(1)
      // Everybody may know why it is a Monday.
      const { body: page } = await server.ask('GET', `/api/receptions/${session.id}`)
      expect(page).toMatchObject({ startsAt: '2027-01-04T07:00:00.000Z', movedFrom: '2027-01-01' })
    })
    it('有冲突就公布不了，说得出是哪一场、为什么；解决了就能公布', async () => {
      const { site, first, second } = await staffed('有冲突的站点')
      const plan = await planning.drafted({ site })
      const [january, february, march] = plan.items
      if (!january || !february || !march) throw new Error('no sessions')
      const other = await planning.makeSite('撞期的站点')
      await planning.alsoAt(first, other)
      await planning.added({ site: other, day: '2027-02-05', from: 15 * 60, deputies: [first] })
      await planning.edited(january, { deputies: [] })
      await planning.edited(february, { deputies: [first] })
      await planning.edited(march, { deputies: [second] })
      await planning.beAway(second, '2027-03-01', '2027-03-10')
      const proposed = await planning.moved(plan, 'propose')
      expect(proposed.conflicts).toBe(3)
      const refused = await planning.move(proposed, 'publish', world.tokens.chair)
      expect([refused.status, refused.body.error.code]).toEqual([409, 'planConflicts'])
      expect(refused.body.error.fields).toEqual({
        [january.id]: '有冲突的站点 2027年1月4日 周一 15:00–16:00：还没有安排代表',
        [february.id]:
          '有冲突的站点 2027年2月5日 周五 15:00–16:00：有冲突的站点甲代表同一时间在撞期的站点接待',
        [march.id]:
          '有冲突的站点 2027年3月5日 周五 15:00–16:00：有冲突的站点乙代表2027年3月1日 周一至2027年3月10日 周三不便',
      })
      for (const id of [january.id, february.id, march.id]) {
        const session = await planning.seen(id)
        await planning.edited(session, { deputies: [id === march.id ? first : second] })
      }
      const done = await planning.moved(await planning.read(plan.id), 'publish', world.tokens.chair)
      expect([done.status, done.conflicts]).toEqual(['published', 0])
    })
    it('送审时拖得太久，最近的一场来不及公告，要先挪开', async () => {
      const { site } = await staffed()
      const plan = await planning.moved(await planning.drafted({ site, year: 2026 }), 'propose')
      server.clock.now = new Date('2026-12-02T09:00:00+08:00')
      const { body } = await planning.move(plan, 'publish', world.tokens.chair)
      expect(Object.values(body.error.fields)).toEqual([
        expect.stringContaining('离现在不到三天，来不及公告'),
      ])
    })
    it('两份计划把同一位代表派到两处，哪一份都公布不了', async () => {
      const { site, first } = await staffed()
      const { site: other } = await staffed()
      await planning.alsoAt(first, other)
      const plans = []
      for (const code of [site, other]) {
        const plan = await planning.drafted({ site: code })
        const [session] = plan.items
        if (!session) throw new Error('no sessions')
        await planning.edited(session, { day: '2027-05-19', deputies: [first] })
        for (const { id, revision } of plan.items.slice(1))
          await server.ask('POST', `/api/receptions/${id}/removals`, {
            ...{ token: world.tokens.secretary, body: { revision } },
          })
        plans.push(await planning.moved(plan, 'propose'))
      }
      const answers = await Promise.all(plans.map(plan => planning.move(plan, 'publish', world.tokens.chair)))
      expect(answers.map(saidBy)).toEqual(['planConflicts', 'planConflicts'])
    })
    it('公布以后再改规则：公布了的不动，多出来的再走一遍送审和公布', async () => {
      const { site } = await staffed()
      const first = await planning.published({ site })
      const rules = [makeRule(), makeRule({ when: { every: 'month', nth: 3, weekday: 3, months: 'odd' } })]
      const again = await planning.drafted({ site, rules, revision: first.revision })
      expect([again.status, again.sessions]).toEqual(['draft', 18])
      expect(again.items.filter(({ status }) => status === 'planned')).toHaveLength(6)
      const done = await planning.moved(await planning.moved(again, 'propose'), 'publish', world.tokens.chair)
      expect(done.items.filter(({ status }) => status === 'published')).toHaveLength(18)
    })
  })

  describe('一年一年接着编', () => {
    it('名单上有谁一次也没排到，只按姓名排，不排名次', async () => {
      const { site, first } = await staffed('名单上的站点')
      await planning.addDeputy('名单上的站点丙', site)
      await planning.published({ site })
      await planning.beAway(first, '2027-01-01', '2027-12-31')
      const rules = [makeRule({ when: { every: 'month', nth: 1, weekday: 1, months: 'even' } })]
      const { contacts } = await planning.drafted({ site, year: 2028, rules })
      const { contacts: all } = await list(2027)
      const names = all.map(({ deputy }: { deputy: { name: string } }) => deputy.name)
      expect(names).toEqual(
        sortByName(all.map(({ deputy }: { deputy: { name: string } }) => deputy)).map(({ name }) => name),
      )
      expect(contacts.map(({ count }) => count)).toEqual([2, 2, 2])
    })
    it('沿用上一年：只给还没有计划的站点，规则照旧，日子重排', async () => {
      expect(
        saidBy(
          await server.ask('POST', '/api/plans/copies', {
            ...{ token: world.tokens.chair, body: { from: 2028, to: 2029 } },
          }),
        ),
      ).toBe('forbidden')
      const { site } = await staffed()
      const { site: other } = await staffed()
      const plan = await planning.drafted({ site, year: 2029 })
      await planning.drafted({ site: other, year: 2029 })
      await planning.drafted({ site: other, year: 2030 })
      const copy = { token: world.tokens.secretary, body: { from: 2029, to: 2030 } }
      expect((await server.ask('POST', '/api/plans/copies', copy)).body).toEqual({ copied: 1, skipped: 1 })
      expect((await server.ask('POST', '/api/plans/copies', copy)).body).toEqual({ copied: 0, skipped: 2 })
      const { items } = await list(2030)
      const copied = items.find((item: PlanView) => item.site.code === site)
      const read = await planning.read(copied.id)
      expect([read.status, read.words, read.sessions]).toEqual(['draft', plan.words, 12])
      expect(daysOf(read)[1]).toBe('2030-02-01')
      expect((await list(2030, world.strangers.secretary)).items).toEqual([])
    })
  })
})
