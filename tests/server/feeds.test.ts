import { randomUUID } from 'node:crypto'
import Fastify, { LogController } from 'fastify'
import { feedPaths } from '../../src/contract/receptions'
import { addDays } from '../../src/contract/time'
import { logRequests } from '../../src/server/log'
import { serveFeeds } from '../../src/server/receptions/feeds'
import { sendRefusal } from '../../src/server/refusals'
import { NOW } from '../support/facts'
import { expectFolded, readCalendarFile, seenFrom } from '../support/ical'
import { engines, type TestServer } from '../support/server'
import { startBusyServer, stayAwake } from '../support/server-busy'
import { enterBooking, makeColleague } from '../support/server-colleagues'
import { makeReceiver, makeReception } from '../support/server-receptions'
import { makeWorld, type World } from '../support/world'

/** What escaping and folding stumble over: separators, a backslash, line breaks, emoji, a sign beyond 16 bits, and length. */
const HARD = `加装电梯,怎么办;听您说\\也听他说\n第二行🏠𠮷👩‍👩‍👧“引号”：${'松江区代表联系社区'.repeat(4)}`

describe.each(engines)('日历订阅（%s）', engine => {
  let server: TestServer
  let world: World
  let yan: string
  let colleague: { id: string; name: string; token: string }
  beforeAll(async () => {
    server = await startBusyServer(engine, { PUBLIC_URL: 'https://jzd.example.cn' })
    world = await makeWorld(server)
    yan = await makeReceiver(server, world, { name: '严晓红' })
    colleague = await makeColleague(server, world, { name: '王建国' })
    await stayAwake(server)
  })
  beforeEach(() => {
    server.clock.now = NOW
  })
  afterEach(async () => {
    const { db } = server.services
    await db.deleteFrom('receptionSessions').execute()
    await db.deleteFrom('receptionCampaigns').execute()
    await db.deleteFrom('calendarFeeds').execute()
  })
  afterAll(() => server.close())

  const open = (different: Parameters<typeof makeReception>[2] = {}) =>
    makeReception(server, world, { deputies: [yan], ...different })
  const fetchFeed = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    fetch(server.url + path, { method, headers: { 'x-forwarded-for': '10.1.2.3', ...headers } })
  const text = async (path: string): Promise<string> => {
    const answer = await fetchFeed(path)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
    return answer.text()
  }
  const read = async (path: string) => readCalendarFile(await text(path))
  const refusal = async (path: string) => {
    const answer = await fetchFeed(path)
    return [answer.status, (await answer.json()).error.message]
  }
  const GONE = [404, '这个日历地址没有或已经停用，请回到“家站点”里重新订阅。']
  const feedOf = async (token: string | undefined, method = 'POST') =>
    (await server.ask(method, '/api/my/feed', { token, ...(method === 'POST' && { body: {} }) })).body
  const secretPath = async (): Promise<string> => new URL((await feedOf(world.tokens.deputy)).url).pathname

  describe('代表自己的地址', () => {
    it.each([
      ['没登录的人', () => undefined, 'signInNeeded'],
      ['居民', () => world.resident, 'forbidden'],
      ['秘书', () => world.tokens.secretary, 'forbidden'],
      ['没有代表资料的代表账号', () => world.strangers.deputy, 'forbidden'],
    ])('%s没有', async (_, token, code) => {
      for (const method of ['GET', 'POST', 'DELETE'])
        expect((await feedOf(token(), method)).error.code).toBe(code)
    })
    it('起初没有；生成后能再看到；换一个，旧的就停用；停用后谁也打不开', async () => {
      const { deputy } = world.tokens
      expect(await feedOf(deputy, 'GET')).toEqual({ url: null })
      const { url } = await feedOf(deputy)
      expect(url).toMatch(/^https:\/\/jzd\.example\.cn\/cal\/deputy\/[\w-]{43}\.ics$/)
      expect(await feedOf(deputy, 'GET')).toEqual({ url })
      const { url: second } = await feedOf(deputy)
      expect(await refusal(new URL(url).pathname)).toEqual(GONE)
      await text(new URL(second).pathname)
      expect(await feedOf(deputy, 'DELETE')).toEqual({ url: null })
      expect(await refusal(new URL(second).pathname)).toEqual(GONE)
      expect(await feedOf(deputy, 'GET')).toEqual({ url: null })
    })
    it('库里没有明文的地址', async () => {
      const path = await secretPath()
      const rows = await server.services.db.selectFrom('calendarFeeds').selectAll().execute()
      const kept = await server.services.db.selectFrom('idempotency').selectAll().execute()
      expect(rows).toHaveLength(1)
      expect(JSON.stringify([rows, kept])).not.toContain(path.split('/').at(-1)?.slice(0, -4))
    })
    it('请求日志里没有地址里的密码', async () => {
      const secret = (await secretPath()).split('/').at(-1) ?? ''
      const lines: string[] = []
      const app = Fastify({
        logger: { level: 'trace', stream: { write: line => lines.push(line) } },
        logController: new LogController({ disableRequestLogging: true }),
      })
      app.setErrorHandler(sendRefusal)
      logRequests(app)
      serveFeeds(app, server.services)
      const base = await app.listen({ port: 0, host: '127.0.0.1' })
      expect((await fetch(`${base}/cal/deputy/${secret}`)).status).toBe(200)
      expect((await fetch(`${base}/cal/deputy/x${secret}`)).status).toBe(404)
      await app.close()
      expect(lines.filter(line => line.includes('"act":"readDeputyFeed"'))).toHaveLength(2)
      expect(lines.join('')).not.toContain(secret.slice(0, 20))
    })
    it('不让路上的机器留存；没有变化就说没有变化；也答 HEAD', async () => {
      await open()
      const path = await secretPath()
      const first = await fetchFeed(path)
      expect(first.headers.get('cache-control')).toBe('private, no-cache')
      const etag = first.headers.get('etag') ?? ''
      expect((await fetchFeed(path, { 'if-none-match': etag })).status).toBe(304)
      const head = await fetchFeed(path, {}, 'HEAD')
      expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, ''])
      await open({ from: '2026-11-20T09:00' })
      expect((await fetchFeed(path, { 'if-none-match': etag })).status).toBe(200)
    })
    it('有要谈的事和需要，没有姓名、电话和预约码', async () => {
      const { id } = await open()
      const code = 'ABCD2345'
      await enterBooking(server, id, { name: '王秀英', phone: '13812345678', code, needs: '["wheelchair"]' })
      await enterBooking(server, id, { slot: null, status: 'waiting', waitOrder: 1, subject: null })
      await enterBooking(server, id, { slot: null, status: 'cancelled', subject: '已经不来了' })
      const path = await secretPath()
      const [event] = await read(path)
      expect(event?.description).toContain('14:00 电梯老停（轮椅通行）\n候补 没有写要谈的事')
      expect(await text(path)).not.toMatch(/王秀英|13812345678|ABCD|已经不来了/)
    })
    it('计划中的标明是计划；集中联系占整天；别人的接待不在里面', async () => {
      const planned = await open({ status: 'planned' })
      await open({ from: '2026-11-14T09:00', deputies: [colleague.id] })
      const campaign = { id: randomUUID(), theme: '冬令进社区', year: 2026, half: 2 as const, isDemo: false }
      await server.services.db
        .insertInto('receptionCampaigns')
        .values({ ...campaign, fromOn: '2026-12-01', untilOn: '2026-12-05' })
        .execute()
      const path = await secretPath()
      const raw = await text(path)
      expect(raw).toContain('DTSTART;VALUE=DATE:20261201\r\nDTEND;VALUE=DATE:20261206\r\n')
      expect(raw).toContain('SUMMARY:集中联系社区：冬令进社区\r\n')
      const events = await read(path)
      expect(events).toHaveLength(2)
      expect(events[0]).toMatchObject({ uid: `reception-${planned.id}@jiazhandian`, status: 'TENTATIVE' })
      expect(events[0]?.summary).toBe('【计划中】代表接待 · 甲街道联系点')
    })
    it('换出去的就从日历里走了，到了接替的人那里', async () => {
      await server.services.db.deleteFrom('messages').execute()
      const { id } = await open()
      const path = await secretPath()
      expect(await read(path)).toHaveLength(1)
      const body = { kind: 'swap', substitute: colleague.id, reason: '出差' }
      const asked = await server.ask('POST', `/api/receptions/${id}/change-requests`, {
        ...{ token: world.tokens.deputy, body },
      })
      for (const [act, token] of [
        ['agree', colleague.token],
        ['grant', world.tokens.secretary],
      ] as const)
        await server.ask('POST', `/api/change-requests/${asked.body.id}/moves`, { token, body: { act } })
      expect(await read(path)).toEqual([])
      const { url } = await feedOf(colleague.token)
      const [event] = await read(new URL(url).pathname)
      expect(event).toMatchObject({ uid: `reception-${id}@jiazhandian`, sequence: 1, status: 'CONFIRMED' })
      expect(event?.summary).toBe('【有变动】代表接待 · 甲街道联系点')
    })
  })

  describe('站点和街道的公开日历', () => {
    it('没有的站点、街道、场次和没公布的场次，就说没有', async () => {
      const { id } = await open({ status: 'planned' })
      for (const path of [
        '/cal/site/AAAAAA.ics',
        `/cal/site/${world.siteCode}`,
        '/cal/street/nowhere.ics',
        `/cal/reception/${randomUUID()}.ics`,
        `/cal/reception/${id}.ics`,
        '/cal/reception/x.ics',
        `/cal/deputy/${'x'.repeat(43)}.ics`,
        '/cal/deputy/.ics',
      ])
        expect([path, ...(await refusal(path))]).toEqual([path, ...GONE])
    })
    it.each([
      ['站点', () => `/cal/site/${world.siteCode}.ics`],
      ['站点（小写）', () => `/cal/site/${world.siteCode.toLowerCase()}.ics`],
      ['街道', () => '/cal/street/here.ics'],
    ])('%s：公开的都在，时间地点代表俱全', async (_, path) => {
      const { id } = await open({ theme: '加装电梯', jointUnits: '["房管办"]' })
      await open({ from: '2026-11-14T09:00', siteCode: world.otherSiteCode })
      await open({ from: '2026-11-15T09:00', status: 'planned' })
      expect(await read(path())).toEqual([
        {
          ...{ uid: `reception-${id}@jiazhandian`, sequence: 0, status: 'CONFIRMED' },
          ...{ start: '2026-11-13T06:00:00.000Z', end: '2026-11-13T07:00:00.000Z' },
          summary: '代表接待 · 甲街道联系点：加装电梯',
          location: '甲街道联系点（一号）',
          description: [
            '接待代表：严晓红',
            '主题：加装电梯',
            '一同接待：房管办',
            '地址：一号',
            '可以在网页上预约，也可以直接来。',
            `详情：https://jzd.example.cn/receptions/session?id=${id}`,
          ].join('\n'),
          url: `https://jzd.example.cn/receptions/session?id=${id}`,
        },
      ])
    })
    it('没有一点不公开的：谁约了、谈什么、还没公布的', async () => {
      const { id } = await open()
      await enterBooking(server, id, { name: '王秀英', phone: '13812345678' })
      await open({ from: '2026-11-15T09:00', status: 'planned', theme: '还没定' })
      for (const path of [
        `/cal/site/${world.siteCode}.ics`,
        '/cal/street/here.ics',
        `/cal/reception/${id}.ics`,
      ])
        expect(await text(path)).not.toMatch(/王秀英|13812345678|电梯|还没定/)
    })
    it('只说前六十天到后四百天', async () => {
      const days = [-61, -60, 399, 400].map(ahead => addDays('2026-11-11', ahead))
      for (const day of days) await open({ from: `${day}T09:00` })
      const events = await read('/cal/street/here.ics')
      expect(events.map(({ start }) => start.slice(0, 10))).toEqual(days.slice(1, 3))
    })
    it('取消了的还在，写明取消和原因，编次更大，提醒没有了', async () => {
      const { id } = await open()
      const path = `/cal/reception/${id}.ics`
      const [before] = await read(path)
      expect(await text(path)).toContain('BEGIN:VALARM')
      const { body } = await server.ask('POST', `/api/receptions/${id}/change-requests`, {
        ...{ token: world.tokens.deputy, body: { kind: 'leave', reason: '住院' } },
      })
      server.clock.now = new Date('2026-11-12T08:00:00+08:00')
      await server.ask('POST', `/api/change-requests/${body.id}/moves`, {
        ...{ token: world.tokens.secretary, body: { act: 'grant' } },
      })
      const [after] = await read(path)
      expect(after).toMatchObject({
        uid: before?.uid,
        sequence: 1,
        status: 'CANCELLED',
        start: before?.start,
      })
      expect(after?.summary).toBe('【已取消】代表接待 · 甲街道联系点')
      expect(after?.description).toMatch(/^取消原因：原定严晓红代表因故不能到场/)
      const raw = await text(path)
      expect(raw).toContain('LAST-MODIFIED:20261112T000000Z\r\n')
      expect(raw).toContain('DTSTAMP:20261112T000000Z\r\n')
      expect(raw).not.toContain('VALARM')
    })
    it('改动的时间不在将来，哪怕不知道它是什么时候公布的', async () => {
      const { id } = await open({ from: '2026-12-20T14:00' })
      expect(await text(`/cal/reception/${id}.ics`)).toContain('DTSTAMP:20261111T020000Z\r\n')
    })
    it('改了时间的，还是同一场：编次更大，时间是新的', async () => {
      const { id } = await open({ from: '2026-11-20T14:00' })
      const path = `/cal/reception/${id}.ics`
      const [before] = await read(path)
      const form = { day: '2026-11-23', from: 9 * 60, minutes: 60, perSlot: 2, bookablePercent: 60 }
      const { status } = await server.ask('POST', `/api/receptions/${id}/edits`, {
        token: world.tokens.secretary,
        body: { ...form, revision: 1, deputies: [yan], theme: '加装电梯', jointUnits: [] },
      })
      const [after] = await read(path)
      expect([status, before?.sequence, after?.sequence]).toEqual([200, 0, 1])
      expect(after).toMatchObject({ uid: before?.uid, start: '2026-11-23T01:00:00.000Z' })
      expect(after?.summary).toBe('【有变动】代表接待 · 甲街道联系点：加装电梯')
    })
    it('同一个地址一分钟里问得太多，就请他等等', async () => {
      const headers = { 'x-forwarded-for': '10.9.9.9' }
      const statuses: number[] = []
      for (let i = 0; i < 121; i += 1)
        statuses.push((await fetchFeed(`/cal/deputy/${'y'.repeat(43)}.ics`, headers)).status)
      expect([statuses.at(119), statuses.at(120)]).toEqual([404, 429])
    })
  })

  describe('别的日历程序读得对', () => {
    it('难写的字、逗号分号、换行和表情，读回来一个不差；一行不过七十五个字节，不切断一个字', async () => {
      const { id } = await open({ theme: HARD })
      const path = `/cal/reception/${id}.ics`
      const [event] = await read(path)
      expect(event?.summary).toBe(`代表接待 · 甲街道联系点：${HARD}`)
      expect(event?.description).toContain(`主题：${HARD}`)
      const raw = Buffer.from(await (await fetchFeed(path)).arrayBuffer())
      expectFolded(raw)
      expect(raw.includes('\r\n ')).toBe(true)
    })
    it('站点名里有逗号和分号，日历的名字也读得回来', async () => {
      const { db } = server.services
      const rename = (name: string) =>
        db.updateTable('sites').set({ name }).where('code', '=', world.siteCode).execute()
      await rename('幸福里，一村,二村;三村')
      const raw = await text(`/cal/site/${world.siteCode}.ics`)
      await rename('甲街道联系点')
      expect(raw).toContain('X-WR-CALNAME:幸福里，一村\\,二村\\;三村接待日程\r\n')
    })
    it.each([
      ['America/New_York', 'Fri Nov 13 2026 01:00'],
      ['Asia/Shanghai', 'Fri Nov 13 2026 14:00'],
      ['Pacific/Kiritimati', 'Fri Nov 13 2026 20:00'],
      ['UTC', 'Fri Nov 13 2026 06:00'],
    ])('在 %s 看，是同一个时刻', async (zone, wall) => {
      const { id } = await open()
      const seen = seenFrom(zone, await text(`/cal/reception/${id}.ics`))
      expect(seen).toEqual([
        ['2026-11-13T06:00:00.000Z', wall],
        ['2026-11-13T06:00:00.000Z', wall],
      ])
    })
    it.each([
      ['自己约的时段', '2026-11-13T06:30:00.000Z', '2026-11-13T06:30:00.000Z', '您的时间：14:30\n'],
      ['不是哪一段的开头', '2026-11-13T06:31:00.000Z', '2026-11-13T06:00:00.000Z', ''],
      ['改期以前的时间', '2026-11-12T06:30:00.000Z', '2026-11-13T06:00:00.000Z', ''],
      ['不是时间', '四点', '2026-11-13T06:00:00.000Z', ''],
    ])('单场的文件，带的是%s', async (_, at, start, line) => {
      const { id } = await open()
      const [event] = await read(feedPaths.session(id, at))
      expect(event).toMatchObject({
        uid: `reception-${id}@jiazhandian`,
        start,
        end: '2026-11-13T07:00:00.000Z',
      })
      expect(event?.description.startsWith(`${line}接待代表：严晓红`)).toBe(true)
    })
    it('单场的文件提前一天和一小时提醒，带着地图上的位置', async () => {
      const { db } = server.services
      const { id } = await open()
      const place = (at: { lng: number | null; lat: number | null }) =>
        db.updateTable('sites').set(at).where('code', '=', world.siteCode).execute()
      await place({ lng: 121.2355, lat: 31.0163 })
      const raw = await text(`/cal/reception/${id}.ics`)
      await place({ lng: null, lat: null })
      expect(raw.match(/TRIGGER:-P(1D|T1H)\r\n/g)).toHaveLength(2)
      const [, lat, lng] = /GEO:([\d.]+);([\d.]+)\r\n/.exec(raw) ?? []
      // GCJ-02 lies some 200 to 500 m off WGS-84 here, to the south-east of it.
      expect(121.2355 - Number(lng)).toBeCloseTo(0.0045, 3)
      expect(31.0163 - Number(lat)).toBeCloseTo(-0.0021 + 0.004, 2)
    })
  })
})
