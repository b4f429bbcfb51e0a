import { engines, type TestServer } from '../support/server'
import { startBusyServer } from '../support/server-busy'
import { type Desk, happy, openDesk } from '../support/server-desk'
import { makeWorld, type World } from '../support/world'

const words = { publicText: '电梯停了两天，老人下不了楼。', publicAnswer: '已修好，每周检查一次。' }

describe.each(engines)('公开一条办结的意见（%s）', engine => {
  let server: TestServer
  let world: World
  let desk: Desk
  beforeAll(async () => {
    server = await startBusyServer(engine)
    world = await makeWorld(server)
    desk = openDesk(server, world)
  })
  afterAll(() => server.close())

  const closed = async (): Promise<string> => {
    const { id } = await desk.handling({}, world.resident)
    await desk.answer(id)
    await desk.done(id, world.resident, 'rate', happy)
    return id
  }
  const proposed = async (): Promise<string> => {
    const id = await closed()
    await desk.done(id, world.resident, 'consentPublish')
    await desk.done(id, world.tokens.secretary, 'proposePublish', words)
    return id
  }
  const onSitePage = async (): Promise<{ text: string; answer: string }[]> =>
    (await server.ask('GET', `/api/sites/${world.siteCode}`)).body.published

  it('没有本人同意，谁也公开不了；别人也不能替他同意', async () => {
    const id = await closed()
    expect(await desk.said(id, world.tokens.secretary, 'proposePublish', words)).toBe('moveNotAllowed')
    expect(await desk.said(id, world.tokens.chair, 'publish')).toBe('moveNotAllowed')
    expect(await desk.said(id, world.tokens.secretary, 'consentPublish')).toBe('moveNotAllowed')
    expect(await desk.said(id, world.otherResident, 'consentPublish')).toBe('notFound')
    expect(await onSitePage()).toEqual([])
  })

  it('本人同意，秘书拟文字，主任核对，才上站点的页面；页面上只有拟好的文字', async () => {
    const id = await proposed()
    expect(await onSitePage()).toEqual([])
    const { body: inbox } = await server.ask('GET', '/api/opinions', { token: world.tokens.chair })
    expect(inbox.items).toContainEqual(expect.objectContaining({ id, isMine: true, dueOn: null }))
    await desk.done(id, world.tokens.chair, 'publish')
    expect(await onSitePage()).toEqual([
      { text: words.publicText, answer: words.publicAnswer, category: '电梯', publishedOn: '2026-11-11' },
    ])
    const seen = await desk.read(id, world.resident)
    expect(seen).toMatchObject({ publication: 'published', holder: null, dueOn: null })
    expect(seen.timeline.at(-1)).toMatchObject({ title: '已在站点的页面公开', lines: [] })
    await desk.done(id, world.resident, 'revokePublish')
    expect(await onSitePage()).toEqual([])
  })

  it.each([
    ['手机号', '请联系 13812345678'],
    ['座机号', '打 021-57821234 问'],
    ['身份证号', '他的号码是 310117199001011234'],
  ])('拟的文字里有%s，退回来改', async (_, text) => {
    const id = await closed()
    await desk.done(id, world.resident, 'consentPublish')
    const { status, body } = await desk.act(id, world.tokens.secretary, 'proposePublish', {
      ...words,
      publicText: text,
    })
    expect([status, body.error.code, Object.keys(body.error.fields)]).toEqual([
      400,
      'badInput',
      ['publicText'],
    ])
  })

  it('主任不同意，写明原因退回；秘书可以另拟', async () => {
    const id = await proposed()
    expect(await desk.said(id, world.tokens.chair, 'unpublish', { reason: '看得出是谁家' })).toBe('closed')
    expect(await desk.said(id, world.tokens.chair, 'publish')).toBe('moveNotAllowed')
    expect(await desk.said(id, world.tokens.secretary, 'proposePublish', words)).toBe('closed')
  })

  it('公开后又出现了：重新办，页面上先撤下', async () => {
    const id = await proposed()
    await desk.done(id, world.tokens.chair, 'publish')
    expect(await onSitePage()).toHaveLength(1)
    await desk.done(id, world.resident, 'reopen', { reason: '又停了' })
    expect(await onSitePage()).toEqual([])
  })
})
