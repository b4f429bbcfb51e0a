import { randomUUID } from 'node:crypto'
import { NOW } from '../support/facts'
import { engines, type TestServer } from '../support/server'
import { startBusyServer } from '../support/server-busy'
import { type Desk, happy, openDesk } from '../support/server-desk'
import { HERE, off, openMap, type SiteMap } from '../support/server-sites'
import { makeForm, makeWorld, type World } from '../support/world'

describe.each(engines)('站点的页面（%s）', engine => {
  let server: TestServer
  let map: SiteMap
  let world: World
  let desk: Desk
  beforeAll(async () => {
    server = await startBusyServer(engine)
    map = await openMap(server)
    world = await makeWorld(server)
    desk = openDesk(server, world)
  })
  beforeEach(() => {
    server.clock.now = NOW
  })
  afterAll(() => server.close())

  const read = async (code: string) => (await server.ask('GET', `/api/sites/${code}`)).body

  it('抄错的编号说抄错了，没有的编号说没有', async () => {
    expect((await read('AAAAAB')).error.code).toBe('siteCodeWrong')
    expect((await read('222222')).error.code).toBe('siteNotFound')
  })

  it('看得到代表、联络员、接下来三场接待、纸质意见箱哪天开', async () => {
    const site = await map.enter('有人的联系点', {
      ...{ hoursNote: '午休请打电话', directions: '进小区右转', boxPlace: '门厅', boxWeekday: 3 },
      photoId: randomUUID(),
    })
    await map.assign(site, '王芳', { unit: '某小学', post: '教师' })
    const personId = randomUUID()
    const row = { account: null, passwordHash: null, subject: null, createdAt: NOW, isDemo: false }
    await server.services.db
      .insertInto('people')
      .values({ ...row, id: personId, name: '李联络' })
      .execute()
    await server.services.db
      .insertInto('duties')
      .values({ personId, role: 'liaisonOfficer', scopeId: site.id, isDemo: false })
      .execute()
    for (const day of [12, 19, 26, 27])
      await map.plan(site, `2026-11-${day}T14:00+08:00`, `2026-11-${day}T15:00+08:00`)
    const page = await read(site.code)
    expect(page).toMatchObject({
      ...{ name: '有人的联系点', hoursNote: '午休请打电话', directions: '进小区右转', isOpen: true },
      box: { place: '门厅', weekday: 3, nextOn: '2026-11-11' },
      liaisonOfficer: '李联络',
      deputies: [{ name: '王芳', unit: '某小学', post: '教师', group: '第一组', photo: null }],
      ...{ answeredThisYear: 0, answerDays: null, published: [], moved: null, closed: null },
    })
    expect(page.photo.thumb).toMatch(/^\/api\/photos\/.+sign=/)
    expect(page.receptions.map(({ startsAt }: { startsAt: string }) => startsAt.slice(0, 10))).toEqual([
      ...['2026-11-12', '2026-11-19', '2026-11-26'],
    ])
    expect(page).not.toHaveProperty('id')
    expect(page.deputies[0]).not.toHaveProperty('personId')
  })

  it('意见箱遇上放假，顺到下一周', async () => {
    const site = await map.enter('有箱的联系点', { boxPlace: '门厅', boxWeekday: 4 })
    server.clock.now = new Date('2026-09-26T09:00:00+08:00')
    expect((await read(site.code)).box.nextOn).toBe('2026-10-08')
  })

  it('今年答复了几条，要几个工作日，是按第一次答复算的', async () => {
    const before = await read(world.siteCode)
    const { id } = await desk.handling({}, world.resident)
    server.clock.now = new Date('2026-11-16T10:00:00+08:00')
    await desk.answer(id)
    await desk.done(id, world.resident, 'rate', happy)
    const after = await read(world.siteCode)
    expect(before).toMatchObject({ answeredThisYear: 0, answerDays: null })
    expect(after).toMatchObject({ answeredThisYear: 1, answerDays: 3 })
    server.clock.now = new Date('2027-01-04T10:00:00+08:00')
    expect(await read(world.siteCode)).toMatchObject({ answeredThisYear: 0, answerDays: null })
  })

  it('搬了的站点半年里写着从哪里搬来，过后不写', async () => {
    const site = await map.enter('搬了的联系点', { movedFrom: '老居委会二楼', movedOn: '2026-11-01' })
    expect((await read(site.code)).moved).toEqual({ from: '老居委会二楼', on: '2026-11-01' })
    server.clock.now = new Date('2027-04-30T10:00:00+08:00')
    expect((await read(site.code)).moved).not.toBeNull()
    server.clock.now = new Date('2027-05-01T10:00:00+08:00')
    expect((await read(site.code)).moved).toBeNull()
  })

  describe('关了的站点', () => {
    const shut = { closedOn: '2026-10-01', closedWhy: '房屋征收' }

    it('它的码一直跟到还开着的那一个', async () => {
      const last = await map.enter('最后接替的联系点')
      const middle = await map.enter('中间也关了的联系点', { ...shut, successorId: last.id })
      const first = await map.enter('最先关的联系点', { ...shut, successorId: middle.id })
      expect((await read(first.code)).closed).toEqual({
        ...{ on: '2026-10-01', reason: '房屋征收', nearest: [] },
        successor: expect.objectContaining({ code: last.code, name: '最后接替的联系点' }),
      })
    })

    it('没有接替的，说最近的三个；接替的绕回自己，也一样', async () => {
      const far = off(50_000, 0)
      for (const [i, metres] of [900, 300, 600, 1_200].entries())
        await map.enter(`远处第${i}联系点`, { at: off(50_000 + metres, 0) })
      const gone = await map.enter('没有接替的联系点', { ...shut, at: far })
      await map.change(gone.id, { successorId: gone.id })
      await map.refresh()
      const { successor, nearest } = (await read(gone.code)).closed
      expect(successor).toBeNull()
      expect(
        nearest.map(({ name, distance }: { name: string; distance: number }) => [name, Math.round(distance)]),
      ).toEqual([
        ['远处第1联系点', 300],
        ['远处第2联系点', 600],
        ['远处第0联系点', 900],
      ])
    })

    it('连坐标也没有的，说本街道的代表之家', async () => {
      await map.enter('乙街道代表之家', { level: 'HOME', streetId: map.streets.second, at: HERE })
      const gone = await map.enter('没有坐标又关了的', { ...shut, streetId: map.streets.second, at: null })
      await map.refresh()
      const { nearest } = (await read(gone.code)).closed
      expect(nearest).toEqual([expect.objectContaining({ name: '乙街道代表之家', distance: null })])
    })

    it('在它那里提的意见，由接替的站点收下；没有接替的，请到别处提', async () => {
      const open = await map.enter('收意见的联系点')
      const gone = await map.enter('关了还贴着海报的', { ...shut, successorId: open.id })
      const lost = await map.enter('关了没人接替的', shut)
      const submit = (siteCode: string) =>
        server.ask('POST', '/api/opinions', { body: makeForm(world, { siteCode }) })
      const { status, body } = await submit(gone.code)
      expect({ status, holder: body.holder }).toEqual({ status: 200, holder: '甲街道人大工委' })
      const kept = await server.services.db
        .selectFrom('opinions')
        .select('siteId')
        .where('id', '=', body.id)
        .executeTakeFirstOrThrow()
      expect(kept.siteId).toBe(open.id)
      const refused = await submit(lost.code)
      expect({ status: refused.status, code: refused.body.error.code }).toEqual({
        status: 409,
        code: 'siteClosed',
      })
    })
  })
})
