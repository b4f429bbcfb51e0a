import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { decodeSite } from '../../src/contract/scan'
import type { StaffSite } from '../../src/contract/sites'
import { tidyUp } from '../../src/server/jobs'
import { engines, type TestServer } from '../support/server'
import { startBusyServer, stayAwake } from '../support/server-busy'
import { type Desk, openDesk } from '../support/server-desk'
import {
  makeSiteForm,
  openSiteDesk,
  outcomes,
  type SiteActPath,
  type SiteDesk,
  TODAY,
} from '../support/server-stewards'
import { makeForm, makeWorld, type World } from '../support/world'

describe.each(engines)('管站点（%s）', engine => {
  let server: TestServer
  let world: World
  let desk: Desk
  let sites: SiteDesk
  beforeAll(async () => {
    server = await startBusyServer(engine)
    world = await makeWorld(server)
    await stayAwake(server)
    desk = openDesk(server, world)
    sites = openSiteDesk(server, world)
  })
  beforeEach(() => desk.setClock())
  afterAll(() => server.close())

  describe('谁能管', () => {
    let site: StaffSite
    beforeAll(async () => {
      site = await sites.make({ name: '谁来管我' })
    })
    const stranger = ['notFound', 'forbidden', 'forbidden'] as const
    const reader = [200, 'forbidden', 'forbidden'] as const
    const nobody = ['forbidden', 'forbidden', 'forbidden'] as const
    // Whoever may act is told that the site has changed since: the revision is a wrong one. A new site lacks its photo.
    const steward = [200, 'siteStale', 'photoGone'] as const
    type Said = string | number
    const table: readonly [string, () => string | undefined, readonly [Said, Said, Said]][] = [
      ['别处的秘书', () => world.strangers.secretary, ['notFound', 'notFound', 'forbidden']],
      ['别处的主任', () => world.strangers.chair, stranger],
      ['别处的联络员', () => world.strangers.liaisonOfficer, stranger],
      ['没有登录的人', () => undefined, ['signInNeeded', 'signInNeeded', 'signInNeeded']],
      ['居民', () => world.resident, nobody],
      ['代表', () => world.tokens.deputy, nobody],
      ['承办人', () => world.tokens.handler, nobody],
      ['本街道的主任', () => world.tokens.chair, reader],
      ['人事代表工作室', () => world.tokens.districtOfficer, reader],
      ['区领导', () => world.tokens.supervisor, reader],
      ['审计员', () => world.tokens.auditor, reader],
      ['本街道的秘书', () => world.tokens.secretary, steward],
      ['系统管理员', () => world.tokens.admin, steward],
    ]
    it.each(table)('%s', async (_, tokenOf, [reads, acts, creates]) => {
      const token = tokenOf()
      const asked = token ? { token } : {}
      const said = async (method: string, path: string, body?: object) => {
        const answer = await server.ask(method, `/api/staff/sites${path}`, {
          ...asked,
          ...(body && { body }),
        })
        return answer.body.error?.code ?? answer.status
      }
      const form = makeSiteForm()
      const bodies: Record<SiteActPath, object> = {
        edits: form,
        closure: { reason: '搬走了' },
        merger: { into: world.siteCode, reason: '合并' },
        opening: {},
        people: { deputyIds: [], liaisonIds: [] },
      }
      expect(await said('GET', `/${site.code}`)).toBe(reads)
      for (const [path, body] of Object.entries(bodies))
        expect([path, await said('POST', `/${site.code}/${path}`, { ...body, revision: 999 })]).toEqual([
          path,
          acts,
        ])
      expect(await said('GET', `/${site.code}/candidates`)).toBe(acts === 'siteStale' ? 200 : acts)
      expect(await said('POST', '', { ...form, photoId: randomUUID() })).toBe(creates)
    })

    it('站点的联络员看得到自己的站点，除了海报什么也不能动', async () => {
      const { token } = await sites.addPerson('陈美芳', { role: 'liaisonOfficer', code: site.code })
      expect((await sites.read(site.code, token)).acts).toEqual(['print'])
      expect((await sites.look(world.siteCode, token)).body.error.code).toBe('notFound')
      expect(await sites.codesIn('state=all', token)).toEqual([site.code])
      expect(await sites.said(site, 'closure', { reason: '关' }, token)).toBe('forbidden')
    })

    it('没有这个站点和不归您管，答得一样', async () => {
      const hidden = await sites.look(site.code, world.strangers.secretary)
      const absent = await sites.look('ZZZZZZ', world.strangers.secretary)
      expect(hidden).toEqual(absent)
    })

    it('按钮就是规则给的', async () => {
      expect((await sites.read(site.code)).acts).toEqual(['edit', 'assignPeople', 'close', 'merge', 'print'])
      expect((await sites.read(site.code, world.tokens.chair)).acts).toEqual([])
    })
  })

  describe('新建', () => {
    it('编号带校验位，居民马上打得开、找得到', async () => {
      const site = await sites.make({ name: '云间新里代表联系点', boxPlace: '门卫室', boxWeekday: 5 })
      expect(decodeSite(site.code)).toBe(site.code)
      expect(site).toMatchObject({
        ...{ name: '云间新里代表联系点', street: { slug: 'here', name: '甲街道' }, revision: 1 },
        ...{ hours: '周一至周五 9:00–17:00', gcj02: [121.244553, 31.026046], closed: null, moved: null },
        ...{ deputies: [], liaisonOfficers: [], openOpinions: 0, printedOn: null, faults: ['neverPrinted'] },
        ...{ boxPlace: '门卫室', boxWeekday: 5, hoursNote: '', isDemo: false },
      })
      expect((await sites.open(site.code)).body).toMatchObject({ name: '云间新里代表联系点', isOpen: true })
      expect(await sites.find('云间新里')).toEqual([site.code])
      expect(await sites.find('yjxl')).toEqual([site.code])
    })

    it.each([
      ['没有这个街道', { street: 'nowhere' }, 'streetUnknown', undefined],
      ['时间看不懂', { hours: '有空就来' }, 'badInput', 'hours'],
      ['经纬度写反了', { gcj02: [31.02, 121.24] }, 'badInput', 'gcj02'],
      ['名称是空的', { name: '  ' }, 'badInput', 'name'],
      ['有箱子没有开箱的日子', { boxPlace: '门口' }, 'badInput', 'boxWeekday'],
      ['有开箱的日子没有箱子', { boxWeekday: 1 }, 'badInput', 'boxPlace'],
    ])('%s：不建', async (_, different, code, field) => {
      const before = (await sites.list('state=all')).total
      const { body } = await sites.create(different)
      expect(body.error.code).toBe(code)
      if (field) expect(Object.keys(body.error.fields)).toEqual([field])
      expect((await sites.list('state=all')).total).toBe(before)
    })

    it('重复提交同一张表，只建一个', async () => {
      const asked = { token: world.tokens.secretary, key: randomUUID(), body: makeSiteForm() }
      const first = await server.ask('POST', '/api/staff/sites', asked)
      const again = await server.ask('POST', '/api/staff/sites', asked)
      expect([first.status, again.body.code]).toEqual([200, first.body.code])
    })

    it('三十个同时建，编号各不相同', async () => {
      const made = await Promise.all(Array.from({ length: 30 }, (_, i) => sites.make({ name: `第 ${i} 点` })))
      expect(new Set(made.map(({ code }) => code)).size).toBe(30)
      expect(made.filter(({ code }) => decodeSite(code) !== code)).toEqual([])
    })

    it('演示街道里新建的也是演示，在那里安排的职责也是；搬不到真的街道去', async () => {
      const { db } = server.services
      const id = randomUUID()
      const street = { id, slug: 'demo', name: '演示街道', committee: '演示工委', isDemo: true }
      await db.insertInto('streets').values(street).execute()
      const site = await sites.make({ street: 'demo' }, world.tokens.admin)
      expect(site.isDemo).toBe(true)
      const said = await sites.said(site, 'edits', { street: 'here' }, world.tokens.admin)
      expect(said).toBe('streetUnknown')
      const keeper = await sites.addPerson('真联络员', { role: 'liaisonOfficer', code: site.code })
      const deputy = await sites.addPerson('真代表')
      const deputyIds = [await sites.addDeputy('真代表', { personId: deputy.id })]
      await sites.done(site, 'people', { deputyIds, liaisonIds: [keeper.id] }, world.tokens.admin)
      const duties = await db
        .selectFrom('duties')
        .select('isDemo')
        .where('scopeId', '=', await sites.idOf(site.code))
        .where('role', '=', 'deputy')
        .execute()
      expect(duties).toEqual([{ isDemo: true }])
    })
  })

  describe('修改', () => {
    it('换了地址就是搬家：居民看到从哪里搬来，印过的海报要重印', async () => {
      const made = await sites.make({ name: '要搬家的联系点' })
      await server.ask('POST', '/api/staff/printings', {
        ...{ token: world.tokens.secretary, body: { codes: [made.code], on: '2026-11-10' } },
      })
      const site = await sites.read(made.code)
      const moved = await sites.done(site, 'edits', { address: '谷阳北路2号' })
      expect(moved).toMatchObject({
        ...{ address: '谷阳北路2号', revision: site.revision + 1 },
        moved: { from: '沪松路255弄18号', on: TODAY },
        faults: ['outdated'],
      })
      const { body } = await sites.open(made.code)
      expect([body.address, body.moved]).toEqual(['谷阳北路2号', { from: '沪松路255弄18号', on: TODAY }])
    })

    it.each([
      ['名称', { name: '新名字' }, true],
      ['级别', { level: 'STATION' }, true],
      ['电话', { phone: '021-00002000' }, true],
      ['开放时间', { hours: '每天 8:00-20:00' }, true],
      ['地图上的点', { gcj02: [121.25, 31.03] }, false],
      ['怎么走', { directions: '从北门进' }, false],
    ])('改了%s', async (_, changes, isOnPoster) => {
      const site = await sites.make()
      const id = await sites.idOf(site.code)
      await server.services.db
        .updateTable('sites')
        .set({ printedOn: '2026-11-01' })
        .where('id', '=', id)
        .execute()
      const after = await sites.done(site, 'edits', changes)
      expect(after.faults).toEqual(isOnPoster ? ['outdated'] : [])
      expect([after.moved, after.revision]).toEqual([null, 2])
    })

    it('改了名字，按新名字找得到，按旧名字找不到', async () => {
      const site = await sites.make({ name: '旧日芳华代表联系点' })
      await sites.done(site, 'edits', { name: '朝夕新居代表联系点' })
      expect(await sites.find('旧日芳华')).toEqual([])
      expect(await sites.find('朝夕新居')).toEqual([site.code])
    })

    it('什么也没改，版本不变', async () => {
      const site = await sites.make({ hoursNote: '节假日休息' })
      expect((await sites.done(site, 'edits')).revision).toBe(1)
    })

    it('换街道要管得着两边；还没开的接待跟着走，开过的留下', async () => {
      const { db } = server.services
      const site = await sites.make({ name: '换街道的点' })
      const siteId = await sites.idOf(site.code)
      const { id: streetId } = await db
        .selectFrom('streets')
        .select('id')
        .where('slug', '=', 'here')
        .executeTakeFirstOrThrow()
      const session = (day: string) => ({
        ...{ id: randomUUID(), siteId, streetId, theme: null, status: 'published' as const, isDemo: false },
        ...{ startsAt: new Date(`${day}T14:00:00+08:00`), endsAt: new Date(`${day}T16:00:00+08:00`) },
      })
      const [past, next] = [session('2026-11-04'), session('2026-11-18')]
      await db.insertInto('receptionSessions').values([past, next]).execute()
      expect(await sites.said(site, 'edits', { street: 'elsewhere' })).toBe('forbidden')
      const moved = await sites.done(site, 'edits', { street: 'elsewhere' }, world.tokens.admin)
      expect(moved.street).toEqual({ slug: 'elsewhere', name: '乙街道' })
      const rows = await db
        .selectFrom('receptionSessions')
        .innerJoin('streets', 'streets.id', 'receptionSessions.streetId')
        .select('slug')
        .where('siteId', '=', siteId)
        .orderBy('startsAt')
        .execute()
      expect(rows.map(({ slug }) => slug)).toEqual(['here', 'elsewhere'])
      expect((await sites.look(site.code)).body.error.code).toBe('notFound')
    })

    it('两个人照同一版改，只有一个改成；同一张表重复提交，答得一样', async () => {
      for (let round = 0; round < 5; round += 1) {
        const site = await sites.make()
        const answers = await Promise.all([
          sites.act(site, 'edits', { name: '秘书起的名' }),
          sites.act(site, 'edits', { name: '管理员起的名' }, world.tokens.admin),
        ])
        expect(outcomes(answers)).toEqual([200, 'siteStale'])
        const winner = answers.find(({ status }) => status === 200)
        expect((await sites.read(site.code)).name).toBe(winner?.body.name)
      }
      const site = await sites.make()
      const body = { ...makeSiteForm({ name: '改一次' }), revision: 1 }
      const asked = { token: world.tokens.secretary, key: randomUUID(), body }
      const address = `/api/staff/sites/${site.code}/edits`
      const first = await server.ask('POST', address, asked)
      expect(await server.ask('POST', address, asked)).toEqual(first)
      expect([first.status, (await sites.read(site.code)).revision]).toEqual([200, 2])
    })
  })

  describe('照片', () => {
    const upload = async (): Promise<string> => {
      const picture = sharp({ create: { width: 60, height: 40, channels: 3, background: 'green' } })
      const file = { bytes: await picture.jpeg().toBuffer(), name: 'a.jpg' }
      return (await server.ask('POST', '/api/photos', { file })).body.id
    }
    const exists = async (id: string): Promise<boolean> => {
      const row = server.services.db.selectFrom('photos').select('id').where('id', '=', id)
      return (await row.executeTakeFirst()) !== undefined
    }
    const twoDaysLater = async () => {
      desk.setClock('2026-11-13T10:00:00')
      await tidyUp(server.services)
      desk.setClock()
    }

    it('用上的照片留着，换下来的清掉，没提照片就不动', async () => {
      const [first, second] = [await upload(), await upload()]
      const site = await sites.make({ photoId: first })
      expect(site.photo?.id).toBe(first)
      expect((await sites.open(site.code)).body.photo.id).toBe(first)
      await twoDaysLater()
      // The second one was never used: it went, so another is needed.
      expect([await exists(first), await exists(second)]).toEqual([true, false])
      const third = await upload()
      const renamed = await sites.done(site, 'edits', { name: '照片还在' })
      expect(renamed.photo?.id).toBe(first)
      const changed = await sites.done(renamed, 'edits', { photoId: third })
      expect([changed.photo?.id, changed.revision]).toEqual([third, 3])
      await twoDaysLater()
      expect([await exists(first), await exists(third)]).toEqual([false, true])
      const bare = await sites.done(changed, 'edits', { photoId: null })
      expect(bare.photo).toBeNull()
      await twoDaysLater()
      expect(await exists(third)).toBe(false)
    })

    it('别人用着的照片不给用，站点照旧', async () => {
      const [own, attached] = [await upload(), await upload()]
      const site = await sites.make({ photoId: own })
      await desk.submit({ photoIds: [attached] })
      for (const photoId of [own, attached, randomUUID()])
        expect((await sites.create({ photoId })).body.error.code).toBe('photoGone')
      expect(await sites.said(site, 'edits', { photoId: attached, name: '换图' })).toBe('photoGone')
      expect(await sites.read(site.code)).toMatchObject({ name: site.name, photo: { id: own }, revision: 1 })
    })

    it('站点的照片人人看得到，却附不到意见上去', async () => {
      const own = await upload()
      await sites.make({ photoId: own })
      const { body } = await server.ask('POST', '/api/opinions', {
        body: makeForm(world, { photoIds: [own] }),
      })
      expect(body.error.code).toBe('photoGone')
    })
  })
})
