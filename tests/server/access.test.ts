import { randomUUID } from 'node:crypto'
import { api } from '../../src/contract'
import type { Endpoint } from '../../src/contract/endpoint'
import { dutyRoles, type Role } from '../../src/contract/roles'
import { engines, type TestServer } from '../support/server'
import { startBusyServer } from '../support/server-busy'
import { makeForm, makeWorld, type World } from '../support/world'

const endpoints = Object.entries<Endpoint>(api)
const roles: readonly Role[] = ['guest', 'resident', ...dutyRoles]

describe.each(engines)('谁能敲哪扇门（%s）', engine => {
  let server: TestServer
  let world: World
  let opinionId: string
  beforeAll(async () => {
    server = await startBusyServer(engine)
    world = await makeWorld(server)
    const { body } = await server.ask('POST', '/api/opinions', {
      body: makeForm(world),
      token: world.resident,
    })
    opinionId = body.id
  })
  afterAll(() => server.close())

  const tokenOf = (role: Role, from: World['tokens']): string | undefined => {
    if (role === 'guest') return undefined
    return role === 'resident' ? world.otherResident : from[role]
  }
  const knock = ({ method, path }: Endpoint, token: string | undefined) => {
    const address = path.replace(':id', opinionId).replace(':code', world.siteCode)
    return server.ask(method, address, { token, ...(method === 'POST' && { body: {} }) })
  }

  const closed = endpoints.flatMap(([name, endpoint]) =>
    roles.filter(role => !endpoint.who.includes(role)).map(role => [name, role, endpoint] as const),
  )
  it.each(closed)('%s 不给 %s 开门', async (_, role, endpoint) => {
    const { status, body } = await knock(endpoint, tokenOf(role, world.tokens))
    const expected = role === 'guest' ? [401, 'signInNeeded'] : [403, 'forbidden']
    expect([status, body.error.code]).toEqual(expected)
  })

  const forOne = endpoints.filter(([, { path }]) => path.includes(':id'))
  const strangers = forOne.flatMap(([name, endpoint]) =>
    // The district's own officers have no elsewhere; they are asked about separately.
    endpoint.who
      .filter(role => !['supervisor', 'auditor'].includes(role))
      .map(role => [name, role, endpoint] as const),
  )
  it.each(strangers)('%s 对别处的 %s 说没有这条意见', async (name, role, endpoint) => {
    const valid = name === 'actOnOpinion' ? { move: 'comment', revision: 1, data: { text: '好' } } : {}
    const address = endpoint.path.replace(':id', opinionId)
    const { status, body } = await server.ask(endpoint.method, address, {
      token: tokenOf(role, world.strangers),
      ...(endpoint.method === 'POST' && { body: valid }),
    })
    expect([status, body.error.code]).toEqual(role === 'guest' ? [401, 'signInNeeded'] : [404, 'notFound'])
  })

  it.each(endpoints)('%s 不认伪造的登录', async (_, endpoint) => {
    for (const token of ['x'.repeat(43), 'short', "' or 1=1 --"]) {
      const { status, body } = await knock(endpoint, token)
      expect([status, body.error.code]).toEqual([401, 'tokenInvalid'])
    }
  })

  it('没有这条意见和不能看这条意见，答得一样', async () => {
    const { body: hidden } = await server.ask('GET', `/api/opinions/${opinionId}`, {
      token: world.otherResident,
    })
    const { body: absent } = await server.ask('GET', `/api/opinions/${randomUUID()}`, {
      token: world.otherResident,
    })
    expect(hidden).toEqual(absent)
  })

  it.each([
    ['本人', 'resident'],
    ['本站点的代表', 'deputy'],
    ['本站点的联络员', 'liaisonOfficer'],
    ['本街道的秘书', 'secretary'],
    ['本街道的主任', 'chair'],
    ['区领导', 'supervisor'],
    ['审计员', 'auditor'],
  ] as const)('%s看得到', async (_, role) => {
    const token = role === 'resident' ? world.resident : world.tokens[role]
    expect((await server.ask('GET', `/api/opinions/${opinionId}`, { token })).status).toBe(200)
  })

  it('退出以后，原来的登录不再管用', async () => {
    const { body } = await server.ask('POST', '/api/session/development', {
      body: { code: 'device-to-leave' },
    })
    expect((await server.ask('GET', '/api/me', { token: body.token })).status).toBe(200)
    await server.ask('DELETE', '/api/session', { token: body.token })
    expect((await server.ask('GET', '/api/me', { token: body.token })).body.error.code).toBe('tokenInvalid')
  })

  it('列表只有自己职责里的', async () => {
    const { body: mine } = await server.ask('GET', '/api/opinions?queue=all', {
      token: world.tokens.secretary,
    })
    const { body: theirs } = await server.ask('GET', '/api/opinions?queue=all', {
      token: world.strangers.secretary,
    })
    expect([mine.total, theirs.total]).toEqual([1, 0])
    const { body: own } = await server.ask('GET', '/api/my/opinions', { token: world.resident })
    const { body: others } = await server.ask('GET', '/api/my/opinions', { token: world.otherResident })
    expect([own.total, others.total]).toEqual([1, 0])
  })
})
