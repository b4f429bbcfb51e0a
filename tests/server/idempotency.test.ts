import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { engines, type TestServer } from '../support/server'
import { startBusyServer } from '../support/server-busy'
import { countRows } from '../support/server-counts'
import { type Desk, openDesk } from '../support/server-desk'
import { makeForm, makeWorld, type World } from '../support/world'

describe.each(engines)('同一个防重复编号（%s）', engine => {
  let server: TestServer
  let world: World
  let desk: Desk
  beforeAll(async () => {
    server = await startBusyServer(engine)
    world = await makeWorld(server)
    desk = openDesk(server, world)
  })
  afterAll(() => server.close())

  const submit = (key: string, different: object = {}, token?: string) =>
    server.ask('POST', '/api/opinions', { key, token, body: makeForm(world, { ...different }) })
  const added = async (work: () => Promise<unknown>) => {
    const before = await countRows(server.services, ['opinions', 'opinionEvents', 'photos', 'contactViews'])
    await work()
    const after = await countRows(server.services, ['opinions', 'opinionEvents', 'photos', 'contactViews'])
    return Object.fromEntries(Object.entries(after).map(([table, n]) => [table, n - (before[table] ?? 0)]))
  }

  it('换了内容再用，不收', async () => {
    const key = randomUUID()
    expect((await submit(key)).status).toBe(200)
    const grown = await added(async () => {
      const { status, body } = await submit(key, { text: '四号楼的电梯也停了。' })
      expect([status, body.error.code]).toEqual([409, 'keyReused'])
    })
    expect(grown).toMatchObject({ opinions: 0, opinionEvents: 0 })
  })

  it('用在另一扇门上，不收', async () => {
    const key = randomUUID()
    const { id } = (await submit(key, {}, world.resident)).body
    const { body } = await server.ask('POST', `/api/opinions/${id}/moves`, {
      ...{ key, token: world.resident },
      body: { move: 'withdraw', revision: 1 },
    })
    expect(body.error.code).toBe('keyReused')
    expect((await desk.read(id, world.resident)).status).toBe('submitted')
  })

  it('重发得到同样的回执和登录，只有一条意见', async () => {
    const key = randomUUID()
    const answers: { body: { token: string; id: string } }[] = []
    const grown = await added(async () => {
      for (const _ of [1, 2, 3]) answers.push(await submit(key))
    })
    expect(grown).toMatchObject({ opinions: 1, opinionEvents: 1 })
    const [first, ...others] = answers
    for (const other of others) expect(other).toEqual(first)
    const { id = '', token = '' } = first?.body ?? {}
    expect((await desk.read(id, token)).audience).toBe('reporter')
    // What is kept for a repetition is sealed: who reads the table cannot sign in with it.
    const rows = await server.services.db.selectFrom('idempotency').selectAll().execute()
    expect(JSON.stringify(rows).includes(token)).toBe(false)
  })

  it('十个同时到，正好一条意见，答得都一样', async () => {
    const key = randomUUID()
    const grown = await added(async () => {
      const answers = await Promise.all(Array.from({ length: 10 }, () => submit(key)))
      expect(new Set(answers.map(answer => JSON.stringify(answer)))).toHaveProperty('size', 1)
      expect(answers[0]?.status).toBe(200)
    })
    expect(grown).toMatchObject({ opinions: 1, opinionEvents: 1 })
  })

  it('两个人碰巧用了同一个，互不相干', async () => {
    const key = randomUUID()
    const one = await submit(key, {}, world.resident)
    const other = await submit(key, {}, world.otherResident)
    expect([one.status, other.status]).toEqual([200, 200])
    expect(one.body.id).not.toBe(other.body.id)
    expect((await desk.look(one.body.id, world.otherResident)).status).toBe(404)
  })

  it('没有办成的不占编号，改好了还能用', async () => {
    const key = randomUUID()
    expect((await submit(key, { photoIds: [randomUUID()] })).body.error.code).toBe('photoGone')
    expect((await submit(key)).status).toBe(200)
  })

  it('一步办理重发，答得一样，只记一次；别人又办了下一步，也还是当时的答复', async () => {
    const { id } = await desk.submit()
    const { tokens, units } = world
    const receive = () =>
      server.ask('POST', `/api/opinions/${id}/moves`, {
        ...{ key: `receive-${id}`, token: tokens.secretary },
        body: { move: 'receive', revision: 1 },
      })
    const grown = await added(async () => {
      const [first, second] = [await receive(), await receive()]
      expect(first.status).toBe(200)
      expect(second).toEqual(first)
      await desk.done(id, tokens.secretary, 'assign', { unitId: units.street })
      expect(await receive()).toEqual(first)
    })
    expect(grown).toMatchObject({ opinionEvents: 2 })
  })

  it('查看电话重发，只留一次痕', async () => {
    const { id } = await desk.submit({ contact: { phone: '13812345678' } })
    const look = () =>
      server.ask('POST', `/api/opinions/${id}/contact-views`, {
        ...{ key: `view-${id}`, token: world.tokens.secretary, body: {} },
      })
    expect(await added(async () => expect(await look()).toEqual(await look()))).toMatchObject({
      contactViews: 1,
    })
  })

  it('照片重传，还是那一张', async () => {
    const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
      .jpeg()
      .toBuffer()
    const key = randomUUID()
    const upload = () => server.ask('POST', '/api/photos', { key, file: { bytes, name: 'a.jpg' } })
    const grown = await added(async () => {
      const [first, second] = [await upload(), await upload()]
      expect(second).toEqual(first)
      expect((await server.ask('GET', second.body.full)).status).toBe(200)
    })
    expect(grown).toMatchObject({ photos: 1 })
  })
})
