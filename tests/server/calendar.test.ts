import { randomUUID } from 'node:crypto'
import type { CalendarSession } from '../../src/contract/receptions'
import { NOW } from '../support/facts'
import { engines, type TestServer } from '../support/server'
import { startBusyServer, stayAwake } from '../support/server-busy'
import { enterBooking, makeColleague } from '../support/server-colleagues'
import { type Desk, openDesk } from '../support/server-desk'
import { makeReceiver, makeReception, readMessages } from '../support/server-receptions'
import { makeWorld, type World } from '../support/world'

describe.each(engines)('代表的日历（%s）', engine => {
  let server: TestServer
  let world: World
  let desk: Desk
  let yan: string
  let colleague: { id: string; name: string; token: string }
  beforeAll(async () => {
    server = await startBusyServer(engine)
    world = await makeWorld(server)
    desk = openDesk(server, world)
    yan = await makeReceiver(server, world, { name: '严晓红' })
    colleague = await makeColleague(server, world, { name: '王建国' })
    await stayAwake(server)
  })
  beforeEach(() => {
    server.clock.now = NOW
  })
  afterEach(async () => {
    const { db } = server.services
    for (const table of ['receptionSessions', 'receptionCampaigns', 'deputyAbsences', 'messages'] as const)
      await db.deleteFrom(table).execute()
  })
  afterAll(() => server.close())

  const open = (different: Parameters<typeof makeReception>[2] = {}) =>
    makeReception(server, world, { deputies: [yan], ...different })
  const readAs = async (token: string | undefined, from = '2026-11-01', until = '2026-11-30') =>
    (await server.ask('GET', `/api/my/calendar?from=${from}&until=${until}`, { token })).body
  const read = (from?: string, until?: string) => readAs(world.tokens.deputy, from, until)
  const sessions = async (): Promise<CalendarSession[]> => (await read()).sessions

  it.each([
    ['没登录的人', () => undefined, 'signInNeeded'],
    ['居民', () => world.resident, 'forbidden'],
    ['联络员', () => world.tokens.liaisonOfficer, 'forbidden'],
    ['秘书', () => world.tokens.secretary, 'forbidden'],
    ['没有代表资料的代表账号', () => world.strangers.deputy, 'forbidden'],
  ])('%s没有', async (_, token, code) => {
    expect((await readAs(token())).error.code).toBe(code)
  })
  it.each([
    ['结束早于开始', '2026-11-30', '2026-11-01', 'spanWrong'],
    ['四百零一天', '2026-01-01', '2027-02-05', 'spanTooLong'],
    ['没有这一天', '2026-02-30', '2026-03-01', 'badInput'],
  ])('%s，不给看', async (_, from, until, code) => {
    expect((await read(from, until)).error.code).toBe(code)
  })
  it('四百天正好可以', async () => {
    expect((await read('2026-01-01', '2027-02-04')).sessions).toEqual([])
  })

  it('自己的都在，连计划中的和取消的；别人的不在；首尾两天都算', async () => {
    const mine = [
      await open({ from: '2026-11-01T06:00' }),
      await open({ status: 'planned', from: '2026-11-12T09:00' }),
      await open({ status: 'cancelled', cancelledWhy: '停电' }),
      await open({ from: '2026-11-30T20:00', movedFrom: '2026-11-29' }),
    ]
    await open({ deputies: [colleague.id] })
    await open({ from: '2026-12-01T06:00' })
    await open({ from: '2026-10-31T20:00' })
    const seen = await sessions()
    expect(seen.map(({ id }) => id)).toEqual(mine.map(({ id }) => id))
    expect(seen.map(({ phase }) => phase)).toEqual(['over', 'planned', 'cancelled', 'published'])
    expect(seen[2]).toMatchObject({ cancelledWhy: '停电', address: '一号', isCampaign: false })
    expect(seen.map(({ movedFrom }) => movedFrom)).toEqual([null, null, null, '2026-11-29'])
  })

  it('看得到要谈的事、需要和时间，看不到姓名和电话', async () => {
    const { id } = await open({ theme: '加装电梯' })
    await enterBooking(server, id, { slot: 1, name: '王秀英', phone: '13812345678', needs: '["dialect"]' })
    await enterBooking(server, id, { slot: null, status: 'waiting', waitOrder: 1, subject: null })
    await enterBooking(server, id, { slot: null, status: 'noShow', subject: '没来的' })
    await enterBooking(server, id, { slot: null, status: 'cancelled', subject: '取消了的' })
    const [seen] = await sessions()
    expect(seen).toMatchObject({ booked: 1, waiting: 1, theme: '加装电梯' })
    const subject = (different: object) => ({ slotAt: null, needs: [], opinion: null, ...different })
    expect(seen?.subjects).toEqual([
      subject({
        ...{ slotAt: '2026-11-13T06:15:00.000Z', subject: '电梯老停', needs: ['dialect'] },
        status: 'booked',
      }),
      subject({ subject: null, status: 'waiting' }),
      subject({ subject: '没来的', status: 'noShow' }),
    ])
    expect(JSON.stringify(await read())).not.toMatch(/王秀英|13812345678/)
  })

  it('说的是本站点已有的意见，就带着它；打不开的不带', async () => {
    const { id } = await open()
    const own = await desk.received()
    const far = await desk.submit({ siteCode: world.otherSiteCode })
    const held = await desk.submit({ text: '快来看 https://example.com 的好东西' })
    await enterBooking(server, id, { opinionId: own.id, slot: 0 })
    await enterBooking(server, id, { opinionId: far.id, slot: 1 })
    const { status } = await desk.read(held.id, world.tokens.secretary)
    await enterBooking(server, id, { opinionId: held.id, slot: 2 })
    const [seen] = await sessions()
    expect(status).toBe('held')
    expect(seen?.subjects.map(({ opinion }) => opinion)).toEqual([own.id, null, null])
  })

  it('能不能请假换班，提了没有，谁请我换，都看得到', async () => {
    const { id } = await open()
    await open({ status: 'cancelled', from: '2026-11-14T09:00' })
    const theirs = await open({ deputies: [colleague.id], from: '2026-11-15T09:00' })
    expect((await sessions()).map(({ mayAskChange }) => mayAskChange)).toEqual([true, false])
    const { body: leave } = await server.ask('POST', `/api/receptions/${id}/change-requests`, {
      ...{ token: world.tokens.deputy, body: { kind: 'leave', reason: '开会' } },
    })
    const { body: swap } = await server.ask('POST', `/api/receptions/${theirs.id}/change-requests`, {
      ...{ token: colleague.token, body: { kind: 'swap', substitute: yan, reason: '出差' } },
    })
    const seen = await read()
    expect(seen.sessions[0]).toMatchObject({ askedFor: leave.id, mayAskChange: false })
    expect(seen.asked).toEqual([{ ...swap, isOwn: false, acts: ['agree', 'decline'] }])
    expect((await readAs(colleague.token)).asked).toEqual([])
  })

  it('集中联系和不便的日子都在', async () => {
    const campaign = { id: randomUUID(), theme: '冬令进社区', year: 2026, half: 2 as const, isDemo: false }
    const days = { fromOn: '2026-10-08', untilOn: '2026-10-12' }
    const { db } = server.services
    await db
      .insertInto('receptionCampaigns')
      .values({ ...campaign, ...days })
      .execute()
    const away = { id: randomUUID(), deputyId: yan, note: '学习', ...days }
    await db
      .insertInto('deputyAbsences')
      .values([away, { ...away, id: randomUUID(), deputyId: colleague.id }])
      .execute()
    const seen = await read('2026-10-01', '2026-10-10')
    expect(seen.campaigns).toEqual([{ id: campaign.id, theme: '冬令进社区', ...days }])
    expect(seen.absences).toEqual([{ note: '学习', ...days }])
  })

  it('本站点等一句话的意见在，别处的不在', async () => {
    await server.services.db.deleteFrom('opinions').execute()
    const own = await desk.received()
    await desk.submit({ siteCode: world.otherSiteCode })
    await desk.handling()
    expect((await read()).opinions.map(({ id }: { id: string }) => id)).toEqual([own.id])
  })

  describe('到场登记', () => {
    const held = () => open({ from: '2026-11-10T09:00', deputies: [yan, colleague.id] })
    const hold = (id: string, present: readonly string[]) =>
      server.ask('POST', `/api/receptions/${id}/attendance`, {
        ...{ token: world.tokens.liaisonOfficer, body: { present } },
      })
    const answerAs = (token: string | undefined, id: string, body: object) =>
      server.ask('POST', `/api/receptions/${id}/attendance-answers`, { token, body })
    const answer = (id: string, body: object) => answerAs(world.tokens.deputy, id, body)
    const confirmed = { answer: 'confirmed' }
    const objected = { answer: 'objected', objection: '我从头到尾都在' }

    it.each([
      ['没登录的人', () => undefined, 'signInNeeded'],
      ['登记的联络员', () => world.tokens.liaisonOfficer, 'forbidden'],
      ['不参加的代表', () => world.strangers.deputy, 'forbidden'],
    ])('%s不能替代表答复', async (_, token, code) => {
      const { id } = await held()
      await hold(id, [yan])
      expect((await answerAs(token(), id, confirmed)).body.error.code).toBe(code)
    })
    it('还没登记，没有可答复的', async () => {
      const { id } = await held()
      expect((await sessions())[0]?.attendance).toBeNull()
      expect((await answer(id, confirmed)).body.error.code).toBe('sessionActNotAllowed')
    })
    it('确认：秘书不用知道', async () => {
      const { id } = await held()
      await hold(id, [yan])
      expect((await sessions())[0]?.attendance).toEqual({ isPresent: true, answer: 'none', mayAnswer: true })
      const { body } = await answer(id, confirmed)
      expect(body.attendance).toEqual({ isPresent: true, answer: 'confirmed', mayAnswer: true })
      expect(await readMessages(server, world.tokens.secretary)).toEqual([])
    })
    it('有异议要说一句；秘书马上知道；更正以后再请本人看', async () => {
      const { id } = await held()
      await hold(id, [colleague.id])
      const { body: refused } = await answer(id, { answer: 'objected' })
      expect(refused.error.fields).toEqual({ objection: '请写一句说明' })
      const { body } = await answer(id, objected)
      expect(body.attendance).toEqual({ isPresent: false, answer: 'objected', mayAnswer: true })
      const [told] = await readMessages(server, world.tokens.secretary)
      expect(told).toMatchObject({ title: '代表对到场登记有异议', session: id })
      expect(told?.text).toContain('我从头到尾都在')
      const { body: corrected } = await hold(id, [yan, colleague.id])
      expect(corrected.attendance).toContainEqual({
        ...{ deputy: { id: yan, name: '严晓红' }, isPresent: true, answer: 'none', objection: null },
      })
    })
    it('记录确认以后，答过的不能再改，没答的还能答', async () => {
      const { id } = await held()
      const { body } = await hold(id, [yan, colleague.id])
      await answer(id, confirmed)
      await server.ask('POST', `/api/receptions/${id}/record/confirmations`, {
        ...{ token: world.tokens.secretary, body: { revision: body.revision } },
      })
      expect((await answer(id, objected)).body.error.code).toBe('sessionActNotAllowed')
      expect((await answerAs(colleague.token, id, objected)).body.attendance).toMatchObject({
        ...{ answer: 'objected', mayAnswer: false },
      })
    })
  })
})
