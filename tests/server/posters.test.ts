import { randomUUID } from 'node:crypto'
import { utimesSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { unzipSync } from 'fflate'
import type { PosterJob } from '../../src/contract/posters'
import { encodeSite } from '../../src/contract/scan'
import { DEMO_PASSWORD } from '../../src/server/demo/facts'
import { loadDemo } from '../../src/server/demo/load'
import { tidyUp } from '../../src/server/jobs'
import { inTransaction } from '../../src/server/store/db'
import { pageCodes, pageSizes, pageTexts } from '../support/pdf'
import { openPrintShop, type PrintShop } from '../support/posters'
import { engines, startServer, type TestServer } from '../support/server'
import { countRows } from '../support/server-counts'
import { openSiteDesk } from '../support/server-stewards'
import { makeWorld, type World } from '../support/world'

const PUBLIC_URL = 'https://jzd.example.gov.cn'
const HOUR = 3_600_000

describe.each(engines)('海报（%s）', engine => {
  let server: TestServer
  let world: World
  let shop: PrintShop
  const start = new Date('2026-11-11T10:00:00+08:00')
  beforeAll(async () => {
    server = await startServer(engine, { PUBLIC_URL })
    world = await makeWorld(server)
    shop = openPrintShop(server)
  })
  beforeEach(() => {
    server.clock.now = start
  })
  afterAll(() => server.close())

  const change = (values: object, code = world.siteCode) =>
    inTransaction(server.services.db, async tx => {
      await tx.updateTable('sites').set(values).where('code', '=', code).execute()
    })
  const jobs = async () => (await countRows(server.services, ['posterJobs'])).posterJobs
  const here = () => ({ codes: [world.siteCode] })

  describe('不给做的', () => {
    const acts = [
      ['做海报', 'POST', '/api/staff/posters', { size: 'A4', street: 'here' }],
      ['看样式', 'GET', '/api/staff/poster-options', undefined],
      ['看进度', 'GET', `/api/staff/posters/${randomUUID()}`, undefined],
      ['登记印好', 'POST', '/api/staff/printings', { codes: ['x'], on: '2026-11-11' }],
    ] as const
    it.each(acts)('陌生人不能%s，别的职责也不能', async (_, method, address, body) => {
      const { tokens, resident } = world
      const said = async (token?: string) =>
        (await server.ask(method, address, { token, body })).body.error.code
      expect(await said()).toBe('signInNeeded')
      for (const one of [resident, tokens.deputy, tokens.chair, tokens.handler, tokens.supervisor])
        expect(await said(one)).toBe('forbidden')
    })

    it('别的街道的秘书、别的站点的联络员，不能做这里的，也不能登记', async () => {
      const before = await jobs()
      for (const token of [world.strangers.secretary, world.strangers.liaisonOfficer]) {
        const made = await shop.order(token, here())
        const marked = await server.ask('POST', '/api/staff/printings', {
          token,
          body: { ...here(), on: '2026-11-11' },
        })
        expect([made.body.error.code, marked.body.error.code]).toEqual(['notFound', 'notFound'])
      }
      expect(await jobs()).toBe(before)
    })

    it.each([
      ['没有这个编号', () => ({ codes: [world.siteCode, 'GBRT6X'] }), 'notFound'],
      ['不是编号', () => ({ codes: ['不是编号'] }), 'notFound'],
      ['别处的街道', () => ({ street: 'elsewhere' }), 'badInput'],
      ['没有这个街道', () => ({ street: 'nowhere' }), 'badInput'],
      ['一个也没有选', () => ({ codes: [] }), 'badInput'],
      ['没有这种纸', () => ({ ...here(), size: 'A6' }), 'badInput'],
      ['没有接入微信', () => ({ ...here(), mark: 'miniProgram' }), 'miniProgramMissing'],
    ])('%s', async (_, wanted, code) => {
      const before = await jobs()
      expect((await shop.order(world.tokens.secretary, wanted())).body.error.code).toBe(code)
      expect(await jobs()).toBe(before)
    })

    it('关了的站点', async () => {
      await change({ closedOn: '2026-11-01' })
      const { body } = await shop.order(world.tokens.secretary, here())
      await change({ closedOn: null })
      expect(body.error.code).toBe('notFound')
    })

    it('名字里有字体没有的字：说清楚是哪个站点、哪个字', async () => {
      await change({ name: '𰻝面馆😀联系点' })
      const before = await jobs()
      const { body } = await shop.order(world.tokens.secretary, here())
      await change({ name: '甲街道联系点' })
      expect(body.error).toMatchObject({
        code: 'glyphMissing',
        fields: { codes: '𰻝面馆😀联系点：😀' },
      })
      expect(await jobs()).toBe(before)
    })
  })

  describe('一张海报', () => {
    it.each([
      ['A3', 841.89, 1190.55],
      ['A4', 595.28, 841.89],
      ['A5', 419.53, 595.28],
    ])('%s 的纸就是 %d × %d 点，码扫得出', async (size, width, height) => {
      const pdf = await shop.made(world.tokens.liaisonOfficer, { ...here(), size })
      const [[w = 0, h = 0] = []] = pageSizes(pdf)
      expect(w).toBeCloseTo(width, 1)
      expect(h).toBeCloseTo(height, 1)
      expect(pageCodes(pdf, 90)).toEqual([encodeSite(PUBLIC_URL, world.siteCode)])
    })

    it('写着名称、街道、级别、电话、地址、时间、意见箱、编号和网址', async () => {
      const phone = '021-00001234'
      const boxPlace = '门口右侧'
      await change({ phone, boxPlace, hours: '周一至周五 9:00–17:00；周六 9:00–12:00', isDemo: true })
      const [text] = pageTexts(await shop.made(world.tokens.secretary, here()))
      await change({ phone: null, boxPlace: null, hours: '周一至周五', isDemo: false })
      const code = world.siteCode
      for (const words of [
        ...['甲街道联系点', '甲街道', '代表联系点', phone, boxPlace, '一号', '周一至周五9:00–17:00'],
        ...['周六9:00–12:00', code, 'jzd.example.gov.cn', '甲街道人大工委', '2026年11月11日制'],
        ...['扫一扫，把话说给人大代表听', '演示海报，内容均为虚构'],
      ])
        expect(text).toContain(words)
    })

    it('没有电话、不是演示，就不写', async () => {
      const [text] = pageTexts(await shop.made(world.tokens.secretary, here()))
      expect(text).not.toMatch(/打电话|演示|null/)
    })

    it('要代表的名字才印，生僻字一个不少；太多就说一共几位', async () => {
      const { db } = server.services
      const { id } = await db
        .selectFrom('sites')
        .select('id')
        .where('code', '=', world.siteCode)
        .executeTakeFirstOrThrow()
      const rare = ['王䶮', '李㛃', '张𬭎', '周𰻝喆']
      const names = [
        ...rare,
        ...Array.from({ length: 40 }, (_, i) => `赵${String.fromCodePoint(0x4e00 + i)}`),
      ]
      await inTransaction(db, async tx => {
        for (const name of names) {
          const row = { id: randomUUID(), personId: null, name, post: '', groupName: '', bio: '' }
          await tx
            .insertInto('deputies')
            .values({ ...row, level: 'district', isDemo: false })
            .execute()
          await tx.insertInto('deputySites').values({ deputyId: row.id, siteId: id }).execute()
        }
      })
      await change({ name: '䶮㛃𬭎里代表联系点' })
      const { tokens } = world
      const [without] = pageTexts(await shop.made(tokens.secretary, here()))
      expect(without).toContain('䶮㛃𬭎里代表联系点')
      expect(without).not.toContain('赵')
      const [many] = pageTexts(await shop.made(tokens.secretary, { ...here(), withDeputies: true }))
      expect(many).toContain(`…等${names.length}位代表`)
      await inTransaction(db, async tx => {
        await tx.deleteFrom('deputies').where('name', 'like', '赵%').execute()
      })
      const [few] = pageTexts(await shop.made(tokens.secretary, { ...here(), withDeputies: true }))
      for (const name of rare) expect(few).toContain(name)
      expect(few).not.toContain('…等')
      await change({ name: '甲街道联系点' })
    })

    it('什么都写到最长，也不出一页，码照样扫得出', async () => {
      await change({
        ...{ name: '松江区某某街道某某新村'.repeat(3) + '代表联系点', address: '很长的地址'.repeat(20) },
        ...{ hours: '周一至周五 9:00–11:30、13:00–17:00；'.repeat(7), hoursNote: '说明'.repeat(50) },
        ...{ boxPlace: '一楼大厅'.repeat(15), phone: '021-00001234-00001' },
      })
      for (const size of ['A3', 'A5']) {
        const pdf = await shop.made(world.tokens.secretary, { ...here(), size, withDeputies: true })
        expect(pageSizes(pdf)).toHaveLength(1)
        expect(pageCodes(pdf, 100)).toEqual([encodeSite(PUBLIC_URL, world.siteCode)])
        expect(pageTexts(pdf)[0]).toContain('2026年11月11日制')
      }
      await change({ name: '甲街道联系点', address: '一号', hours: '周一至周五' })
      await change({ hoursNote: null, boxPlace: null, phone: null })
    })
  })

  describe('一批海报', () => {
    it('先答应，再慢慢做；进度只会向前', async () => {
      const { admin } = world.tokens
      const { body } = await shop.order(admin, {})
      expect(body).toMatchObject({ total: 2, done: 0, state: 'running', url: null, problem: null })
      expect(body.fileName).toBe('海报-2个站点-A4.pdf')
      const seen = await shop.watch(admin, body)
      const done = seen.map(job => job.done)
      expect(done).toEqual([...done].sort((a, b) => a - b))
      expect(seen.at(-1)).toMatchObject({ state: 'done', done: 2, total: 2 })
    })

    it('秘书不说街道，就是自己街道的', async () => {
      const pdf = await shop.made(world.tokens.secretary, {})
      expect(pageCodes(pdf, 90)).toEqual([encodeSite(PUBLIC_URL, world.siteCode)])
    })

    it('ZIP 里每个站点一个 PDF，名字认得出，也放得进任何电脑', async () => {
      await change({ name: '甲/乙:新村' })
      const zip = unzipSync(await shop.made(world.tokens.admin, { as: 'zip' }))
      await change({ name: '甲街道联系点' })
      expect(Object.keys(zip).sort()).toEqual(
        [`甲街道-甲 乙 新村-${world.siteCode}.pdf`, `乙街道-乙街道联系点-${world.otherSiteCode}.pdf`].sort(),
      )
      for (const [name, bytes] of Object.entries(zip)) {
        const code = name.slice(-10, -4)
        expect(pageCodes(Buffer.from(bytes), 60)).toEqual([encodeSite(PUBLIC_URL, code)])
      }
    })

    it('别人的，看不到', async () => {
      const { body } = await shop.order(world.tokens.secretary, here())
      await shop.watch(world.tokens.secretary, body)
      for (const token of [world.tokens.admin, world.strangers.secretary, world.tokens.liaisonOfficer])
        expect((await shop.look(token, body.id)).body.error.code).toBe('notFound')
    })

    it('同一个防重复编号，还是那一份', async () => {
      const before = await jobs()
      const key = randomUUID()
      const first = await shop.order(world.tokens.secretary, here(), key)
      const second = await shop.order(world.tokens.secretary, here(), key)
      expect(second).toEqual(first)
      expect(await jobs()).toBe((before ?? 0) + 1)
      await shop.watch(world.tokens.secretary, first.body)
    })

    it('做的服务器没了声音，一分钟后说没有做完', async () => {
      const { secretary } = world.tokens
      const { body } = await shop.order(secretary, here())
      await shop.watch(secretary, body)
      await inTransaction(server.services.db, async tx => {
        await tx.updateTable('posterJobs').set({ state: 'running' }).where('id', '=', body.id).execute()
      })
      server.clock.now = new Date(start.getTime() + 60_000)
      expect((await shop.look(secretary, body.id)).body.state).toBe('running')
      server.clock.now = new Date(start.getTime() + 61_000)
      expect((await shop.look(secretary, body.id)).body).toMatchObject({
        ...{ state: 'failed', problem: '没有做完，请再做一次。', url: null },
      })
    })

    it('文件带着中文名；地址改一点就没用，一小时后没用，再问又有新的', async () => {
      const { secretary } = world.tokens
      const job = await shop.ended(secretary, here())
      const file = await shop.fetchFile(job.url)
      expect(file.headers.get('content-type')).toBe('application/pdf')
      expect(decodeURIComponent(file.headers.get('content-disposition') ?? '')).toContain(
        `filename*=UTF-8''海报-甲街道-甲街道联系点-${world.siteCode}-A4.pdf`,
      )
      for (const forged of [
        job.url?.replace(job.id, randomUUID()),
        job.url?.replace(/until=\d/, 'until=9'),
        job.url?.replace('A4', 'A3'),
        job.url?.replace(/&sign=.*/, ''),
      ])
        expect((await shop.fetchFile(forged ?? '')).status).toBe(404)
      server.clock.now = new Date(start.getTime() + HOUR)
      expect((await shop.fetchFile(job.url)).status).toBe(404)
      const again = await shop.look(secretary, job.id)
      expect((await shop.fetchFile(again.body.url)).status).toBe(200)
    })

    it('一天以后，文件和记录都清掉，新的留着', async () => {
      const { secretary } = world.tokens
      const [old, fresh] = [await shop.ended(secretary, here()), await shop.ended(secretary, here())]
      const dir = path.join(server.services.config.dataDir, 'downloads')
      const names = await readdir(dir, { recursive: true })
      const age = (job: PosterJob, hours: number) => {
        const name = names.find(one => one.includes(job.id)) ?? ''
        const time = new Date(start.getTime() - hours * HOUR)
        utimesSync(path.join(dir, name), time, time)
      }
      age(old, 25)
      age(fresh, 23)
      await tidyUp(server.services)
      const left = await readdir(dir, { recursive: true })
      const isThere = ({ id }: PosterJob) => left.some(name => name.includes(id))
      expect([isThere(old), isThere(fresh)]).toEqual([false, true])
      server.clock.now = new Date(start.getTime() + 25 * HOUR)
      await tidyUp(server.services)
      expect(await jobs()).toBe(0)
    })
  })

  describe('印好了', () => {
    const mark = (on: string, token = world.tokens.liaisonOfficer) =>
      server.ask('POST', '/api/staff/printings', { token, body: { ...here(), on } })
    const printedOn = async () =>
      (await server.services.db.selectFrom('sites').select(['code', 'printedOn']).execute()).find(
        ({ code }) => code === world.siteCode,
      )?.printedOn
    const version = async () =>
      (await server.services.db.selectFrom('siteFeed').select('version').executeTakeFirstOrThrow()).version

    it('明天印好的，不收', async () => {
      const { body } = await mark('2026-11-12')
      expect(body.error).toMatchObject({ code: 'badInput', fields: { on: '印刷日期不能在今天之后' } })
      expect(await printedOn()).toBe(null)
    })

    const stewarded = async () => {
      const sites = openSiteDesk(server, world)
      const { code } = await sites.make()
      const [first, second] = [await sites.addDeputy('欧阳明月'), await sites.addDeputy('陈𬱖')]
      return {
        ...{ code, first, second },
        receives: async (...deputyIds: string[]) =>
          sites.done(await sites.read(code), 'people', { deputyIds, liaisonIds: [] }),
        isPrinted: (withDeputies: boolean) =>
          server.ask('POST', '/api/staff/printings', {
            token: world.tokens.secretary,
            body: { codes: [code], on: '2026-11-11', withDeputies },
          }),
        faults: async () => (await sites.read(code)).faults,
        listed: async (fault: string) => sites.codesIn(`q=${code}&fault=${fault}`),
      }
    }
    const toPrint = async () =>
      (await server.ask('GET', '/api/staff/scans', { token: world.tokens.admin })).body.totals.toPrint

    it('印了代表姓名的，代表一变就要重印；变回来，或者重新印过，就不用了', async () => {
      const { code, first, second, receives, isPrinted, faults, listed } = await stewarded()
      await receives(first)
      await isPrinted(true)
      const before = await toPrint()
      expect(await faults()).toEqual([])
      await receives(first, second)
      expect(await faults()).toEqual(['namesOutdated'])
      expect([await listed('namesOutdated'), await listed('outdated')]).toEqual([[code], []])
      expect(await toPrint()).toBe(before + 1)
      await receives(first)
      expect([await faults(), await listed('any')]).toEqual([[], []])
      await receives(second)
      expect(await faults()).toEqual(['namesOutdated'])
      await isPrinted(true)
      expect([await faults(), await toPrint()]).toEqual([[], before])
      await receives()
      expect(await faults()).toEqual(['namesOutdated'])
    })

    it('没有印代表姓名的，代表变了也不用重印', async () => {
      const { first, second, receives, isPrinted, faults } = await stewarded()
      await receives(first)
      await isPrinted(true)
      await isPrinted(false)
      await receives(second)
      expect(await faults()).toEqual([])
    })

    it('还没有代表的时候印的，后来有了代表，要重印', async () => {
      const { first, receives, isPrinted, faults } = await stewarded()
      await isPrinted(true)
      await receives(first)
      expect(await faults()).toEqual(['namesOutdated'])
    })

    it('记下哪天，告诉每台服务器', async () => {
      const before = await version()
      expect(await mark('2026-11-11')).toEqual({ status: 200, body: { marked: 1 } })
      expect(await printedOn()).toBe('2026-11-11')
      expect(await version()).toBe(before + 1)
    })
  })

  /** So many sites that their posters take seconds. */
  const crowd = () =>
    inTransaction(server.services.db, async tx => {
      const site = await tx
        .selectFrom('sites')
        .selectAll()
        .where('code', '=', world.siteCode)
        .executeTakeFirstOrThrow()
      const more = Array.from({ length: 300 }, (_, i) => ({ ...site, id: randomUUID(), code: `crowd ${i}` }))
      await tx.insertInto('sites').values(more).execute()
    })

  it('服务器要停，没做完的就停下来，说一声', async () => {
    const { admin } = world.tokens
    await crowd()
    const { body } = await shop.order(admin, {})
    await server.services.background.stop()
    expect((await shop.look(admin, body.id)).body).toMatchObject({
      ...{ state: 'failed', problem: '没有做完，请再做一次。' },
    })
  })
})

describe('演示区的每一张海报', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer('embedded', { PUBLIC_URL })
    await loadDemo(server.services)
  })
  afterAll(() => server.close())

  it('116 张都印成图片再扫，扫出来正是自己的地址；其间别的请求不用久等', async () => {
    const shop = openPrintShop(server)
    const { body } = await server.ask('POST', '/api/session', {
      body: { account: 'admin', password: DEMO_PASSWORD },
    })
    let isDrawing = true
    const askMeanwhile = async (): Promise<number> => {
      let answered = 0
      for (; isDrawing; answered += 1) await server.ask('GET', '/healthz')
      return answered
    }
    const meanwhile = askMeanwhile()
    const pdf = await shop.made(body.token, { withDeputies: true })
    isDrawing = false
    // Between two posters others have their turn: drawn in one piece, hardly any would be answered.
    expect(await meanwhile).toBeGreaterThan(50)
    const open = server.services.db.selectFrom('sites').where('closedOn', 'is', null)
    const sites = await open.select(['code', 'name']).execute()
    const codes = pageCodes(pdf, 90)
    expect(codes).toHaveLength(116)
    expect([...codes].sort()).toEqual(sites.map(({ code }) => encodeSite(PUBLIC_URL, code)).sort())
    const texts = pageTexts(pdf)
    for (const [i, address] of codes.entries()) {
      const site = sites.find(({ code }) => address === encodeSite(PUBLIC_URL, code))
      expect(texts[i]).toContain(site?.name)
    }
  })
})
