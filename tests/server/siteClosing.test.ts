import { randomUUID } from 'node:crypto'
import { engines, type TestServer } from '../support/server'
import { startBusyServer } from '../support/server-busy'
import { type Desk, openDesk } from '../support/server-desk'
import { elsewhere, openSiteDesk, outcomes, type SiteDesk, TODAY } from '../support/server-stewards'
import { makeForm, makeWorld, type World } from '../support/world'

describe.each(engines)('站点的去留和人手（%s）', engine => {
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

  describe('关闭和重新开放', () => {
    it('扫旧海报的人看到原因和接替的站点，那里也关了就再往下走', async () => {
      const [first, second, third] = [await sites.make(), await sites.make(), await sites.make()]
      const closed = await sites.done(first, 'closure', { reason: '房屋征收', successor: second.code })
      expect(closed).toMatchObject({
        closed: { on: TODAY, reason: '房屋征收', successor: { code: second.code } },
        ...{ acts: ['reopen'], faults: [] },
      })
      expect((await sites.open(first.code)).body.closed).toMatchObject({
        ...{ on: TODAY, reason: '房屋征收' },
        successor: { code: second.code },
      })
      await sites.done(second, 'closure', { reason: '也征收了', successor: third.code })
      expect((await sites.open(first.code)).body.closed.successor.code).toBe(third.code)
      expect((await sites.read(first.code)).closed?.successor?.code).toBe(second.code)
    })

    it('没有接替的站点也能关，重新开放以后和原来一样', async () => {
      const site = await sites.make({ name: '关了又开的联系点' })
      const deputyIds = [await sites.addDeputy('周建国')]
      const staffed = await sites.done(site, 'people', { deputyIds, liaisonIds: [] })
      const closed = await sites.done(staffed, 'closure', { reason: '装修' })
      expect(await sites.find('关了又开')).toEqual([])
      expect(closed.closed?.successor).toBeNull()
      const opened = await sites.done(closed, 'opening')
      expect(opened).toMatchObject({ closed: null, deputies: [{ name: '周建国' }] })
      expect(await sites.find('关了又开')).toEqual([site.code])
    })

    it('接替的站点要是另一个开放的', async () => {
      const site = await sites.make()
      const closed = await sites.make()
      await sites.done(closed, 'closure', { reason: '关' })
      for (const successor of [site.code, closed.code, '222222', 'ABC'])
        expect(await sites.said(site, 'closure', { reason: '关', successor })).toBe('successorWrong')
      expect((await sites.read(site.code)).closed).toBeNull()
    })

    it('关了的不能再关、改、并、安排人，开着的不能再开', async () => {
      const site = await sites.make()
      expect(await sites.said(site, 'opening')).toBe('siteActNotAllowed')
      const closed = await sites.done(site, 'closure', { reason: '关' })
      const bodies = {
        edits: { name: '改' },
        closure: { reason: '再关' },
        merger: { into: world.siteCode, reason: '并' },
        people: { deputyIds: [], liaisonIds: [] },
      }
      for (const path of ['edits', 'closure', 'merger', 'people'] as const)
        expect([path, await sites.said(closed, path, bodies[path])]).toEqual([path, 'siteActNotAllowed'])
      const { body } = await server.ask('GET', `/api/staff/sites/${site.code}/candidates`, {
        token: world.tokens.secretary,
      })
      expect(body.error.code).toBe('siteActNotAllowed')
    })

    it('两个站点同时关、互相接替，只有一个关得成', async () => {
      const [one, other] = [await sites.make(), await sites.make()]
      const answers = await Promise.all([
        sites.act(one, 'closure', { reason: '关', successor: other.code }),
        sites.act(other, 'closure', { reason: '关', successor: one.code }),
      ])
      expect(outcomes(answers)).toEqual([200, 'successorWrong'])
    })

    it('重复提交关闭，答得一样，不说已经关了', async () => {
      const site = await sites.make()
      const body = { revision: 1, reason: '关' }
      const asked = { token: world.tokens.secretary, key: randomUUID(), body }
      const address = `/api/staff/sites/${site.code}/closure`
      const first = await server.ask('POST', address, asked)
      expect(first.status).toBe(200)
      expect(await server.ask('POST', address, asked)).toEqual(first)
    })
  })

  describe('合并', () => {
    it('代表、联络员和意见都过去，海报也领过去，意见还归原来的街道办', async () => {
      const [from, into] = [await sites.make({ name: '要并掉的' }), await sites.make({ name: '留下的' })]
      const keeper = await sites.addPerson('王联络', { role: 'liaisonOfficer', code: from.code })
      const person = await sites.addPerson('李代表')
      const deputy = await sites.addDeputy('李代表', { personId: person.id })
      const shared = await sites.addDeputy('两边都去的代表')
      const staffed = await sites.done(from, 'people', {
        deputyIds: [deputy, shared],
        liaisonIds: [keeper.id],
      })
      const target = await sites.done(into, 'people', { deputyIds: [shared], liaisonIds: [] })
      const { id } = await desk.received({ siteCode: from.code })
      const done = await desk.received({ siteCode: from.code })
      await desk.done(done.id, world.tokens.secretary, 'redirect', elsewhere)

      const merged = await sites.done(staffed, 'merger', { into: into.code, reason: '两个小区合并' })
      expect(merged).toMatchObject({
        closed: { on: TODAY, reason: '两个小区合并', successor: { code: into.code } },
        ...{ acts: [], deputies: [], liaisonOfficers: [], openOpinions: 0 },
      })
      const after = await sites.read(into.code)
      expect(after).toMatchObject({ openOpinions: 1, liaisonOfficers: [{ id: keeper.id, note: '留下的' }] })
      expect(after.deputies.map(one => one.id).sort()).toEqual([deputy, shared].sort())
      expect(after.revision).toBe(target.revision + 1)
      expect(await sites.dutiesAt(from.code)).toEqual([])
      expect(await sites.dutiesAt(into.code)).toEqual(
        [`deputy ${person.id}`, `liaisonOfficer ${keeper.id}`].sort(),
      )
      const seen = await desk.read(id, person.token)
      expect([seen.site.code, seen.street]).toEqual([into.code, '甲街道'])
      expect((await desk.read(done.id, keeper.token)).site.code).toBe(into.code)
      expect((await sites.open(from.code)).body.closed.successor.code).toBe(into.code)
      expect(await sites.find('要并掉的')).toEqual([])
      expect(await sites.find('李代表')).toEqual([into.code])
      // What is told to the old poster arrives at the new site.
      const late = await desk.submit({ siteCode: from.code })
      expect((await desk.read(late.id, world.tokens.secretary)).site.code).toBe(into.code)
    })

    it('只能并到同一街道另一个开放的站点', async () => {
      const site = await sites.make()
      const closed = await sites.make()
      await sites.done(closed, 'closure', { reason: '关' })
      const wrong = [site.code, closed.code, world.otherSiteCode, '222222']
      for (const into of wrong)
        expect(await sites.said(site, 'merger', { into, reason: '并' }, world.tokens.admin)).toBe(
          'mergeWrong',
        )
      expect((await sites.read(site.code)).closed).toBeNull()
    })

    it('并掉的不能重新开放', async () => {
      const [from, into] = [await sites.make(), await sites.make()]
      const merged = await sites.done(from, 'merger', { into: into.code, reason: '并' })
      expect(await sites.said(merged, 'opening')).toBe('siteActNotAllowed')
    })

    it('正在给留下的站点排人的同事，会被告知有了变化', async () => {
      const [from, into] = [await sites.make(), await sites.make()]
      await sites.done(from, 'merger', { into: into.code, reason: '并' })
      expect(await sites.said(into, 'people', { deputyIds: [], liaisonIds: [] })).toBe('siteStale')
    })

    it('两个站点同时互相并，只有一个并得成', async () => {
      const [one, other] = [await sites.make(), await sites.make()]
      const answers = await Promise.all([
        sites.act(one, 'merger', { into: other.code, reason: '并' }),
        sites.act(other, 'merger', { into: one.code, reason: '并' }),
      ])
      const [won, lost] = outcomes(answers)
      expect(won).toBe(200)
      expect(['mergeWrong', 'siteStale']).toContain(lost)
    })

    it('合并的同时有人提意见、有人办意见，一条也不落在关掉的站点', async () => {
      for (let round = 0; round < 3; round += 1) {
        const [from, into] = [await sites.make(), await sites.make()]
        const known = await Promise.all(Array.from({ length: 5 }, () => desk.submit({ siteCode: from.code })))
        await Promise.all([
          sites.act(from, 'merger', { into: into.code, reason: '并' }),
          ...known.map(({ id }) => desk.act(id, world.tokens.secretary, 'receive')),
          ...Array.from({ length: 5 }, () =>
            server.ask('POST', '/api/opinions', { body: makeForm(world, { siteCode: from.code }) }),
          ),
        ])
        const left = await server.services.db
          .selectFrom('opinions')
          .select('id')
          .where('siteId', '=', await sites.idOf(from.code))
          .execute()
        expect([left, (await sites.read(from.code)).closed?.successor?.code]).toEqual([[], into.code])
      }
    })
  })

  describe('安排人员', () => {
    it('代表连同账号的职责一起来、一起走，别人的职责不动', async () => {
      const site = await sites.make({ name: '换班的联系点' })
      const other = await sites.addPerson('站上的老代表', { role: 'deputy', code: site.code })
      const [zhao, qian] = [await sites.addPerson('赵代表'), await sites.addPerson('钱代表')]
      const first = await sites.addDeputy('赵代表', { personId: zhao.id })
      const second = await sites.addDeputy('钱代表', { personId: qian.id })
      const { id } = await desk.received({ siteCode: site.code })
      const one = await sites.done(site, 'people', { deputyIds: [first, first], liaisonIds: [] })
      expect(one.deputies).toEqual([{ id: first, name: '赵代表', note: '区中心医院 主任医师' }])
      expect([(await desk.look(id, zhao.token)).status, (await desk.look(id, qian.token)).status]).toEqual([
        200, 404,
      ])
      expect(await sites.find('赵代表')).toEqual([site.code])
      const two = await sites.done(one, 'people', { deputyIds: [second], liaisonIds: [] })
      expect(two.revision).toBe(3)
      expect([(await desk.look(id, zhao.token)).status, (await desk.look(id, qian.token)).status]).toEqual([
        404, 200,
      ])
      expect(await sites.find('赵代表')).toEqual([])
      expect(await sites.dutiesAt(site.code)).toEqual([`deputy ${other.id}`, `deputy ${qian.id}`].sort())
    })

    it('联络员只能从本街道的联络员里选，一人可管几处', async () => {
      const [site, next] = [await sites.make({ name: '甲点' }), await sites.make({ name: '乙点' })]
      const own = await sites.addPerson('本街道的联络员', { role: 'liaisonOfficer', code: next.code })
      const far = await sites.addPerson('别处的联络员', { role: 'liaisonOfficer', code: world.otherSiteCode })
      const deputy = await sites.addDeputy('孙代表')
      const { body } = await server.ask('GET', `/api/staff/sites/${site.code}/candidates`, {
        token: world.tokens.secretary,
      })
      const offered: string[] = body.liaisonOfficers.map(({ id }: { id: string }) => id)
      expect([offered.includes(own.id), offered.includes(far.id)]).toEqual([true, false])
      expect(body.deputies).toContainEqual({ id: deputy, name: '孙代表', note: '区中心医院 主任医师' })
      for (const wrong of [
        { deputyIds: [], liaisonIds: [far.id] },
        { deputyIds: [deputy], liaisonIds: [deputy] },
        { deputyIds: [own.id], liaisonIds: [own.id] },
        { deputyIds: [deputy, randomUUID()], liaisonIds: [] },
      ])
        expect(await sites.said(site, 'people', wrong)).toBe('personWrong')
      const people = { deputyIds: [deputy], liaisonIds: [own.id] }
      const staffed = await sites.done(site, 'people', people)
      expect(staffed.liaisonOfficers).toEqual([
        { id: own.id, name: '本街道的联络员', note: expect.stringMatching(/^(甲点、乙点|乙点、甲点)$/) },
      ])
      expect((await sites.read(site.code, own.token)).acts).toEqual(['print'])
      const bare = await sites.done(staffed, 'people', { deputyIds: [], liaisonIds: [] })
      expect([bare.deputies, bare.liaisonOfficers]).toEqual([[], []])
      expect((await sites.look(site.code, own.token)).body.error.code).toBe('notFound')
      expect((await sites.look(next.code, own.token)).status).toBe(200)
    })
  })
})
