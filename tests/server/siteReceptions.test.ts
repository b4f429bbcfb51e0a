import { NOW } from '../support/facts'
import { engines, type TestServer } from '../support/server'
import { startBusyServer, stayAwake } from '../support/server-busy'
import { openPlanning, type Planning } from '../support/server-planning'
import { makeReceiver, makeReception, readMessages } from '../support/server-receptions'
import { openSiteDesk, type SiteDesk } from '../support/server-stewards'
import { csvOf, gridOf, makeLine } from '../support/tables'
import { makeWorld, type World } from '../support/world'

describe.each(engines)('站点关了、并了，接待怎么办（%s）', engine => {
  let server: TestServer
  let world: World
  let planning: Planning
  let desk: SiteDesk
  let minute = 0
  beforeAll(async () => {
    server = await startBusyServer(engine)
    world = await makeWorld(server)
    planning = openPlanning(server, world)
    desk = openSiteDesk(server, world)
    await stayAwake(server)
  })
  beforeEach(async () => {
    minute += 1
    server.clock.now = new Date(NOW.getTime() + minute * 60_000)
    await server.services.db.updateTable('receptionBookings').set({ status: 'cancelled' }).execute()
  })
  afterAll(() => server.close())

  /** A site with a plan, a public reception on 27 November with a booking, and one under way. */
  const busySite = async (name: string) => {
    const site = await desk.make({ name })
    const deputy = await makeReceiver(server, world, { siteCode: site.code, name: '王建国' })
    const plan = await planning.drafted({ site: site.code })
    const at = { siteCode: site.code, deputies: [deputy] }
    const coming = await makeReception(server, world, { ...at, from: '2026-11-27T15:00' })
    const running = await makeReception(server, world, { ...at, from: '2026-11-11T09:30' })
    const booking = await planning.book(coming, world.resident)
    return { site: await desk.read(site.code), plan, coming, running, booking }
  }
  const asSecretary = () => ({ token: world.tokens.secretary })
  const lookAtPlan = async (id: string) =>
    (await server.ask('GET', `/api/plans/${id}`, asSecretary())).body.error?.code
  const plannedSites = async (): Promise<string[]> => {
    const { body } = await server.ask('GET', '/api/plans?year=2027', asSecretary())
    return body.items.map(({ site }: { site: { code: string } }) => site.code)
  }
  const statusOf = async ({ id }: { id: string }) => (await planning.seen(id)).status

  it('关了：公布了的都取消，约了的人和代表都被告知；没公布的不留；正在接待的办完', async () => {
    const { site, plan, coming, running, booking } = await busySite('要关的站点')
    await desk.done(site, 'closure', { reason: '房屋征收' })
    expect([await statusOf(coming), await statusOf(running)]).toEqual(['cancelled', 'published'])
    expect((await planning.read(plan.id)).items).toEqual([])
    expect((await readMessages(server, world.resident))[0]).toMatchObject({
      ...{ title: '接待取消了', booking: booking.id },
      text: expect.stringContaining('要关的站点已关闭（房屋征收）'),
    })
    expect((await readMessages(server, world.tokens.deputy))[0]).toMatchObject({
      text: expect.stringContaining('11月27日 周五 15:00–16:00的接待取消了'),
    })
    const { body: mine } = await server.ask('GET', `/api/bookings/${booking.id}`, { token: world.resident })
    expect([mine.status, mine.firstChoiceUntil]).toEqual(['calledOff', expect.any(String)])
  })

  it('并了：接待连同预约一起过去，约了的人和代表都被告知新地点，可以优先改约', async () => {
    const { site, plan, coming, booking } = await busySite('并掉的站点')
    const into = await desk.make({ name: '留下的站点', address: '幸福路8号' })
    await desk.done(site, 'merger', { into: into.code, reason: '两个小区合并' })
    expect(await planning.seen(coming.id)).toMatchObject({
      ...{ status: 'changed', site: { code: into.code }, booked: 1, deputies: [{ name: '王建国' }] },
    })
    const text = '地点改了：原定在并掉的站点，改到留下的站点（幸福路8号），时间不变'
    expect((await readMessages(server, world.resident))[0]).toMatchObject({
      ...{ text: expect.stringContaining(text), booking: booking.id },
    })
    expect((await readMessages(server, world.tokens.deputy))[0]).toMatchObject({
      text: expect.stringContaining('改到留下的站点'),
    })
    const { body: mine } = await server.ask('GET', `/api/bookings/${booking.id}`, { token: world.resident })
    expect(mine).toMatchObject({ status: 'booked', session: { site: { code: into.code } } })
    expect(mine.firstChoiceUntil).toEqual(expect.any(String))
    const { body: page } = await server.ask('GET', `/api/sites/${into.code}`)
    expect(page.receptions.map(({ id }: { id: string }) => id)).toEqual([coming.id])
    // The plan goes along, with all that was only planned.
    expect(await planning.read(plan.id)).toMatchObject({ site: { code: into.code }, sessions: 12 })
  })

  it('留下的站点自己有计划时，并过来的接到它的计划里', async () => {
    const { site, plan } = await busySite('也有计划的站点')
    const into = await desk.make({ name: '有计划的站点' })
    const there = await planning.drafted({ site: into.code })
    await desk.done(site, 'merger', { into: into.code, reason: '合并' })
    expect((await planning.read(there.id)).items).toHaveLength(24)
    // Nothing is left of it: neither to be read nor in the list of the year.
    expect(await lookAtPlan(plan.id)).toBe('notFound')
    expect(await plannedSites()).not.toContain(site.code)
  })

  it('并掉的站点还有办过的，它的计划留着给人查', async () => {
    const { site, plan, running } = await busySite('办过一场的站点')
    const into = await desk.make({ name: '接着办的站点' })
    await planning.drafted({ site: into.code })
    await server.services.db
      .updateTable('receptionSessions')
      .set({ planId: plan.id })
      .where('id', '=', running.id)
      .execute()
    await desk.done(site, 'merger', { into: into.code, reason: '合并' })
    expect((await planning.read(plan.id)).items.map(({ id }) => id)).toEqual([running.id])
    expect(await plannedSites()).toContain(site.code)
  })

  it('站点搬了地址：约了的人被告知新地址；别的改动不打扰人', async () => {
    const { site, coming, booking } = await busySite('要搬的站点')
    const before = await readMessages(server, world.resident)
    const renamed = await desk.done(site, 'edits', { hours: '周一至周五 9:00-16:00' })
    expect(await readMessages(server, world.resident)).toHaveLength(before.length)
    await desk.done(renamed, 'edits', { address: '幸福路9号' })
    expect((await readMessages(server, world.resident))[0]).toMatchObject({
      ...{
        booking: booking.id,
        text: expect.stringContaining(`原定在${site.address}，改到幸福路9号，时间不变`),
      },
    })
    expect(await statusOf(coming)).toBe('changed')
  })

  it('批量导入改了地址，约了的人一样被告知', async () => {
    const { site, booking } = await busySite('导入时搬的站点')
    const token = world.tokens.admin
    const line = makeLine({ 编号: site.code, 名称: site.name, 地址: '幸福路10号' })
    const bytes = csvOf(gridOf([line]))
    const { body: report } = await server.ask('POST', '/api/staff/imports', {
      token,
      file: { bytes, name: 'a' },
    })
    const { body } = await server.ask('POST', `/api/staff/imports/${report.id}/confirmation`, {
      token,
      body: {},
    })
    expect(body.changed).toBe(1)
    expect((await readMessages(server, world.resident))[0]).toMatchObject({
      ...{ booking: booking.id, text: expect.stringContaining('改到幸福路10号，时间不变') },
    })
  })

  it('站点划到别的街道：今后的接待和计划归那个街道的秘书', async () => {
    const { site, plan, coming } = await busySite('要划走的站点')
    await desk.done(site, 'edits', { street: 'elsewhere' }, world.tokens.admin)
    const { secretary } = world.strangers
    expect((await planning.look(coming.id, secretary)).body.acts).toContain('edit')
    expect((await planning.read(plan.id, secretary)).acts).toContain('edit')
    expect((await server.ask('GET', `/api/plans/${plan.id}`, { token: world.tokens.secretary })).status).toBe(
      404,
    )
  })
})
