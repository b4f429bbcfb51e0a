import { randomUUID } from 'node:crypto'
import { FIRST_CHOICE_MS, type StaffSession } from '../../src/contract/receptions'
import { NOW } from '../support/facts'
import { engines, type TestServer } from '../support/server'
import { startBusyServer, stayAwake } from '../support/server-busy'
import { openPlanning, type Planning, saidBy } from '../support/server-planning'
import { makeReceiver, makeReception, readMessages } from '../support/server-receptions'
import { makeWorld, type World } from '../support/world'

describe.each(engines)('一场一场地安排（%s）', engine => {
  let server: TestServer
  let world: World
  let planning: Planning
  let site: string
  let wang: string
  let li: string
  let minute = 0
  beforeAll(async () => {
    server = await startBusyServer(engine)
    world = await makeWorld(server)
    planning = openPlanning(server, world)
    await stayAwake(server)
  })
  beforeEach(async () => {
    // A minute later each time, so that the newest message is that of the test.
    minute += 1
    server.clock.now = new Date(NOW.getTime() + minute * 60_000)
    await server.services.db.updateTable('receptionBookings').set({ status: 'cancelled' }).execute()
    site = await planning.makeSite(`站点${randomUUID().slice(0, 4)}`)
    wang = await makeReceiver(server, world, { siteCode: site, name: '王建国' })
    li = await planning.addDeputy('李秋生', site)
  })
  afterAll(() => server.close())

  /** A public reception on Friday 27 November, 15:00–16:00, with Deputy Wang. */
  const made = async (different: Parameters<typeof makeReception>[2] = {}): Promise<StaffSession> => {
    const { id } = await makeReception(server, world, {
      ...{ siteCode: site, from: '2026-11-27T15:00', deputies: [wang] },
      ...different,
    })
    return planning.seen(id)
  }
  const readCard = async ({ id }: { id: string }) => (await server.ask('GET', `/api/receptions/${id}`)).body

  describe('谁看得到，谁改得了', () => {
    it('别的街道的人、本街道的主任和联络员都改不了、取消不了、加不了', async () => {
      const session = await made()
      const { strangers, tokens } = world
      for (const token of [strangers.secretary, tokens.chair, tokens.liaisonOfficer, world.resident]) {
        expect(saidBy(await planning.edit(session, {}, token))).toBe('forbidden')
        expect(saidBy(await planning.end(session, 'cancellations', token))).toBe('forbidden')
        expect(saidBy(await planning.add({ site, day: '2026-11-27' }, token))).toBe('forbidden')
      }
      expect((await planning.seen(session.id)).revision).toBe(session.revision)
    })
    it('计划里的一场，只有本街道和区里看得到；名单按各人管的地方来', async () => {
      const planned = await planning.added({ site, day: '2026-12-18' })
      const address = '/api/staff/receptions?from=2026-12-18&until=2026-12-18'
      const { strangers, tokens } = world
      for (const token of [tokens.secretary, tokens.chair, tokens.districtOfficer, tokens.supervisor]) {
        const { body } = await server.ask('GET', address, { token })
        expect(body.items.map(({ id }: StaffSession) => id)).toContain(planned.id)
      }
      for (const token of [strangers.secretary, strangers.chair, tokens.liaisonOfficer]) {
        expect((await server.ask('GET', address, { token })).body.items).toEqual([])
        expect(saidBy(await planning.look(planned.id, token))).toBe('notFound')
      }
      const keeper = await made({ siteCode: world.siteCode, from: '2026-12-18T09:00', deputies: [] })
      const { body } = await server.ask('GET', address, { token: tokens.liaisonOfficer })
      expect(body.items.map(({ id }: StaffSession) => id)).toEqual([keeper.id])
      const of = (query: string) =>
        server.ask('GET', `${address}&${query}`, { token: tokens.districtOfficer })
      expect((await of(`site=${site}`)).body.items.map(({ id }: StaffSession) => id)).toEqual([planned.id])
      expect((await of('street=elsewhere')).body.items).toEqual([])
    })
    it('日子颠倒了、要看的太长，都说得清楚', async () => {
      const look = (from: string, until: string) =>
        server.ask('GET', `/api/staff/receptions?from=${from}&until=${until}`, { token: world.tokens.chair })
      expect(saidBy(await look('2026-12-02', '2026-12-01'))).toBe('spanWrong')
      expect(saidBy(await look('2026-01-01', '2027-12-31'))).toBe('spanTooLong')
    })
    it('能请的代表先列本站点的，再列本街道别处的', async () => {
      const other = await planning.makeSite('隔壁的站点')
      const far = await planning.addDeputy('安代表', other)
      const { choices } = await planning.seen((await made()).id)
      expect(choices.slice(0, 2).map(({ name }) => name)).toEqual(['李秋生', '王建国'])
      expect(choices.slice(2).map(({ id }) => id)).toContain(far)
    })
  })

  describe('加一场', () => {
    it('计划还没公布：先记在计划里，缺代表也行，跟着计划一起公布', async () => {
      const session = await planning.added({ site, day: '2026-11-13', theme: '加装电梯' })
      expect(session).toMatchObject({
        ...{ status: 'planned', theme: '加装电梯', acts: ['edit', 'remove'] },
        conflicts: [{ kind: 'noDeputy' }, { kind: 'shortNotice' }],
      })
      const moved = await planning.edited(session, { day: '2026-12-21', deputies: [li] })
      expect(moved.conflicts).toEqual([])
      const plan = await planning.published({ site, year: 2026 })
      expect(plan.items.find(({ id }) => id === session.id)).toMatchObject({ status: 'published' })
    })
    it('计划已经公布：当时就公布，要提前三天、要有代表、代表要有空', async () => {
      await planning.published({ site, year: 2026 })
      expect(saidBy(await planning.add({ site, day: '2026-11-13', deputies: [li] }))).toBe('noticeTooShort')
      expect(saidBy(await planning.add({ site, day: '2026-12-21' }))).toBe('deputyWrong')
      const added = await planning.added({ site, day: '2026-12-21', deputies: [li], jointUnits: ['房管所'] })
      expect(added).toMatchObject({ status: 'published', free: 4, jointUnits: ['房管所'] })
      const { body } = await planning.add({ site, day: '2026-12-21', from: 14 * 60 + 30, deputies: [li] })
      expect([body.error.code, Object.values(body.error.fields)]).toEqual([
        'deputyBusy',
        [expect.stringContaining('李秋生代表同一时间在')],
      ])
      expect((await planning.book(added, world.resident)).status).toBe('booked')
    })
    it('节假日、过去的时间、别的街道的代表都不收', async () => {
      const holiday = await planning.add({ site, day: '2027-01-01', deputies: [li] })
      expect(holiday.body.error.fields).toEqual({
        day: '这天是法定节假日，最近的工作日是1月4日 周一',
      })
      expect(saidBy(await planning.add({ site, day: '2026-11-10' }))).toBe('badInput')
      const far = await planning.addDeputy('远代表', world.otherSiteCode)
      for (const id of [far, randomUUID()])
        expect(saidBy(await planning.add({ site, day: '2026-12-21', deputies: [id] }))).toBe('deputyWrong')
    })
  })

  describe('改一场', () => {
    it('挪了时间：约了的人都被告知改到哪天、可以优先改约，代表也知道', async () => {
      const session = await made()
      const booking = await planning.book(session, world.resident)
      const after = await planning.edited(session, { day: '2026-12-01' })
      expect(after).toMatchObject({ status: 'changed', startsAt: '2026-12-01T07:00:00.000Z', booked: 1 })
      const text = '原定11月27日 周五 15:00–16:00，改到12月1日 周二 15:00–16:00'
      expect((await readMessages(server, world.resident))[0]).toMatchObject({
        ...{ title: '您约的接待有变动', booking: booking.id, session: session.id },
        text: expect.stringContaining(text),
      })
      expect((await readMessages(server, world.tokens.deputy))[0]).toMatchObject({ title: '接待改了时间' })
      const card = await readCard(session)
      expect([card.phase, card.changes[0].text]).toEqual(['changed', text])
      const { body: mine } = await server.ask('GET', `/api/bookings/${booking.id}`, { token: world.resident })
      expect([mine.firstChoiceUntil, mine.slotAt]).toEqual([
        new Date(server.clock.now.getTime() + FIRST_CHOICE_MS).toISOString(),
        '2026-12-01T07:00:00.000Z',
      ])
    })
    it('换了代表、定了主题：告知约了的人，时间没变就不用优先改约；走的和来的代表都知道', async () => {
      const session = await made()
      const booking = await planning.book(session, world.resident)
      await planning.edited(session, { deputies: [li], theme: '小区停车', jointUnits: ['交警支队'] })
      expect((await readCard(session)).changes[0].text).toBe(
        '原定王建国代表接待，改由李秋生代表接待；主题改为“小区停车”；一同到场的单位：交警支队',
      )
      const { body: mine } = await server.ask('GET', `/api/bookings/${booking.id}`, { token: world.resident })
      expect(mine.firstChoiceUntil).toBeNull()
      expect((await readMessages(server, world.tokens.deputy))[0]).toMatchObject({
        text: expect.stringContaining('11月27日 周五 15:00–16:00的接待不再请您参加'),
      })
      // Deputy Li has no account: the secretary is asked to phone.
      expect((await readMessages(server, world.tokens.secretary))[0]).toMatchObject({
        title: '请打电话告知李秋生代表',
      })
    })
    it('什么也没变，谁也不打扰；只加名额，也不算变动，候补的人顺着补上', async () => {
      const session = await made({ perSlot: 1, minutes: 60, bookablePercent: 25 })
      const before = (await readMessages(server, world.resident)).length
      await planning.book(session, world.resident)
      const waits = await planning.book(session, world.otherResident, { mayWait: true })
      expect(waits.status).toBe('waiting')
      const same = await planning.edited(session)
      expect(same.status).toBe('published')
      const more = await planning.edited(same, { perSlot: 2, bookablePercent: 50 })
      expect([more.status, more.booked, more.waiting, more.bookable]).toEqual(['published', 2, 0, 4])
      expect(await readMessages(server, world.resident)).toHaveLength(before)
      expect((await readMessages(server, world.otherResident))[0]).toMatchObject({ title: '候补排到了' })
    })
    it('改到不足三天、代表另有接待、名额少于约了的人、没有代表，都不行，原样不动', async () => {
      const session = await made({ perSlot: 1 })
      await planning.book(session, world.resident, { slot: 3 })
      await made({ from: '2026-12-04T09:00', deputies: [li] })
      const seen = await planning.seen(session.id)
      const refused = [
        [{ day: '2026-11-13' }, 'noticeTooShort'],
        [{ day: '2026-12-04', from: 9 * 60 + 30, deputies: [li] }, 'deputyBusy'],
        [{ deputies: [] }, 'deputyWrong'],
        [{ deputies: [randomUUID()] }, 'deputyWrong'],
        [{ day: '2027-01-01' }, 'badInput'],
        [{ minutes: 50 }, 'badInput'],
      ] as const
      for (const [body, code] of refused)
        expect([body, saidBy(await planning.edit(seen, body))]).toEqual([body, code])
      const long = await made({ minutes: 90, from: '2026-11-30T15:00' })
      await planning.book(long, world.otherResident, { slot: 4 })
      expect(saidBy(await planning.edit(await planning.seen(long.id), { minutes: 60 }))).toBe('seatsTaken')
      expect(await planning.seen(session.id)).toEqual(seen)
    })
    it('离开始不到三天，时间不能再动，换代表还可以', async () => {
      const session = await made({ from: '2026-11-13T15:00' })
      expect(saidBy(await planning.edit(session, { from: 16 * 60 }))).toBe('noticeTooShort')
      expect((await planning.edited(session, { deputies: [wang, li] })).deputies).toHaveLength(2)
    })
    it('两人同时改同一场，后一个被告知；开始以后不能再改', async () => {
      const session = await made()
      await planning.edited(session, { day: '2026-12-01' })
      expect(saidBy(await planning.edit(session, { day: '2026-12-02' }))).toBe('sessionStale')
      server.clock.now = new Date('2026-12-01T15:10:00+08:00')
      expect(saidBy(await planning.edit(await planning.seen(session.id), { day: '2026-12-08' }))).toBe(
        'sessionActNotAllowed',
      )
    })
    it('两场同时要同一位代表，只有一场要得到', async () => {
      const [one, other] = [await made(), await made({ from: '2026-11-27T15:30' })]
      const other2 = await planning.edit(other, { deputies: [wang] })
      expect(saidBy(other2)).toBe('deputyBusy')
      const free = [await made({ deputies: [] }), await made({ deputies: [], from: '2026-11-27T15:30' })]
      const answers = await Promise.all(free.map(session => planning.edit(session, { deputies: [li] })))
      expect(answers.map(saidBy).sort()).toEqual([200, 'deputyBusy'])
      expect((await planning.seen(one.id)).deputies.map(({ id }) => id)).toEqual([wang])
    })
  })

  describe('取消和删除', () => {
    it('取消：约了的人被告知原因、可以优先约别的；代表的日历里也去掉', async () => {
      const session = await made()
      const booking = await planning.book(session, world.resident)
      expect(saidBy(await planning.end(session, 'removals'))).toBe('sessionActNotAllowed')
      const { body: cancelled } = await planning.end(session, 'cancellations')
      expect(cancelled).toMatchObject({ status: 'cancelled', cancelledWhy: '站点停电', booked: 0, acts: [] })
      expect((await readMessages(server, world.resident))[0]).toMatchObject({
        ...{ title: '接待取消了', booking: booking.id },
        text: expect.stringContaining('站点停电'),
      })
      expect((await readMessages(server, world.tokens.deputy))[0]).toMatchObject({
        text: expect.stringContaining('11月27日 周五 15:00–16:00的接待取消了：站点停电'),
      })
      const { body: page } = await server.ask('GET', `/api/sites/${site}`)
      expect(page.receptions.map(({ id }: { id: string }) => id)).not.toContain(session.id)
      expect(saidBy(await planning.end(await planning.seen(session.id), 'cancellations'))).toBe(
        'sessionActNotAllowed',
      )
    })
    it('计划里的一场只能删除；看过以后又变了，就先看看再删', async () => {
      const session = await planning.added({ site, day: '2026-12-18' })
      expect(saidBy(await planning.end(session, 'cancellations'))).toBe('sessionActNotAllowed')
      const after = await planning.edited(session, { day: '2026-12-21' })
      expect(saidBy(await planning.end(session, 'removals'))).toBe('sessionStale')
      expect((await planning.end(after, 'removals')).status).toBe(200)
      expect(saidBy(await planning.look(session.id))).toBe('notFound')
    })
  })
})
