import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { tellLateRecords } from '../../src/server/receptions/records/digest'
import { summaryOf } from '../../src/server/store/records'
import { NOW } from '../support/facts'
import { engines, type TestServer } from '../support/server'
import { startBusyServer, stayAwake } from '../support/server-busy'
import { enterBooking } from '../support/server-colleagues'
import { openDesk } from '../support/server-desk'
import { makeReceiver, makeReception, personOf, readMessages } from '../support/server-receptions'
import { makeWorld, type World } from '../support/world'

const matter = { category: 'lift', text: '三号楼的电梯已经停了两天。', pin: '2468' }

describe.each(engines)('接待以后（%s）', engine => {
  let server: TestServer
  let world: World
  let yan: string
  let qian: string
  beforeAll(async () => {
    server = await startBusyServer(engine)
    world = await makeWorld(server)
    yan = await makeReceiver(server, world, { name: '严晓红' })
    qian = await makeReceiver(server, world, { name: '钱代表', token: null })
    await stayAwake(server)
  })
  beforeEach(() => {
    server.clock.now = NOW
  })
  afterEach(async () => {
    const { db } = server.services
    for (const table of ['opinions', 'receptionSessions', 'messages'] as const)
      await db.deleteFrom(table).execute()
  })
  afterAll(() => server.close())

  /** A reception that ended an hour ago. */
  const over = (different: Parameters<typeof makeReception>[2] = {}) =>
    makeReception(server, world, { from: '2026-11-11T08:00', deputies: [yan, qian], ...different })
  const holdAs = (token: string | undefined, id: string, present: readonly string[] = [yan]) =>
    server.ask('POST', `/api/receptions/${id}/attendance`, { token, body: { present } })
  const hold = (id: string, present?: readonly string[]) => holdAs(world.tokens.liaisonOfficer, id, present)
  const writeAs = (token: string | undefined, id: string, different: object = {}, key?: string) =>
    server.ask('POST', `/api/receptions/${id}/matters`, {
      ...{ token, body: { ...matter, ...different }, ...(key && { key }) },
    })
  const write = (id: string, different: object = {}, key?: string) =>
    writeAs(world.tokens.liaisonOfficer, id, different, key)
  const recordAs = async (token: string | undefined, id: string) =>
    (await server.ask('GET', `/api/receptions/${id}/record`, { token })).body
  const confirmAs = (token: string | undefined, id: string, revision: number, note = '') =>
    server.ask('POST', `/api/receptions/${id}/record/confirmations`, { token, body: { revision, note } })
  const bookingRow = (id: string) =>
    server.services.db
      .selectFrom('receptionBookings')
      .select(['status', 'opinionId', 'metAt', 'revision'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  const opinions = () => server.services.db.selectFrom('opinions').selectAll().execute()

  const strangers = [
    ['没登录的人', () => undefined, 'signInNeeded'],
    ['居民', () => world.resident, 'forbidden'],
    ['代表', () => world.tokens.deputy, 'forbidden'],
    ['主任', () => world.tokens.chair, 'forbidden'],
    ['别的站点的联络员', () => world.strangers.liaisonOfficer, 'forbidden'],
    ['别的街道的秘书', () => world.strangers.secretary, 'forbidden'],
  ] as const

  it.each(strangers)('%s不能登记到场、记事、看记录、确认', async (_, token, code) => {
    const { id, revision = 1 } = await over()
    expect((await holdAs(token(), id)).body.error.code).toBe(code)
    expect((await writeAs(token(), id)).body.error.code).toBe(code)
    expect((await recordAs(token(), id)).error.code).toBe(code)
    expect((await confirmAs(token(), id, revision)).body.error.code).toBe(code)
    expect(await opinions()).toEqual([])
  })

  describe('登记到场代表', () => {
    it.each([
      ['还没开始', { from: '2026-11-11T10:30' }],
      ['取消了', { status: 'cancelled' as const }],
      ['归档了', { status: 'recorded' as const }],
    ])('%s的不能登记', async (_, different) => {
      const { id } = await over(different)
      expect((await hold(id)).body.error.code).toBe('sessionActNotAllowed')
    })
    it('没公布的，联络员知道有它，也不能登记；没有的场次就说没有', async () => {
      const { id } = await over({ status: 'planned' })
      expect((await hold(id)).body.error.code).toBe('sessionActNotAllowed')
      expect((await hold(randomUUID())).body.error.code).toBe('notFound')
    })
    it('不是这一场的代表不收', async () => {
      const { id } = await over({ deputies: [yan] })
      expect((await hold(id, [yan, qian])).body.error.code).toBe('deputyWrong')
    })
    it('登记了就算接待过；各人都请来确认，没账号的请秘书打电话', async () => {
      const { id } = await over()
      const { body } = await hold(id)
      expect(body).toMatchObject({ status: 'held', phase: 'held', recordDueOn: '2026-11-18', revision: 2 })
      expect(body.attendance.map((each: { isPresent: boolean }) => each.isPresent).sort()).toEqual([
        false,
        true,
      ])
      const [told] = await readMessages(server, world.tokens.deputy)
      expect(told?.text).toContain('您被登记为到场')
      expect((await readMessages(server, world.tokens.secretary))[0]?.title).toBe('请打电话告知钱代表代表')
    })
    it('更正只重问改了的人', async () => {
      const { id } = await over()
      await hold(id, [yan])
      await server.ask('POST', `/api/receptions/${id}/attendance-answers`, {
        ...{ token: world.tokens.deputy, body: { answer: 'confirmed' } },
      })
      const { body } = await hold(id, [yan, qian])
      const answers = body.attendance.map(
        (each: { deputy: { name: string }; answer: string; isPresent: boolean }) => [
          each.deputy.name,
          each.isPresent,
          each.answer,
        ],
      )
      expect(answers.sort()).toEqual([
        ['严晓红', true, 'confirmed'],
        ['钱代表', true, 'none'],
      ])
      expect(await readMessages(server, world.tokens.deputy)).toHaveLength(1)
    })
  })

  describe('把一件事记成意见', () => {
    it.each([
      ['还没开始', { from: '2026-11-11T10:30' }],
      ['取消了', { status: 'cancelled' as const }],
      ['归档了', { status: 'recorded' as const }],
    ])('%s的不能记', async (_, different) => {
      const { id } = await over(different)
      expect((await write(id)).body.error.code).toBe('sessionActNotAllowed')
    })
    it('来源是接待选民，时限从现在算，照样查内容', async () => {
      const { id } = await over()
      const { body } = await write(id)
      expect(body).toMatchObject({ holder: '甲街道人大工委', expectedOn: '2026-11-18' })
      expect(await opinions()).toMatchObject([
        { id: body.id, code: body.code, source: 'reception', receptionId: id, status: 'submitted' },
      ])
      const { body: ad } = await write(id, { text: '快来看 https://example.com 的好东西' })
      const held = (await opinions()).find(row => row.id === ad.id)
      expect(held?.status).toBe('held')
    })
    it('集中联系社区时记的，来源是集中联系社区', async () => {
      const campaign = { id: randomUUID(), theme: '冬令', year: 2026, half: 2 as const, isDemo: false }
      const { db } = server.services
      await db
        .insertInto('receptionCampaigns')
        .values({ ...campaign, fromOn: '2026-11-10', untilOn: '2026-11-20' })
        .execute()
      const { id } = await over({ campaignId: campaign.id })
      await write(id)
      expect((await opinions())[0]?.source).toBe('campaign')
      await db.deleteFrom('receptionCampaigns').execute()
    })
    it('有账号的预约人：意见在他的“我的意见”里，预约记为已接谈', async () => {
      const { id } = await over()
      const booking = await enterBooking(server, id, {
        ...{ personId: await personOf(server, world.resident), status: 'arrived', arrivedAt: NOW },
      })
      const { body } = await write(id, { booking, pin: undefined })
      expect(body.token).toBeNull()
      const { body: mine } = await server.ask('GET', '/api/my/opinions', { token: world.resident })
      expect(mine.items.map((item: { id: string }) => item.id)).toEqual([body.id])
      const seen = await openDesk(server, world).read(body.id, world.resident)
      expect([seen.audience, seen.source]).toEqual(['reporter', 'reception'])
      expect(await bookingRow(booking)).toEqual({
        ...{ status: 'met', opinionId: body.id, metAt: null, revision: 2 },
      })
    })
    it('没有账号的：要设查询密码，凭回执编号回得来', async () => {
      const { id } = await over()
      const booking = await enterBooking(server, id, { name: '王伯' })
      expect((await write(id, { booking, pin: undefined })).body.error.code).toBe('pinMissing')
      expect((await bookingRow(booking)).status).toBe('booked')
      const { body } = await write(id, { booking })
      expect((await bookingRow(booking)).opinionId).toBe(body.id)
      const { body: back } = await server.ask('POST', '/api/receipts', {
        body: { code: body.code, pin: '2468' },
      })
      expect((await openDesk(server, world).read(body.id, back.token)).audience).toBe('reporter')
    })
    describe('进展的第一行说的是谁写的', () => {
      const onBehalf = async () =>
        (
          await server.ask('POST', '/api/opinions', {
            token: world.tokens.liaisonOfficer,
            body: { ...matter, siteCode: world.siteCode, source: 'onBehalf' },
          })
        ).body
      const own = async () =>
        (await server.ask('POST', '/api/opinions', { body: { ...matter, siteCode: world.siteCode } })).body
      const byKeeper = async () => (await write((await over()).id)).body
      const bySecretary = async () => (await writeAs(world.tokens.secretary, (await over()).id)).body
      const first = async ({ id }: { id: string }, token: string) => {
        const entry = (await openDesk(server, world).read(id, token)).timeline.find(({ seq }) => seq === 1)
        return `${entry?.title} · ${entry?.by}`
      }

      it.each([
        ['居民自己扫码写的', own, '您提交了意见 · 您', '居民提交 · 居民'],
        [
          '联络员代填的',
          onBehalf,
          '联络员替您写下了意见 · 联络员',
          '联络员代居民填写 · 联络员 · liaisonOfficer同志',
        ],
        [
          '联络员在接待时记的',
          byKeeper,
          '接待时记下了您的意见 · 联络员',
          '接待时记下 · 联络员 · liaisonOfficer同志',
        ],
        [
          '秘书在接待时记的',
          bySecretary,
          '接待时记下了您的意见 · 街道人大工委',
          '接待时记下 · 街道人大工委 · secretary同志',
        ],
      ])('%s：居民、联络员、秘书读到的', async (_, make, resident, staff) => {
        const { liaisonOfficer, secretary } = world.tokens
        const receipt = await make()
        expect(await first(receipt, receipt.token)).toBe(resident)
        expect(await first(receipt, liaisonOfficer)).toBe(staff)
        expect(await first(receipt, secretary)).toBe(staff)
      })
      it('以前记的，换了版本也说得对；居民自己写的不动', async () => {
        const { db } = server.services
        const [mine, kept] = [await own(), await byKeeper()]
        const { secretary } = world.tokens
        const handedIn = { party: 'reporter', actorName: '居民' } as const
        await db.updateTable('opinionEvents').set(handedIn).where('opinionId', '=', kept.id).execute()
        expect(await first(kept, secretary)).toBe('接待时记下 · 居民')
        const [, mend = ''] = readFileSync('src/server/store/migrations/0005_digests.sql', 'utf8').split(
          /(?=^update )/m,
        )
        await sql.raw(mend).execute(db)
        expect(await first(kept, secretary)).toBe('接待时记下 · 联络员 · liaisonOfficer同志')
        expect(await first(mine, secretary)).toBe('居民提交 · 居民')
      })
    })
    it('凭预约码看得到意见的回执编号', async () => {
      const { id } = await over()
      const booking = await enterBooking(server, id, { name: '王伯' })
      const { body } = await write(id, { booking })
      const { db } = server.services
      const row = db.selectFrom('receptionBookings').select('code').where('id', '=', booking)
      const { code } = await row.executeTakeFirstOrThrow()
      const { body: opened } = await server.ask('POST', '/api/booking-codes', { body: { code } })
      const { body: seen } = await server.ask('GET', `/api/bookings/${booking}`, { token: opened.token })
      expect(seen).toMatchObject({ status: 'met', opinion: { id: body.id, code: body.code } })
    })
    it('别的场次的预约不收；取消了的预约也不收', async () => {
      const { id } = await over()
      const elsewhere = await enterBooking(server, (await over()).id)
      const gone = await enterBooking(server, id, { slot: null, status: 'cancelled' })
      expect((await write(id, { booking: elsewhere })).body.error.code).toBe('notFound')
      expect((await write(id, { booking: gone })).body.error.code).toBe('bookingActNotAllowed')
      expect(await opinions()).toEqual([])
    })
    it('带纸质表格的照片；没有的照片不行，什么也没留下', async () => {
      const { id } = await over()
      const file = { bytes: readFileSync('tests/support/lamp.jpg'), name: 'form.jpg' }
      const { liaisonOfficer, secretary } = world.tokens
      const photo = (await server.ask('POST', '/api/photos', { file, token: liaisonOfficer })).body.id
      const { body: gone } = await write(id, { photoIds: [randomUUID()] })
      expect([gone.error.code, await opinions()]).toEqual(['photoGone', []])
      const { body } = await write(id, { photoIds: [photo] })
      expect((await openDesk(server, world).read(body.id, secretary)).photos).toHaveLength(1)
    })
    it('网络不好，重发一次只记一件', async () => {
      const { id } = await over()
      const booking = await enterBooking(server, id)
      const key = randomUUID()
      const [first, second] = [await write(id, { booking }, key), await write(id, { booking }, key)]
      expect(second.body).toEqual(first.body)
      expect(await opinions()).toHaveLength(1)
      expect((await bookingRow(booking)).revision).toBe(2)
    })
    it('联络员不能借“接待”的名义另外代填', async () => {
      const { body } = await server.ask('POST', '/api/opinions', {
        token: world.strangers.liaisonOfficer,
        body: { ...matter, siteCode: world.siteCode, source: 'reception' },
      })
      expect(body.error.code).toBe('forbidden')
    })
  })

  describe('记录', () => {
    const fill = async () => {
      const { id } = await over()
      const arrived = { arrivedAt: NOW, metAt: NOW }
      const met = await enterBooking(server, id, { status: 'met', slot: 0, ...arrived })
      await enterBooking(server, id, { status: 'met', slot: 1, ...arrived })
      await enterBooking(server, id, { status: 'met', slot: 1, isWalkIn: true, ...arrived })
      await enterBooking(server, id, { status: 'arrived', slot: 2, isWalkIn: true, arrivedAt: NOW })
      await enterBooking(server, id, { status: 'noShow', slot: null })
      await enterBooking(server, id, { status: 'waiting', slot: null, waitOrder: 1 })
      await enterBooking(server, id, { status: 'cancelled', slot: null })
      await write(id, { booking: met })
      await write(id)
      await write(id, { category: 'noise', text: '夜里施工吵得睡不着觉。' })
      const { body } = await hold(id)
      return { id, revision: body.revision as number }
    }
    const summary = {
      ...{ visitors: 4, matters: 3 },
      kinds: [
        { category: 'lift', count: 2 },
        { category: 'noise', count: 1 },
      ],
    }

    it('数清楚：来了几位、几件事、各是什么，还有谁的事没记', async () => {
      const { id } = await fill()
      const record = await recordAs(world.tokens.liaisonOfficer, id)
      expect(record).toMatchObject({
        ...{ summary, bookings: 3, walkIns: 2, noShows: 1, silent: 2 },
        ...{ note: '', confirmedBy: null, confirmedAt: null },
      })
      expect(record.items.map(({ excerpt }: { excerpt: string }) => excerpt)).toContain(
        '夜里施工吵得睡不着觉。',
      )
      expect(record.session.recordDueOn).toBe('2026-11-18')
    })
    it('联络员不能确认；秘书看着最新的才能确认，确认一次', async () => {
      const { id, revision } = await fill()
      const { liaisonOfficer, secretary } = world.tokens
      expect((await confirmAs(liaisonOfficer, id, revision)).body.error.code).toBe('forbidden')
      expect((await confirmAs(secretary, id, revision - 1)).body.error.code).toBe('sessionStale')
      const { body } = await confirmAs(secretary, id, revision, '天冷，来的人不多')
      expect(body).toMatchObject({
        ...{ note: '天冷，来的人不多', confirmedBy: 'secretary同志', confirmedAt: NOW.toISOString() },
        session: { status: 'recorded', acts: [], recordDueOn: null },
      })
      expect((await confirmAs(secretary, id, revision + 1)).body.error.code).toBe('sessionActNotAllowed')
      expect((await write(id)).body.error.code).toBe('sessionActNotAllowed')
      expect(await summaryOf(server.services.db, id)).toEqual(summary)
    })
    it('还没登记到场，不能确认', async () => {
      const { id } = await over()
      expect((await confirmAs(world.tokens.secretary, id, 1)).body.error.code).toBe('sessionActNotAllowed')
    })
  })

  describe('等着办的记录', () => {
    const openAs = async (token: string | undefined) =>
      (await server.ask('GET', '/api/staff/records', { token })).body
    const at = (time: string) => {
      server.clock.now = new Date(`${time}+08:00`)
    }

    it.each([strangers[0], strangers[1], strangers[2], strangers[3]] as const)(
      '%s看不到',
      async (_, token, code) => {
        expect((await openAs(token())).error.code).toBe(code)
      },
    )
    it('别处的看不到这里的', async () => {
      await over()
      expect(await openAs(world.strangers.liaisonOfficer)).toEqual({ items: [] })
      expect(await openAs(world.strangers.secretary)).toEqual({ items: [] })
    })
    it('没登记的等联络员和秘书，登记了的等秘书；没结束的、取消了的、确认了的都不在', async () => {
      const { id: silent } = await over()
      const { id: held } = await over({ from: '2026-11-10T14:00' })
      await hold(held)
      await over({ from: '2026-11-11T09:30' })
      await over({ status: 'cancelled' })
      await over({ status: 'recorded' })
      const own = (items: { session: string }[]) => items.map(item => ({ ...item, startsAt: '', endsAt: '' }))
      const blank = { site: '甲街道联系点', startsAt: '', endsAt: '', isLate: false }
      const confirm = { ...blank, session: held, step: 'confirmRecord', dueOn: '2026-11-17' }
      const register = { ...blank, session: silent, step: 'hold', dueOn: '2026-11-18', isMine: true }
      expect(own((await openAs(world.tokens.secretary)).items)).toEqual([
        { ...confirm, isMine: true },
        register,
      ])
      expect(own((await openAs(world.tokens.liaisonOfficer)).items)).toEqual([
        { ...confirm, isMine: false },
        register,
      ])
    })
    it('过了五个工作日就算晚；办完就不在了', async () => {
      const { id } = await over()
      const { body } = await hold(id)
      at('2026-11-18T23:59:00')
      expect((await openAs(world.tokens.secretary)).items).toMatchObject([{ isLate: false }])
      at('2026-11-19T00:00:00')
      expect((await openAs(world.tokens.secretary)).items).toMatchObject([{ isLate: true }])
      await confirmAs(world.tokens.secretary, id, body.revision)
      expect((await openAs(world.tokens.secretary)).items).toEqual([])
    })

    describe('一天一次的提醒', () => {
      const digest = () => tellLateRecords(server.services)
      const told = async (token: string) =>
        (await readMessages(server, token))
          .filter(({ isDigest }) => isDigest)
          .map(({ title, text }) => `${title}：${text}`)
      const { secretary, liaisonOfficer, chair } = {
        secretary: () => told(world.tokens.secretary),
        liaisonOfficer: () => told(world.tokens.liaisonOfficer),
        chair: () => told(world.tokens.chair),
      }

      it('几场合成一条，各人只听到自己能办的；几个服务器一起提醒也只有一条', async () => {
        await over()
        await hold((await over({ from: '2026-11-10T14:00' })).id)
        await hold((await over({ from: '2026-11-09T14:00' })).id)
        await hold((await over({ from: '2026-11-09T16:00' })).id)
        at('2026-11-19T09:00:00')
        expect((await Promise.all([digest(), digest(), digest()])).sort()).toEqual([0, 0, 2])
        at('2026-11-19T18:00:00')
        expect(await digest()).toBe(0)
        const sites = [
          '甲街道联系点 11月9日 周一 14:00',
          '甲街道联系点 11月9日 周一 16:00',
          '甲街道联系点 11月10日 周二 14:00',
        ]
        expect(await secretary()).toEqual([
          `4 场接待的记录过了期限：${sites.join('、')} 等。1 场还没登记到场代表，3 场等您确认。`,
        ])
        expect(await liaisonOfficer()).toEqual([
          '1 场接待的记录过了期限：甲街道联系点 11月11日 周三 08:00。1 场还没登记到场代表。',
        ])
        expect(await chair()).toEqual([])
        expect(await told(world.strangers.secretary)).toEqual([])
      })
      it('没过期限的不提醒；第二天还没办的再提醒一次，办完就不再提醒', async () => {
        const { id } = await over()
        const { body } = await hold(id)
        at('2026-11-18T10:00:00')
        expect(await digest()).toBe(0)
        at('2026-11-19T10:00:00')
        expect(await digest()).toBe(1)
        at('2026-11-20T10:00:00')
        expect(await digest()).toBe(1)
        expect(await secretary()).toHaveLength(2)
        await confirmAs(world.tokens.secretary, id, body.revision)
        at('2026-11-23T10:00:00')
        expect(await digest()).toBe(0)
      })
      it.each([
        ['上班前', '2026-11-19T08:59:59', 0],
        ['上班了', '2026-11-19T09:00:00', 2],
        ['周六', '2026-11-21T10:00:00', 0],
      ])('%s', async (_, time, count) => {
        await over()
        at(time)
        expect(await digest()).toBe(count)
      })
    })
  })
})
