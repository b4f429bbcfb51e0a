import { randomUUID } from 'node:crypto'
import type { ChangeAct, ChangeView } from '../../src/contract/receptions'
import { NOW } from '../support/facts'
import { engines, type TestServer } from '../support/server'
import { startBusyServer, stayAwake } from '../support/server-busy'
import { enterBooking, makeColleague } from '../support/server-colleagues'
import { makeReceiver, makeReception, personOf, readMessages } from '../support/server-receptions'
import { makeWorld, type World } from '../support/world'

const nobody = randomUUID()

describe.each(engines)('请假与换班（%s）', engine => {
  let server: TestServer
  let world: World
  /** 严晓红 has the world's account of a deputy; the others have their own; 钱代表 has none. */
  let yan: string
  let colleague: { id: string; name: string; token: string }
  let other: { id: string; name: string; token: string }
  let far: { id: string; name: string; token: string }
  let silent: string
  beforeAll(async () => {
    server = await startBusyServer(engine)
    world = await makeWorld(server)
    yan = await makeReceiver(server, world, { name: '严晓红' })
    colleague = await makeColleague(server, world, { name: '王建国' })
    other = await makeColleague(server, world, { name: '李静' })
    far = await makeColleague(server, world, { name: '远方', siteCode: world.otherSiteCode })
    silent = await makeReceiver(server, world, { name: '钱代表', token: null })
    await stayAwake(server)
  })
  beforeEach(() => {
    server.clock.now = NOW
  })
  afterEach(async () => {
    const { db } = server.services
    await db.deleteFrom('receptionSessions').execute()
    await db.deleteFrom('deputyAbsences').execute()
    await db.deleteFrom('messages').execute()
  })
  afterAll(() => server.close())

  const open = (different: Parameters<typeof makeReception>[2] = {}) =>
    makeReception(server, world, { deputies: [yan], ...different })
  const askAs = (token: string | undefined, session: string, body: object = {}) =>
    server.ask('POST', `/api/receptions/${session}/change-requests`, {
      ...{ token, body: { kind: 'leave', reason: '要去外地开会', ...body } },
    })
  const ask = (session: string, body?: object) => askAs(world.tokens.deputy, session, body)
  const asked = async (session: string, body: object = {}): Promise<ChangeView> => {
    const { status, body: view } = await ask(session, body)
    if (status !== 200) throw new Error(JSON.stringify(view))
    return view
  }
  const move = (id: string, act: ChangeAct, token: string | undefined, more: object = {}) =>
    server.ask('POST', `/api/change-requests/${id}/moves`, { token, body: { act, ...more } })
  const said = async (id: string, act: ChangeAct, token: string | undefined, more: object = {}) => {
    const { body } = await move(id, act, token, more)
    return body.error?.code ?? body.status
  }
  const list = async (token: string): Promise<ChangeView[]> =>
    (await server.ask('GET', '/api/change-requests', { token })).body.items
  const row = (id: string) =>
    server.services.db
      .selectFrom('receptionSessions')
      .select(['status', 'revision', 'sequence', 'byHand', 'cancelledWhy'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  const seated = async (id: string) => {
    const rows = server.services.db.selectFrom('receptionDeputies').select('deputyId')
    return (await rows.where('sessionId', '=', id).execute()).map(({ deputyId }) => deputyId).sort()
  }
  const notes = (id: string) =>
    server.services.db.selectFrom('receptionNotes').select('text').where('sessionId', '=', id).execute()
  const titles = async (token: string) => (await readMessages(server, token)).map(({ title }) => title)

  describe('谁能提', () => {
    it.each([
      ['没登录的人', () => undefined, 'signInNeeded'],
      ['居民', () => world.resident, 'forbidden'],
      ['联络员', () => world.tokens.liaisonOfficer, 'forbidden'],
      ['秘书', () => world.tokens.secretary, 'forbidden'],
      ['不参加这场的代表', () => other.token, 'forbidden'],
      ['没有代表资料的代表账号', () => world.strangers.deputy, 'forbidden'],
    ])('%s不能替代表请假', async (_, token, code) => {
      const { id } = await open()
      expect((await askAs(token(), id)).body.error.code).toBe(code)
      const path = `/api/receptions/${id}/substitutes`
      expect((await server.ask('GET', path, { token: token() })).body.error.code).toBe(code)
      expect(await server.services.db.selectFrom('receptionChanges').selectAll().execute()).toEqual([])
    })
    it('还没公布的场次，别的代表不知道有它；没有的场次就说没有', async () => {
      const { id } = await open({ status: 'planned' })
      expect((await askAs(other.token, id)).body.error.code).toBe('notFound')
      expect((await ask(nobody)).body.error.code).toBe('notFound')
    })
    it.each([
      ['已经开始', { from: '2026-11-11T10:00' }],
      ['已经取消', { status: 'cancelled' as const }],
      ['已经接待完', { from: '2026-11-10T10:00', status: 'held' as const }],
    ])('%s的不能请假，也没有可换的人', async (_, different) => {
      const { id } = await open(different)
      expect((await ask(id)).body.error.code).toBe('sessionActNotAllowed')
      const { body } = await server.ask('GET', `/api/receptions/${id}/substitutes`, {
        token: world.tokens.deputy,
      })
      expect(body.error.code).toBe('sessionActNotAllowed')
    })
    it('要写原因；一场只能有一份没有结果的申请，撤回后可以再提', async () => {
      const { id } = await open()
      expect((await ask(id, { reason: ' ' })).body.error.fields.reason).toBe('请写一句原因')
      const first = await asked(id)
      expect((await ask(id)).body.error.code).toBe('changeActNotAllowed')
      expect(await said(first.id, 'withdraw', world.tokens.deputy)).toBe('withdrawn')
      expect((await ask(id)).status).toBe(200)
    })
  })

  describe('可以换班的人', () => {
    const free = async (session: string) =>
      (
        await server.ask('GET', `/api/receptions/${session}/substitutes`, { token: world.tokens.deputy })
      ).body.items.map(({ name }: { name: string }) => name)

    it('同街道、那时没有别的接待、那天没有不便、有账号能答复的；按姓名排', async () => {
      const { id } = await open()
      expect(await free(id)).toEqual(['李静', '王建国'])
      await open({ from: '2026-11-13T14:30', deputies: [colleague.id], status: 'planned' })
      expect(await free(id)).toEqual(['李静'])
      const day = { fromOn: '2026-11-12', untilOn: '2026-11-13', note: '出差' }
      await server.ask('POST', '/api/my/absences', { token: other.token, body: day })
      expect(await free(id)).toEqual([])
    })
    it('同一天前后脚接上的不算冲突，取消的场次也不算', async () => {
      const { id } = await open()
      await open({ from: '2026-11-13T15:00', deputies: [colleague.id] })
      await open({ from: '2026-11-13T14:00', deputies: [other.id], status: 'cancelled' })
      expect(await free(id)).toEqual(['李静', '王建国'])
    })
    it.each([
      ['没选人', () => undefined],
      ['别的街道的代表', () => far.id],
      ['没有账号的代表', () => silent],
      ['自己', () => yan],
      ['没有的人', () => nobody],
    ])('换班选的是%s，不行', async (_, substitute) => {
      const { id } = await open()
      const { body } = await ask(id, { kind: 'swap', substitute: substitute() })
      expect(body.error.code).toBe('deputyWrong')
    })
  })

  describe('换班', () => {
    const swap = async (different: Parameters<typeof makeReception>[2] = {}) => {
      const session = await open(different)
      return { session, change: await asked(session.id, { kind: 'swap', substitute: colleague.id }) }
    }

    it.each([
      ['没登录的人', () => undefined, 'signInNeeded'],
      ['居民', () => world.resident, 'forbidden'],
      ['不相干的代表', () => other.token, 'notFound'],
      ['别的街道的秘书', () => world.strangers.secretary, 'notFound'],
    ])('%s答不了', async (_, token, code) => {
      const { change } = await swap()
      for (const act of ['agree', 'grant', 'withdraw'] as const)
        expect(await said(change.id, act, token())).toBe(code)
      if (token()) expect((await list(token() ?? '')) ?? []).toEqual([])
    })
    it('问到的人答复，秘书等他同意了才能定；谁也不能替谁', async () => {
      const { change } = await swap()
      expect(change).toMatchObject({
        ...{ kind: 'swap', status: 'asked', booked: 0, choices: [], acts: ['withdraw'] },
        ...{ deputy: { id: yan, name: '严晓红' }, substitute: { id: colleague.id, name: '王建国' } },
      })
      expect((await list(colleague.token))[0]?.acts).toEqual(['agree', 'decline'])
      expect(await said(change.id, 'grant', world.tokens.secretary)).toBe('changeActNotAllowed')
      expect(await said(change.id, 'agree', world.tokens.deputy)).toBe('changeActNotAllowed')
      expect(await said(change.id, 'withdraw', colleague.token)).toBe('changeActNotAllowed')
      expect(await said(change.id, 'agree', colleague.token)).toBe('agreed')
      expect((await list(world.tokens.secretary))[0]?.acts).toEqual(['grant', 'refuse'])
      expect(await titles(colleague.token)).toEqual(['有代表请您换班'])
      expect(await titles(world.tokens.deputy)).toEqual(['对方同意换班'])
      expect(await titles(world.tokens.secretary)).toEqual(['有一件换班等您确认'])
    })
    it('批准以后换了人，约好的人都知道，可以优先改约', async () => {
      const { session, change } = await swap()
      const person = await personOf(server, world.resident)
      const booked = await enterBooking(server, session.id, { personId: person })
      await enterBooking(server, session.id, { name: '没账号的王伯', slot: 1 })
      await enterBooking(server, session.id, { slot: null, status: 'cancelled', personId: null })
      await move(change.id, 'agree', colleague.token)
      const { body } = await move(change.id, 'grant', world.tokens.secretary)
      expect(body).toMatchObject({ status: 'granted', booked: 2, acts: [] })
      expect(await seated(session.id)).toEqual([colleague.id])
      expect(await row(session.id)).toMatchObject({
        status: 'changed',
        revision: 2,
        sequence: 1,
        byHand: true,
      })
      const [told] = await readMessages(server, world.resident)
      expect(told).toMatchObject({ title: '接待代表有变动', booking: booked, session: session.id })
      expect(told?.text).toBe(
        '11月13日 周五 14:00–15:00的接待，原定严晓红代表接待，改由王建国代表接待，时间地点不变；不想见这位代表的，可以在两天内优先改约。',
      )
      expect(await notes(session.id)).toEqual([{ text: told?.text }])
      const { db } = server.services
      const bookings = db.selectFrom('receptionBookings').select('firstChoiceUntil')
      const first = await bookings.where('id', '=', booked).executeTakeFirstOrThrow()
      expect(first.firstChoiceUntil).toEqual(new Date('2026-11-13T10:00:00+08:00'))
      const calls = await db.selectFrom('messages').selectAll().where('personId', 'is', null).execute()
      expect(calls).toHaveLength(1)
      expect(await titles(world.tokens.deputy)).toContain('换班已确认')
      expect(await titles(colleague.token)).toContain('请您接待选民')
      expect(await titles(world.tokens.liaisonOfficer)).toEqual(['换班已确认'])
      expect(await said(change.id, 'grant', world.tokens.secretary)).toBe('changeActNotAllowed')
    })
    it('同意以后那人另有了接待，就换不成；申请还在，可以另作决定', async () => {
      const { session, change } = await swap()
      await move(change.id, 'agree', colleague.token)
      await open({ deputies: [colleague.id] })
      expect(await said(change.id, 'grant', world.tokens.secretary)).toBe('deputyWrong')
      expect(await seated(session.id)).toEqual([yan])
      expect(await said(change.id, 'grant', world.tokens.secretary, { substitute: other.id })).toBe('granted')
      expect(await seated(session.id)).toEqual([other.id])
    })
    it.each([
      ['那人不便', 'decline', () => colleague.token, 'declined', () => world.tokens.deputy, '对方那时不便'],
      ['本人撤回', 'withdraw', () => world.tokens.deputy, 'withdrawn', () => colleague.token, '换班已撤回'],
    ] as const)('%s：一切照旧，对方知道', async (_, act, token, status, hearer, title) => {
      const { session, change } = await swap()
      expect(await said(change.id, act, token(), { note: '那天已有安排' })).toBe(status)
      expect(await seated(session.id)).toEqual([yan])
      expect(await row(session.id)).toMatchObject({ status: 'published', revision: 1, sequence: 0 })
      const told = (await readMessages(server, hearer())).find(message => message.title === title)
      expect(told?.text).toContain('说明：那天已有安排。')
    })
    it('没有批准：两位代表都知道', async () => {
      const { session, change } = await swap()
      await move(change.id, 'agree', colleague.token)
      expect(await said(change.id, 'refuse', world.tokens.secretary)).toBe('refused')
      expect(await seated(session.id)).toEqual([yan])
      for (const token of [world.tokens.deputy, colleague.token])
        expect(await titles(token)).toContain('没有批准')
    })
    it('接待已经开始，谁也不能再动', async () => {
      const { change } = await swap()
      server.clock.now = new Date('2026-11-13T14:00:00+08:00')
      for (const [act, token] of [
        ['agree', colleague.token],
        ['withdraw', world.tokens.deputy],
      ] as const)
        expect(await said(change.id, act, token)).toBe('changeActNotAllowed')
    })
    it('秘书已经自己换了人，这份申请就不再作数', async () => {
      const { session, change } = await swap()
      await server.services.db.deleteFrom('receptionDeputies').where('sessionId', '=', session.id).execute()
      expect(await said(change.id, 'agree', colleague.token)).toBe('changeActNotAllowed')
      expect(await list(colleague.token)).toEqual([])
    })
  })

  describe('请假', () => {
    it('秘书马上知道，清单里排在前面，有可选的人', async () => {
      const { id } = await open()
      const change = await asked(id)
      expect(await titles(world.tokens.secretary)).toEqual(['有代表请假'])
      const [first] = await list(world.tokens.secretary)
      expect(first).toMatchObject({ id: change.id, acts: ['grant', 'refuse'], reason: '要去外地开会' })
      expect(first?.choices.map(({ name }) => name)).toEqual(['李静', '钱代表', '王建国'])
    })
    it('秘书找了人接替；那人没有账号，就请秘书打电话', async () => {
      const { id } = await open()
      const change = await asked(id)
      const { body } = await move(change.id, 'grant', world.tokens.secretary, { substitute: silent })
      expect(body).toMatchObject({ status: 'granted', substitute: { id: silent, name: '钱代表' } })
      expect(await seated(id)).toEqual([silent])
      expect(await titles(world.tokens.secretary)).toContain('请打电话告知钱代表代表')
    })
    it('还有别的代表在，可以不另找人', async () => {
      const { id } = await open({ deputies: [yan, other.id] })
      await enterBooking(server, id, { personId: await personOf(server, world.resident) })
      const change = await asked(id)
      expect(await said(change.id, 'grant', world.tokens.secretary)).toBe('granted')
      expect(await seated(id)).toEqual([other.id])
      expect(await row(id)).toMatchObject({ status: 'changed', sequence: 1 })
      const [told] = await readMessages(server, world.resident)
      expect(told?.text).toContain('原定严晓红代表因故不能到场，由李静代表接待')
      expect(told?.text).not.toContain('外地')
      expect(await titles(other.token)).toContain('请假已批准')
    })
    it('一位代表也没有了，这场就取消，约好的人都知道', async () => {
      const { id } = await open()
      const booking = await enterBooking(server, id, { personId: await personOf(server, world.resident) })
      const change = await asked(id)
      expect(await said(change.id, 'grant', world.tokens.secretary)).toBe('granted')
      expect(await row(id)).toMatchObject({ status: 'cancelled', sequence: 1, revision: 2 })
      expect((await row(id)).cancelledWhy).toBe('原定严晓红代表因故不能到场，暂时没有代表接替')
      const { db } = server.services
      const bookings = db.selectFrom('receptionBookings').select('status').where('id', '=', booking)
      expect(await bookings.executeTakeFirst()).toEqual({ status: 'calledOff' })
      expect(await titles(world.resident)).toEqual(['接待取消了'])
      expect((await readMessages(server, world.tokens.deputy))[0]?.text).toContain('这场已取消')
    })
    it('还没公布的场次：不惊动别人，留给计划去补', async () => {
      const { id } = await open({ status: 'planned' })
      const change = await asked(id)
      expect(await said(change.id, 'grant', world.tokens.secretary)).toBe('granted')
      expect(await seated(id)).toEqual([])
      expect(await row(id)).toMatchObject({ status: 'planned', revision: 2, sequence: 0, byHand: true })
      expect(await notes(id)).toEqual([])
    })
    it('两位秘书同时把同一个人派到两处，只有一处成', async () => {
      const [first, second] = [await open(), await open({ deputies: [yan], from: '2026-11-13T14:30' })]
      const changes = [await asked(first.id), await asked(second.id)]
      const results = await Promise.all(
        changes.map(({ id }) => said(id, 'grant', world.tokens.secretary, { substitute: colleague.id })),
      )
      expect(results.sort()).toEqual(['deputyWrong', 'granted'])
    })
    it('有了结果的，三十天后不再列出', async () => {
      const { id } = await open()
      const change = await asked(id)
      await move(change.id, 'refuse', world.tokens.secretary, { note: '那天人手不够' })
      expect((await list(world.tokens.deputy))[0]).toMatchObject({ status: 'refused', note: '那天人手不够' })
      server.clock.now = new Date('2026-12-12T10:00:00+08:00')
      expect(await list(world.tokens.deputy)).toEqual([])
    })
  })

  describe('不便的日子', () => {
    const absences = (token: string | undefined) => server.ask('GET', '/api/my/absences', { token })
    const addAs = (token: string | undefined, body: object) =>
      server.ask('POST', '/api/my/absences', { token, body })
    const add = (body: object) => addAs(world.tokens.deputy, body)
    const days = { fromOn: '2026-11-20', untilOn: '2026-11-22', note: '学习' }

    it.each([
      ['没登录的人', () => undefined, 'signInNeeded'],
      ['秘书', () => world.tokens.secretary, 'forbidden'],
      ['没有代表资料的代表账号', () => world.strangers.deputy, 'forbidden'],
    ])('%s没有', async (_, token, code) => {
      expect((await absences(token())).body.error.code).toBe(code)
      expect((await addAs(token(), days)).body.error.code).toBe(code)
    })
    it('登记、看到、删除；别人删不掉', async () => {
      const { body } = await add(days)
      expect(body.items).toEqual([{ id: expect.any(String), ...days }])
      const path = `/api/my/absences/${body.items[0].id}`
      expect((await server.ask('DELETE', path, { token: other.token })).body.error.code).toBe('notFound')
      expect((await absences(other.token)).body.items).toEqual([])
      expect((await server.ask('DELETE', path, { token: world.tokens.deputy })).body.items).toEqual([])
    })
    it.each([
      ['结束早于开始', { fromOn: '2026-11-22', untilOn: '2026-11-20' }, 'spanWrong'],
      ['已经过去', { fromOn: '2026-11-01', untilOn: '2026-11-10' }, 'badInput'],
      ['没有这一天', { fromOn: '2026-02-30', untilOn: '2026-11-30' }, 'badInput'],
    ])('%s的不收', async (_, body, code) => {
      expect((await add(body)).body.error.code).toBe(code)
    })
    it('过去了的不再列出', async () => {
      await add(days)
      server.clock.now = new Date('2026-11-23T00:00:00+08:00')
      expect((await absences(world.tokens.deputy)).body.items).toEqual([])
    })
  })
})
