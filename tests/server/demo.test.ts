import { readdirSync } from 'node:fs'
import { sql } from 'kysely'
import sharp from 'sharp'
import { partyFor, statuses } from '../../src/contract/opinions'
import {
  type CampaignView,
  heldStatuses,
  type PlanCard,
  type SessionStatus,
  type StaffSession,
  upcomingStatuses,
} from '../../src/contract/receptions'
import { dutyRoles } from '../../src/contract/roles'
import { decodeReceipt, decodeSite } from '../../src/contract/scan'
import { isOffWork, posterFaults, posterFaultsOf, readHours, sayHours } from '../../src/contract/sites'
import { addDays, dayOf } from '../../src/contract/time'
import { isWorkday } from '../../src/contract/workdays'
import { DEMO_PASSWORD, DEMO_PIN, demoSiteCode } from '../../src/server/demo/facts'
import { isEmpty, loadDemo } from '../../src/server/demo/load'
import { removeDemo } from '../../src/server/demo/remove'
import { hasOldNames } from '../../src/server/store/posterFaults'
import { engines, type TestServer } from '../support/server'
import { faultsOf, readBooks } from '../support/server-books'
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
      .where('closedOn', 'is', null)
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

  describe('站点有人打理，也有人来', () => {
    const sites = () =>
      server.services.db.selectFrom('sites').selectAll().where('isDemo', '=', true).orderBy('code').execute()
    const sessions = () =>
      server.services.db.selectFrom('receptionSessions').selectAll().where('isDemo', '=', true).execute()
    const today = () => dayOf(server.clock.now)

    it('开放时间人人看得懂，写法只有一种；联络站下了班也开', async () => {
      for (const { hours, level } of await sites()) {
        const read = readHours(hours)
        expect(read && sayHours(read)).toBe(hours)
        if (level === 'STATION') expect(isOffWork(read ?? [])).toBe(true)
      }
    })
    it('联系点都有居民区，多数有意见箱，箱子在工作日开', async () => {
      const points = (await sites()).filter(({ level, closedOn }) => level === 'POINT' && !closedOn)
      expect(points.filter(({ neighbourhood }) => !neighbourhood)).toEqual([])
      const boxes = points.filter(({ boxPlace }) => boxPlace)
      expect(boxes.length).toBeGreaterThan(75)
      expect(boxes.filter(({ boxWeekday }) => !boxWeekday || boxWeekday > 5)).toEqual([])
      expect((await sites()).filter(({ directions }) => directions?.includes('地铁')).length).toBeGreaterThan(
        30,
      )
    })
    it('一个三周前搬了；两个关了，一个有接替的，一个没有', async () => {
      const all = await sites()
      expect(all.filter(({ movedOn }) => movedOn).map(({ movedOn }) => movedOn)).toEqual([
        addDays(today(), -21),
      ])
      const closed = all.filter(({ closedOn }) => closedOn)
      expect(closed).toHaveLength(2)
      expect(closed.filter(({ successorId }) => successorId)).toHaveLength(1)
      expect(closed.filter(({ closedOn, closedWhy }) => !closedWhy || (closedOn ?? '') > today())).toEqual([])
    })
    it('海报的毛病样样都有，多数却是好的；没有在印好以前、关了以后扫的', async () => {
      const days = await server.services.db.selectFrom('siteScanDays').selectAll().orderBy('day').execute()
      const open = (await sites()).filter(({ closedOn }) => !closedOn)
      const named = await server.services.db.selectFrom('sites').select('id').where(hasOldNames).execute()
      const old = new Set(named.map(({ id }) => id))
      const faults = open.map(({ id, printedOn, posterChangedOn }) => {
        const lastScanOn = days.findLast(({ siteId }) => siteId === id)?.day ?? null
        const isOld = old.has(id)
        const contentChangedOn = posterChangedOn
        return posterFaultsOf({ printedOn, contentChangedOn, hasOldNames: isOld, lastScanOn, today: today() })
      })
      expect(new Set(faults.flat())).toEqual(new Set(posterFaults))
      expect(faults.filter(list => list.length === 0).length).toBeGreaterThan(80)
      for (const { id, printedOn, closedOn } of await sites()) {
        const own = days.filter(({ siteId }) => siteId === id)
        expect(
          own.filter(({ day }) => !printedOn || day < printedOn || (closedOn && day > closedOn)),
        ).toEqual([])
      }
      const now = server.clock.now.getTime()
      expect(
        days.filter(
          ({ day, scans, acts, firstAt, lastAt }) =>
            scans < 1 ||
            acts > scans ||
            !firstAt ||
            !lastAt ||
            firstAt > lastAt ||
            lastAt.getTime() > now ||
            dayOf(firstAt) !== day ||
            dayOf(lastAt) !== day,
        ),
      ).toEqual([])
      expect(new Set(days.map(({ day }) => day)).size).toBeGreaterThanOrEqual(88)
    })
    it('每个开放的站点都排了接待：过去的办过了，将来的没有一场说是办过', async () => {
      const now = server.clock.now
      const all = await sessions()
      const isHeld = (status: SessionStatus) => heldStatuses.includes(status)
      expect(all.filter(({ endsAt, status }) => endsAt > now && isHeld(status))).toEqual([])
      expect(
        all.filter(({ endsAt, status }) => endsAt <= now && !isHeld(status) && status !== 'cancelled'),
      ).toEqual([])
      const coming = all.filter(({ endsAt }) => endsAt > now)
      for (const status of ['cancelled', 'changed'])
        expect(coming.filter(session => session.status === status)).toHaveLength(1)
      const open = (await sites()).filter(({ closedOn }) => !closedOn)
      expect(open.filter(({ id }) => !coming.some(({ siteId }) => siteId === id))).toEqual([])
      expect(
        open.filter(({ id }) => !all.some(({ siteId, status }) => siteId === id && isHeld(status))),
      ).toEqual([])
      expect(
        all.filter(({ startsAt, endsAt }) => {
          const minutes = (endsAt.getTime() - startsAt.getTime()) / 60_000
          return minutes < 60 || minutes > 120
        }),
      ).toEqual([])
    })
    it('接待不排在节假日，由站点自己的一至三位代表来', async () => {
      const { db, calendar } = server.services
      for (const { startsAt } of await sessions()) expect(isWorkday(dayOf(startsAt), calendar)).toBe(true)
      const comers = await db
        .selectFrom('receptionSessions')
        .leftJoin('receptionDeputies', 'receptionDeputies.sessionId', 'receptionSessions.id')
        .leftJoin('deputySites', join =>
          join
            .onRef('deputySites.siteId', '=', 'receptionSessions.siteId')
            .onRef('deputySites.deputyId', '=', 'receptionDeputies.deputyId'),
        )
        .select(eb => [
          'receptionSessions.id',
          eb.fn.count<number>('receptionDeputies.deputyId').as('deputies'),
          eb.fn.count<number>('deputySites.deputyId').as('own'),
        ])
        .groupBy('receptionSessions.id')
        .execute()
      expect(comers.filter(({ deputies, own }) => deputies < 1 || deputies > 3 || own !== deputies)).toEqual(
        [],
      )
    })
    it('每位代表都有单位；有选区的写明选区，市代表没有', async () => {
      const deputies = await server.services.db.selectFrom('deputies').selectAll().execute()
      expect(deputies.filter(({ unit }) => !unit)).toEqual([])
      expect(
        deputies.filter(
          ({ level, electoralDistrict }) => (electoralDistrict === null) !== (level === 'municipal'),
        ),
      ).toEqual([])
    })
    it('首页上有公告、有数字、有接下来的接待；搜得到人，也搜得到地方', async () => {
      const { body: home } = await server.ask('GET', '/api/home?street=yueyang')
      expect(home.notices).toHaveLength(2)
      expect(home.figures.sites).toBe(20)
      expect(home.figures.answeredThisYear).toBeGreaterThan(5)
      expect(home.figures.answerDays).toBeGreaterThan(0)
      expect(home.receptions).toHaveLength(3)
      const { body: places } = await server.ask('GET', '/api/places')
      expect(places.landmarks).toHaveLength(7)
      expect(places.neighbourhoods).toHaveLength(101)
      for (const q of ['沈慧琴', 'shq', '醉白池']) {
        const { body: found } = await server.ask('POST', '/api/sites/search', { body: { q } })
        expect(found.total).toBeGreaterThan(0)
      }
    })
  })

  describe('接待像真的在办一样', () => {
    const upcoming = async () => {
      const { db } = server.services
      const rows = await db
        .selectFrom('receptionSessions')
        .selectAll()
        .where('isDemo', '=', true)
        .where('status', 'in', upcomingStatuses)
        .where('startsAt', '>', server.clock.now)
        .orderBy('startsAt')
        .execute()
      return rows
    }
    it('每个开放的站点今年都有公布的计划；明年的有几份还在编、在送审', async () => {
      const { db } = server.services
      const year = Number(dayOf(server.clock.now).slice(0, 4))
      const plans = await db.selectFrom('receptionPlans').selectAll().execute()
      const open = (await all('sites')).filter(site => 'closedOn' in site && !site.closedOn)
      const ofYear = plans.filter(plan => plan.year === year)
      expect(ofYear.map(({ siteId }) => siteId).sort()).toEqual(
        open.map(site => 'id' in site && site.id).sort(),
      )
      expect(ofYear.every(({ status }) => status === 'published')).toBe(true)
      const next = plans.filter(plan => plan.year === year + 1).map(({ status }) => status)
      expect(['draft', 'proposed'].map(status => next.filter(each => each === status).length)).toEqual([2, 1])
    })
    it('明年有一份在编的计划带着冲突：一位代表排在两处，一位请了假；送审的那份没有', async () => {
      const account = { account: 'secretary-yueyang', password: DEMO_PASSWORD }
      const { body: session } = await server.ask('POST', '/api/session', { body: account })
      const year = Number(dayOf(server.clock.now).slice(0, 4)) + 1
      const asked = { token: session.token }
      const { body: listed } = await server.ask('GET', `/api/plans?year=${year}`, asked)
      const hindered = listed.items.filter(({ conflicts }: PlanCard) => conflicts > 0)
      expect(hindered.map(({ status }: PlanCard) => status)).toContain('draft')
      expect(hindered.map(({ status }: PlanCard) => status)).not.toContain('proposed')
      const { id } = hindered.find(({ status }: PlanCard) => status === 'draft')
      const { body: plan } = await server.ask('GET', `/api/plans/${id}`, asked)
      const kinds = plan.items.flatMap(({ conflicts }: StaffSession) => conflicts.map(({ kind }) => kind))
      expect(kinds.sort()).toEqual(['deputyAway', 'deputyTwice'])
    })
    it('今年每位代表至少排了两次，没有谁同时在两处', async () => {
      const { db } = server.services
      const rows = await db
        .selectFrom('receptionDeputies')
        .innerJoin('receptionSessions', 'receptionSessions.id', 'receptionDeputies.sessionId')
        .select(['deputyId', 'startsAt', 'endsAt'])
        // What is only planned may still have something in its way.
        .where('status', 'not in', ['cancelled', 'planned'])
        .orderBy('startsAt')
        .execute()
      const year = dayOf(server.clock.now).slice(0, 4)
      for (const { id } of await all('deputies').then(list => list.filter(one => 'groupName' in one))) {
        const own = rows.filter(({ deputyId }) => deputyId === id)
        expect(own.filter(({ startsAt }) => dayOf(startsAt).startsWith(year)).length).toBeGreaterThanOrEqual(
          2,
        )
        expect(own.filter(({ startsAt }, i) => i > 0 && startsAt < (own[i - 1]?.endsAt ?? startsAt))).toEqual(
          [],
        )
      }
    })
    it('公布的都有名额；约了的人和名额一一对得上，有约满候补的，谁也没多占', async () => {
      const { db } = server.services
      const sessions = await upcoming()
      const ids = sessions.map(({ id }) => id)
      const books = await readBooks(db, ids)
      expect(faultsOf(books, server.clock.now)).toEqual([])
      const seated = new Set(books.seats.map(({ sessionId }) => sessionId))
      expect(ids.filter(id => !seated.has(id))).toEqual([])
      const waiting = books.bookings.filter(({ status }) => status === 'waiting')
      expect(waiting.length).toBeGreaterThan(3)
      expect(books.bookings.filter(({ status }) => status === 'booked').length).toBeGreaterThan(60)
    })
    it('办过的有到场登记，归档的有人确认，接待中提的意见记在那一场', async () => {
      const { db } = server.services
      const rows = await db
        .selectFrom('receptionDeputies')
        .innerJoin('receptionSessions', 'receptionSessions.id', 'receptionDeputies.sessionId')
        .select(['status', 'isPresent', 'heldAt', 'recordedAt', 'recordedBy'])
        .where('status', 'in', heldStatuses)
        .execute()
      expect(rows.filter(({ isPresent, heldAt }) => isPresent === null || heldAt === null)).toEqual([])
      expect(
        rows.filter(
          ({ status, recordedAt, recordedBy }) =>
            (status === 'recorded') !== (recordedAt !== null && !!recordedBy),
        ),
      ).toEqual([])
      const linked = await db
        .selectFrom('opinions')
        .innerJoin('receptionSessions', 'receptionSessions.id', 'opinions.receptionId')
        .select(['opinions.siteId as at', 'receptionSessions.siteId', 'endsAt', 'submittedAt', 'source'])
        .where('opinions.isDemo', '=', true)
        .execute()
      expect(linked.length).toBeGreaterThan(20)
      expect(
        linked.filter(
          row => row.at !== row.siteId || row.endsAt > row.submittedAt || row.source !== 'reception',
        ),
      ).toEqual([])
    })
    it('上半年的集中联系每个街道都交了小结，下半年的正在办；有人请假，有人请代表换班', async () => {
      const { body: signed } = await server.ask('POST', '/api/session', {
        body: { account: 'secretary-yueyang', password: DEMO_PASSWORD },
      })
      const year = dayOf(server.clock.now).slice(0, 4)
      const { body } = await server.ask('GET', `/api/campaigns?year=${year}`, { token: signed.token })
      const [last, current]: CampaignView[] = body.items
      expect(last?.streets.filter(({ report }) => report)).toHaveLength(7)
      expect(current?.streets.some(({ sessions, held }) => sessions > held)).toBe(true)
      const changes = await server.services.db
        .selectFrom('receptionChanges')
        .select(['kind', 'status'])
        .execute()
      expect(changes.map(({ kind, status }) => `${kind} ${status}`).sort()).toEqual([
        'leave asked',
        'swap asked',
      ])
    })
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

  it('订阅的日历里，没有一场是将来才改的；改动的时间按公布、取消各不相同', async () => {
    const { db, clock } = server.services
    const streets = await db.selectFrom('streets').select('slug').where('isDemo', '=', true).execute()
    const account = { account: 'deputy-01', password: DEMO_PASSWORD }
    const { body: deputy } = await server.ask('POST', '/api/session', { body: account })
    const { body: feed } = await server.ask('POST', '/api/my/feed', { token: deputy.token, body: {} })
    const paths = [...streets.map(({ slug }) => `/cal/street/${slug}.ics`), new URL(feed.url).pathname]
    const now = clock()
      .toISOString()
      .replace(/[-:]|\.\d+/g, '')
    for (const path of paths) {
      const { body: text } = await server.ask('GET', path)
      const stamps = [...text.matchAll(/(?:DTSTAMP|LAST-MODIFIED):(\w+)/g)].map(([, at]) => at)
      expect(stamps.length).toBeGreaterThan(20)
      expect([path, stamps.filter(at => at >= now)]).toEqual([path, []])
    }
  })

  it('接待时说的，是联络员记下的', async () => {
    const submitted = (await told()).map(({ row, events: [first] }) => [row.source, first?.party])
    expect(new Set(submitted.map(pair => pair.join(' ')))).toEqual(
      new Set(['scan reporter', 'reception liaisonOfficer']),
    )
  })

  it('每条意见：把事件从头再走一遍，就是库里的样子', async () => {
    for (const { facts, folded, events } of await told()) {
      expect(folded).toEqual(facts)
      expect(events.at(-1)?.status).toBe(facts.status)
    }
  })

  it('公开了二十多条办结的意见，文字里没有门牌号和电话；还有几条等秘书拟文字', async () => {
    const rows = (await told()).map(({ row }) => row)
    const published = rows.filter(({ publication }) => publication === 'published')
    expect(published).toHaveLength(24)
    expect(rows.filter(({ publication }) => publication === 'consented')).toHaveLength(4)
    for (const { status, publicText, publicAnswer, publishedOn } of published) {
      expect([status, publicAnswer, publishedOn]).toEqual([
        'closed',
        expect.stringMatching(/./),
        expect.any(String),
      ])
      expect(publicText).not.toMatch(/\d{3}/)
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
      const publishing = ['proposePublish', 'publish'] as const
      return ![...moves, ...more, ...publishing].some(move =>
        partyFor(move, facts, [party], server.clock.now),
      )
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
