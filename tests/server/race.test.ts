import sharp from 'sharp'
import { engines, type TestServer } from '../support/server'
import { startBusyServer } from '../support/server-busy'
import { type Desk, openDesk } from '../support/server-desk'
import { foldAll } from '../support/server-fold'
import { makeForm, makeWorld, type World } from '../support/world'

const times = <T>(count: number, work: (i: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, i) => work(i)))

describe.each(engines)('同时动手（%s）', engine => {
  let server: TestServer
  let world: World
  let desk: Desk
  beforeAll(async () => {
    server = await startBusyServer(engine)
    world = await makeWorld(server)
    desk = openDesk(server, world)
  })
  afterAll(() => server.close())

  const move = (id: string, token: string, body: object) =>
    server.ask('POST', `/api/opinions/${id}/moves`, { token, body })
  const eventsOf = (id: string) =>
    server.services.db.selectFrom('opinionEvents').select('name').where('opinionId', '=', id).execute()
  const outcomes = (answers: readonly { status: number; body: { error?: { code: string } } }[]) =>
    answers.map(({ status, body }) => body.error?.code ?? status).sort()

  it('秘书和主任同时交办给两个单位，只有一个办成，另一个被告知已有变化', async () => {
    const { tokens, units } = world
    for (let round = 0; round < 5; round += 1) {
      const { id } = await desk.received()
      const answers = await Promise.all([
        move(id, tokens.secretary, { move: 'assign', revision: 2, data: { unitId: units.street } }),
        move(id, tokens.chair, { move: 'assign', revision: 2, data: { unitId: units.otherUnit } }),
      ])
      expect(outcomes(answers)).toEqual([200, 'moveStale'])
      expect((await eventsOf(id)).map(({ name }) => name)).toEqual(['submit', 'receive', 'assign'])
      const winner = answers.find(({ status }) => status === 200)
      expect((await desk.read(id, tokens.secretary)).unit).toEqual(winner?.body.unit)
    }
  })

  it('二十个人同时留言，按同一版的只有一条记下', async () => {
    const { id } = await desk.received()
    const answers = await times(20, i =>
      move(id, world.tokens.deputy, { move: 'comment', revision: 2, data: { text: `第 ${i} 条` } }),
    )
    expect(outcomes(answers)).toEqual([200, ...Array(19).fill('moveStale')])
    expect(await eventsOf(id)).toHaveLength(3)
  })

  it('居民撤回的同时秘书交办，不会两样都成', async () => {
    const { id, token } = await desk.received()
    const answers = await Promise.all([
      move(id, token ?? '', { move: 'withdraw', revision: 2 }),
      move(id, world.tokens.secretary, {
        ...{ move: 'assign', revision: 2 },
        data: { unitId: world.units.street },
      }),
    ])
    expect(outcomes(answers)).toEqual([200, 'moveStale'])
  })

  it('三十条意见同时提交，一条不少，编号各不相同，凭密码都打得开', async () => {
    const answers = await times(30, i =>
      server.ask('POST', '/api/opinions', {
        body: makeForm(world, { text: `三号楼的电梯停了，第 ${i} 户反映。` }),
      }),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(30).fill(200))
    expect(new Set(answers.map(({ body }) => body.code)).size).toBe(30)
    const texts = await Promise.all(
      answers.map(async ({ body }) => (await desk.read(body.id, await desk.follow(body.code))).text),
    )
    expect(texts).toEqual(Array.from({ length: 30 }, (_, i) => `三号楼的电梯停了，第 ${i} 户反映。`))
  })

  it('两条意见互相并案，不会两条都没了', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [one, other] = [await desk.received(), await desk.received()]
      const merge = (id: string, parentCode: string) =>
        move(id, world.tokens.secretary, { move: 'merge', revision: 2, data: { parentCode } })
      const answers = await Promise.all([merge(one.id, other.code), merge(other.id, one.code)])
      expect(outcomes(answers)).toEqual([200, 'parentWrong'])
    }
  })

  it('一张照片同时附给两条意见，只有一条附上', async () => {
    const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
      .jpeg()
      .toBuffer()
    const { body: photo } = await server.ask('POST', '/api/photos', { file: { bytes, name: 'a.jpg' } })
    const answers = await times(2, () =>
      server.ask('POST', '/api/opinions', { body: makeForm(world, { photoIds: [photo.id] }) }),
    )
    expect(outcomes(answers)).toEqual([200, 'photoGone'])
  })

  it('这样挤过以后，每条意见的事件都还连得上', async () => {
    for (const { facts, folded, row, events } of await foldAll(server.services)) {
      expect(folded).toEqual(facts)
      expect(events).toHaveLength(row.revision)
    }
  })
})
