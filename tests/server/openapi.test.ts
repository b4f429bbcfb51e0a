import { api } from '../../src/contract'
import type { Endpoint } from '../../src/contract/endpoint'
import { errors } from '../../src/contract/errors'
import { engines, startServer, type TestServer } from '../support/server'

describe.each(engines)('给机器看的门牌（%s）', engine => {
  let server: TestServer
  // biome-ignore lint/suspicious/noExplicitAny: a document of every shape
  let document: any
  beforeAll(async () => {
    server = await startServer(engine)
    document = (await server.ask('GET', '/openapi.json')).body
  })
  afterAll(() => server.close())

  it('是 OpenAPI 3.1', () => {
    expect(document).toMatchObject({ openapi: '3.1.0', info: { title: '家站点' } })
    expect(JSON.stringify(document)).not.toContain('undefined')
  })

  const endpoints = Object.entries<Endpoint>(api)
  it.each(endpoints)('%s 在上面，带着它的进出', (name, { method, path, summary, creates, takesFile }) => {
    const operation = document.paths[path.replace(/:(\w+)/g, '{$1}')][method.toLowerCase()]
    expect(operation).toMatchObject({ operationId: name, summary })
    const parameters = operation.parameters as { name: string; in: string; required: boolean }[]
    const inPath = [...path.matchAll(/:(\w+)/g)].map(match => match[1])
    expect(parameters.filter(one => one.in === 'path').map(one => one.name)).toEqual(inPath)
    expect(parameters.some(one => one.name === 'Idempotency-Key' && one.required)).toBe(Boolean(creates))
    const types = Object.keys(operation.requestBody?.content ?? {})
    const expected = takesFile ? 'multipart/form-data' : 'application/json'
    expect(types).toEqual(method === 'POST' ? [expected] : [])
    expect(operation.responses[200].content['application/json'].schema).toHaveProperty('type', 'object')
    expect(operation.responses.default.content['application/json'].schema.$ref).toBe(
      '#/components/schemas/Refusal',
    )
  })

  it('没有别的门', () => {
    const count = Object.values<object>(document.paths).flatMap(path => Object.keys(path)).length
    expect(count).toBe(endpoints.length)
  })

  it('说明了每一种拒绝', () => {
    const { code } = document.components.schemas.Refusal.properties.error.properties
    expect(code.enum).toEqual(Object.keys(errors))
  })

  it('意见的表单说清楚了必填和长短', () => {
    const { schema } = document.paths['/api/opinions'].post.requestBody.content['application/json']
    expect(schema.required).toEqual(expect.arrayContaining(['siteCode', 'category', 'text']))
    expect(schema.properties.text).toMatchObject({ type: 'string', minLength: 5, maxLength: 2000 })
    expect(schema.properties.photoIds).toMatchObject({ type: 'array', maxItems: 9 })
    const list = document.paths['/api/opinions'].get.parameters.map((one: { name: string }) => one.name)
    expect(list).toEqual(['queue', 'status', 'category', 'q', 'page'])
  })

  it('活着，也准备好了；每个回答都带着安全的头', async () => {
    for (const address of ['/healthz', '/readyz'])
      expect(await server.ask('GET', address)).toEqual({ status: 200, body: { ok: true } })
    const { headers } = await fetch(`${server.url}/healthz`)
    expect(headers.get('content-security-policy')).toMatch(/default-src 'self'/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('数据库没了：还活着，但没准备好', async () => {
    const lost = await startServer(engine)
    await lost.services.db.destroy()
    expect((await lost.ask('GET', '/healthz')).status).toBe(200)
    const { status, body } = await lost.ask('GET', '/readyz')
    expect([status, body.error.code]).toEqual([503, 'tryLater'])
    await lost.close()
  })

  it.each([
    ['一张海报', '/q/yueyang', '/resident/scan?wrong=yueyang'],
    ['乱写的', '/q/%3Cscript%3E', '/resident/scan?wrong=%3Cscript%3E'],
    ['太长的', `/q/${'x'.repeat(50)}`, `/resident/scan?wrong=${'x'.repeat(20)}`],
  ])('扫%s，到帮忙的页面', async (_, address, page) => {
    const answer = await fetch(server.url + address, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([302, page])
  })
})
