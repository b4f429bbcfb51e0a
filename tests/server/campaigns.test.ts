import type { CampaignView, StaffSession } from '../../src/contract/receptions'
import { dayOf } from '../../src/contract/time'
import { NOW } from '../support/facts'
import { engines, type TestServer } from '../support/server'
import { startBusyServer, stayAwake } from '../support/server-busy'
import { openPlanning, type Planning, saidBy } from '../support/server-planning'
import { makeWorld, type World } from '../support/world'

describe.each(engines)('集中联系社区（%s）', engine => {
  let server: TestServer
  let world: World
  let planning: Planning
  let sites: string[]
  beforeAll(async () => {
    server = await startBusyServer(engine)
    world = await makeWorld(server)
    planning = openPlanning(server, world)
    await stayAwake(server)
    sites = [world.siteCode, await planning.makeSite('二号站点'), await planning.makeSite('三号站点')]
    for (const [i, site] of sites.entries()) await planning.addDeputy(`代表${i}`, site)
    const closed = await planning.makeSite('关了的站点')
    await server.ask('POST', `/api/staff/sites/${closed}/closure`, {
      ...{ token: world.tokens.secretary, body: { revision: 1, reason: '关' } },
    })
  })
  beforeEach(() => {
    server.clock.now = NOW
  })
  afterAll(() => server.close())

  const create = (body: Record<string, unknown> = {}, token = world.tokens.districtOfficer) =>
    server.ask('POST', '/api/campaigns', {
      token,
      body: {
        ...{ theme: '听民意', year: 2026, half: 2, fromOn: '2026-11-16', untilOn: '2026-11-27' },
        ...{ from: 14 * 60, minutes: 90 },
        ...body,
      },
    })
  const list = async (
    token = world.tokens.secretary,
    year = 2026,
  ): Promise<{ items: CampaignView[]; mayCreate: boolean }> =>
    (await server.ask('GET', `/api/campaigns?year=${year}`, { token })).body
  const streetOf = ({ streets }: CampaignView, slug = 'here') => streets.find(street => street.slug === slug)
  const publish = (campaign: CampaignView, street = 'here', token = world.tokens.chair) =>
    server.ask('POST', `/api/campaigns/${campaign.id}/publications`, { token, body: { street } })
  const report = (
    campaign: CampaignView,
    body: Record<string, unknown> = {},
    token = world.tokens.secretary,
  ) =>
    server.ask('POST', `/api/campaigns/${campaign.id}/reports`, {
      ...{ token, body: { street: 'here', text: '走访了三个小区。', ...body } },
    })
  const sessionsOf = async ({ id }: CampaignView): Promise<StaffSession[]> => {
    const address = '/api/staff/receptions?from=2026-11-01&until=2026-12-31'
    const { body } = await server.ask('GET', address, { token: world.tokens.districtOfficer })
    return body.items.filter(({ campaign }: StaffSession) => campaign?.id === id)
  }

  it('只有人事代表工作室能发起；秘书、主任、代表看得到，居民看不到', async () => {
    const { tokens, resident } = world
    for (const token of [tokens.secretary, tokens.chair, tokens.deputy, tokens.supervisor, resident])
      expect(saidBy(await create({}, token))).toBe('forbidden')
    for (const token of [tokens.secretary, tokens.deputy, tokens.districtOfficer])
      expect(await list(token)).toEqual({ items: [], mayCreate: token === tokens.districtOfficer })
    expect(saidBy(await server.ask('GET', '/api/campaigns?year=2026', { token: resident }))).toBe('forbidden')
  })

  it('日期颠倒、不在这半年里、来不及公告的，都不收', async () => {
    const wrong = [
      [{ fromOn: '2026-11-27', untilOn: '2026-11-16' }, 'spanWrong'],
      [{ half: 1 }, 'badInput'],
      [{ year: 2027 }, 'badInput'],
      [{ fromOn: '2026-11-12', untilOn: '2026-11-13' }, 'noticeTooShort'],
      [{ fromOn: '2026-11-21', untilOn: '2026-11-22' }, 'noticeTooShort'],
      [{ theme: ' ' }, 'badInput'],
      [{ minutes: 30 }, 'badInput'],
    ] as const
    for (const [body, code] of wrong) expect([body, saidBy(await create(body))]).toEqual([body, code])
    expect((await list()).items).toEqual([])
  })

  describe('发起以后', () => {
    let campaign: CampaignView
    beforeAll(async () => {
      server.clock.now = NOW
      campaign = (await create()).body
    })

    it('每个开放的站点一场，排在工作日，分散在不同的日子，由自己的代表来', async () => {
      const sessions = await sessionsOf(campaign)
      // The other street's site has no deputy to send.
      expect(sessions.map(({ site }) => site.code).sort()).toEqual([...sites, world.otherSiteCode].sort())
      expect(
        sessions.every(
          ({ status, theme, minutes }) => status === 'planned' && theme === '听民意' && minutes === 90,
        ),
      ).toBe(true)
      const days = sessions.map(({ startsAt }) => dayOf(startsAt))
      expect(new Set(days).size).toBe(4)
      expect(days.every(day => day >= '2026-11-16' && day <= '2026-11-27')).toBe(true)
      const own = sessions.filter(({ site }) => sites.includes(site.code))
      expect(own.map(({ deputies }) => deputies.length)).toEqual([1, 1, 1])
      expect(streetOf(campaign)).toMatchObject({ sessions: 3, planned: 3, held: 0, report: null })
    })
    it('半年一次，同时发起也只成一次；下半年还可以再发起', async () => {
      expect(saidBy(await create())).toBe('campaignExists')
      const next = { year: 2027, half: 1, fromOn: '2027-05-10', untilOn: '2027-06-11' }
      const answers = await Promise.all([create(next), create(next)])
      expect(answers.map(saidBy).sort()).toEqual([200, 'campaignExists'])
      expect((await list(undefined, 2027)).items).toHaveLength(1)
    })
    it('主任公布本街道的；有一场没有代表，就整个公布不了', async () => {
      const { chair } = world.tokens
      expect(saidBy(await publish(campaign, 'elsewhere'))).toBe('forbidden')
      expect(saidBy(await publish(campaign, 'nowhere'))).toBe('streetUnknown')
      const bare = await publish(campaign, 'elsewhere', world.strangers.chair)
      expect([saidBy(bare), Object.values(bare.body.error.fields)]).toEqual([
        'planConflicts',
        [expect.stringContaining('还没有安排代表')],
      ])
      const before = (await list(chair)).items.find(({ id }) => id === campaign.id)
      expect(before && streetOf(before)).toMatchObject({ mayPublish: true, mayReport: false })
      const { body: after } = await publish(campaign)
      expect(streetOf(after)).toMatchObject({ sessions: 3, planned: 0, mayPublish: false })
      const [session] = (await sessionsOf(campaign)).filter(({ status }) => status === 'published')
      if (!session) throw new Error('nothing was published')
      expect((await planning.book(session, world.resident)).status).toBe('booked')
    })
    it('一个街道一份小结，可以改；别的街道不能替它写', async () => {
      expect(saidBy(await report(campaign, {}, world.strangers.secretary))).toBe('forbidden')
      expect(saidBy(await report(campaign, { text: '' }))).toBe('badInput')
      await report(campaign)
      const { body } = await report(campaign, { text: '走访了四个小区。' })
      expect(streetOf(body)?.report).toEqual({
        ...{ text: '走访了四个小区。', by: 'secretary同志', at: NOW.toISOString() },
      })
      expect(streetOf(body, 'elsewhere')?.report).toBeNull()
      expect(streetOf((await list(world.tokens.deputy)).items[0] ?? body)?.report?.text).toBe(
        '走访了四个小区。',
      )
    })
  })
})
