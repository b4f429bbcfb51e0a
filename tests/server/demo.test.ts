import { readdirSync } from 'node:fs'
import { sql } from 'kysely'
import sharp from 'sharp'
import { partyFor, statuses } from '../../src/contract/opinions'
import { dutyRoles } from '../../src/contract/roles'
import { decodeReceipt, decodeSite } from '../../src/contract/scan'
import { DEMO_PASSWORD, DEMO_PIN, demoSiteCode } from '../../src/server/demo/facts'
import { isEmpty, loadDemo } from '../../src/server/demo/load'
import { removeDemo } from '../../src/server/demo/remove'
import { engines, type TestServer } from '../support/server'
import { startBusyServer } from '../support/server-busy'
import { type Desk, openDesk } from '../support/server-desk'
import { foldAll } from '../support/server-fold'
import { makeForm, makeWorld, type World } from '../support/world'

/** What is not said of anyone in particular, and goes away by itself. */
const passing = ['attempts', 'idempotency', 'kysely_migration', 'kysely_migration_lock']

describe.each(engines)('演示区（%s）', engine => {
  let server: TestServer
  let world: World
  let desk: Desk
  let mine: string
  let before: Record<string, number>
  beforeAll(async () => {
    server = await startBusyServer(engine)
    expect(await isEmpty(server.services)).toBe(true)
    world = await makeWorld(server)
    desk = openDesk(server, world)
    mine = (await desk.handling({}, world.resident)).id
    before = await countAll()
    await loadDemo(server.services)
  })
  afterAll(() => server.close())

  /** All tables there are, so that a new one cannot be forgotten. */
  const countAll = async () => {
    const { db } = server.services
    const { rows } = await sql<{ name: string }>`
      select table_name::text as name from information_schema.tables where table_schema = 'public'`.execute(
      db,
    )
    const counts: Record<string, number> = {}
    for (const { name } of rows.filter(row => !passing.includes(row.name))) {
      const counted = await sql<{ count: number }>`select count(*) as count from ${sql.table(name)}`.execute(
        db,
      )
      counts[name] = counted.rows[0]?.count ?? -1
    }
    return counts
  }
  const all = (table: 'streets' | 'sites' | 'units' | 'deputies' | 'people' | 'duties') =>
    server.services.db.selectFrom(table).selectAll().where('isDemo', '=', true).execute()
  const told = async () => (await foldAll(server.services)).filter(({ row }) => row.isDemo)

  it('七个工委、七个家、八个站、一百零一个点', async () => {
    expect(await all('streets')).toHaveLength(7)
    const { db } = server.services
    const levels = await db
      .selectFrom('sites')
      .select(['level', eb => eb.fn.countAll<number>().as('count')])
      .where('isDemo', '=', true)
      .groupBy('level')
      .orderBy('level')
      .execute()
    expect(levels).toEqual([
      { level: 'HOME', count: 7 },
      { level: 'POINT', count: 101 },
      { level: 'STATION', count: 8 },
    ])
    const sites = await db.selectFrom('sites').select('code').execute()
    expect(sites.filter(({ code }) => decodeSite(code) !== code)).toEqual([])
  })

  it('约七十位代表，每位至少在两个站点；每种职责都有人', async () => {
    const deputies = await all('deputies')
    expect(deputies.length).toBeGreaterThanOrEqual(65)
    expect(deputies.length).toBeLessThanOrEqual(75)
    const { db } = server.services
    const places = await db
      .selectFrom('deputySites')
      .select(['deputyId', eb => eb.fn.countAll<number>().as('count')])
      .groupBy('deputyId')
      .execute()
    expect(places).toHaveLength(deputies.length)
    expect(Math.min(...places.map(({ count }) => count))).toBeGreaterThanOrEqual(2)
    const roles = await db.selectFrom('duties').select('role').where('isDemo', '=', true).distinct().execute()
    expect(roles.map(({ role }) => role).sort()).toEqual([...dutyRoles].sort())
  })

  it('约三百条意见，每种状态都有，全都标明是演示', async () => {
    const opinions = await told()
    expect(opinions.length).toBeGreaterThanOrEqual(290)
    expect(opinions.length).toBeLessThanOrEqual(310)
    expect(new Set(opinions.map(({ row }) => row.status))).toEqual(new Set(statuses))
    expect(new Set(opinions.map(({ row }) => row.code)).size).toBe(opinions.length)
    expect(opinions.filter(({ row }) => decodeReceipt(row.code) !== row.code)).toEqual([])
  })

  it('没有一件事发生在将来，事情一件接着一件', async () => {
    const now = server.clock.now.getTime()
    for (const { row, events } of await told()) {
      const times = events.map(({ at }) => at.getTime())
      expect(times).toEqual([...times].sort((a, b) => a - b))
      expect(times[0]).toBe(row.submittedAt.getTime())
      expect(times.at(-1)).toBeLessThan(now)
      expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: row.revision }, (_, i) => i + 1))
    }
  })

  it('每条意见：把事件从头再走一遍，就是库里的样子', async () => {
    for (const { facts, folded, events } of await told()) {
      expect(folded).toEqual(facts)
      expect(events.at(-1)?.status).toBe(facts.status)
    }
  })

  it('没有一步是没有名字的人走的', async () => {
    const nameless = (await told()).flatMap(({ events }) =>
      events.filter(({ actorName, actorId, party }) => {
        const isAnyone = party === 'reporter' || party === 'system'
        return actorName === '' || (!isAnyone && actorId === null)
      }),
    )
    expect(nameless).toEqual([])
  })

  it('等着谁办，规则就真让谁办', async () => {
    const stuck = (await told()).filter(({ row, facts }) => {
      const party = row.waitingFor
      if (party === null || party === 'system') return false
      const moves = [
        'receive',
        'release',
        'assign',
        'distribute',
        'accept',
        'decideReturn',
        'decideExtend',
      ] as const
      const more = ['draftReply', 'signOff', 'rate', 'reportPromise', 'explainAndClose', 'addInfo'] as const
      return ![...moves, ...more].some(move => partyFor(move, facts, [party], server.clock.now))
    })
    expect(stuck.map(({ row }) => row.status)).toEqual([])
  })

  it('登录页列出演示账号，账号真能登录，看到自己的待办', async () => {
    const { demonstration } = (await server.ask('GET', '/api/doors')).body
    expect(demonstration).toMatchObject({ password: DEMO_PASSWORD, siteCode: demoSiteCode })
    const accounts: { account: string; name: string; duty: string }[] = demonstration.accounts
    for (const account of [
      'secretary-yueyang',
      'chair-yueyang',
      'handler-district-1',
      'deputy-01',
      'auditor',
    ])
      expect(accounts.map(one => one.account)).toContain(account)
    expect(accounts.filter(({ name, duty }) => !name || !duty)).toEqual([])
    const { status, body } = await server.ask('POST', '/api/session', {
      body: { account: 'secretary-yueyang', password: DEMO_PASSWORD },
    })
    expect([status, body.me.duties]).toEqual([200, [{ role: 'secretary', place: '岳阳街道' }]])
    const { body: list } = await server.ask('GET', '/api/opinions', { token: body.token })
    expect(list.counts.mine).toBeGreaterThan(0)
  })

  it('海报上的站点打得开，有代表、有联络员、有办结的意见', async () => {
    const { body } = await server.ask('GET', `/api/sites/${demoSiteCode}`)
    expect(body).toMatchObject({ level: 'HOME', name: '岳阳街道代表之家', isDemo: true })
    expect(body.deputies.length).toBeGreaterThan(0)
    expect(body.liaisonOfficer).toMatch(/./)
  })

  it('演示的回执凭演示密码打得开', async () => {
    const one = (await told()).find(({ row }) => row.pinHash !== null)
    const token = await desk.follow(one?.row.code ?? '', DEMO_PIN)
    expect((await desk.read(one?.row.id ?? '', token)).isDemo).toBe(true)
  })

  it('有人玩过以后也删得干干净净，真的街道和意见都还在', async () => {
    const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
      .jpeg()
      .toBuffer()
    const { body: photo } = await server.ask('POST', '/api/photos', { file: { bytes, name: 'a.jpg' } })
    const contact = { name: '王秀英', phone: '13812345678' }
    const form = makeForm(world, { siteCode: demoSiteCode, photoIds: [photo.id], contact })
    const { body: receipt } = await server.ask('POST', '/api/opinions', { body: form })
    const { body: visitor } = await server.ask('POST', '/api/session/development', {
      body: { code: 'a-visitor' },
    })
    await server.ask('POST', '/api/opinions', { token: visitor.token, body: { ...form, photoIds: [] } })
    const { body: secretary } = await server.ask('POST', '/api/session', {
      body: { account: 'secretary-yueyang', password: DEMO_PASSWORD },
    })
    await desk.done(receipt.id, secretary.token, 'receive')
    const look = await server.ask('POST', `/api/opinions/${receipt.id}/contact-views`, {
      ...{ token: secretary.token, body: {} },
    })
    expect(look.body).toEqual(contact)
    // The demonstration has more rows of everything than there is to keep.
    expect((await countAll()).opinions).toBeGreaterThan((before.opinions ?? 0) + 290)

    expect(await removeDemo(server.services)).toBeGreaterThanOrEqual(292)
    expect(await countAll()).toEqual(before)
    const dir = `${server.services.config.dataDir}/photos`
    const left = readdirSync(dir, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
    expect(left).toEqual([])
    expect((await server.ask('GET', '/api/me', { token: secretary.token })).status).toBe(401)
    expect((await server.ask('GET', `/api/sites/${demoSiteCode}`)).body.error.code).toBe('siteNotFound')
    expect(await desk.read(mine, world.resident)).toMatchObject({ status: 'handling', isDemo: false })
    expect(await desk.said(mine, world.tokens.deputy, 'comment', { text: '还在' })).toBe('handling')
    expect((await server.ask('GET', '/api/doors')).body.demonstration).toBeNull()
    expect(await removeDemo(server.services)).toBe(0)
  })

  it('演示单位已经在办真实的意见时，别的都删，它留下', async () => {
    const { services } = server
    await loadDemo(services)
    const [unit] = (await all('units')).filter(one => 'level' in one && one.level === 'district')
    const { id } = await desk.received({}, world.resident)
    await desk.done(id, world.tokens.secretary, 'forward', { reason: '归区里管' })
    await desk.done(id, world.tokens.districtOfficer, 'distribute', { unitId: unit?.id })
    await removeDemo(services)
    expect((await all('units')).map(one => 'id' in one && one.id)).toEqual([unit?.id])
    expect(await all('streets')).toEqual([])
    expect(await desk.read(id, world.resident)).toMatchObject({ status: 'assigned', unit: { id: unit?.id } })
  })
})
