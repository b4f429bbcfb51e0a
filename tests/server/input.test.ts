import { createHash, randomUUID } from 'node:crypto'
import { type ErrorCode, errors } from '../../src/contract/errors'
import { makeSiteCode } from '../../src/contract/scan'
import { type Asked, engines, type TestServer } from '../support/server'
import { startBusyServer } from '../support/server-busy'
import { countRows } from '../support/server-counts'
import { type Desk, openDesk } from '../support/server-desk'
import { makeForm, makeWorld, type World } from '../support/world'

const absentSite = makeSiteCode(createHash('sha256').update('nowhere').digest())
const wrongSite = `${absentSite.slice(0, -1)}${absentSite.endsWith('2') ? '3' : '2'}`
const deep = '['.repeat(30_000) + ']'.repeat(30_000)

type Wrong = readonly [title: string, asked: Omit<Asked, 'body'> & { body?: unknown }, code: ErrorCode]
type Form = Record<string, unknown>
type Refused = readonly [title: string, different: Form, code: ErrorCode, field?: string]
/** Jest takes a parameter that the row does not fill for a callback. */
const filled = (rows: readonly Refused[]) =>
  rows.map(([title, different, code, field = '']) => [title, different, code, field] as const)

/** Opinions that are refused: what differs from a good form, and with which code. */
const forms: readonly Refused[] = [
  ['没有选站点', { siteCode: undefined }, 'badInput', 'siteCode'],
  ['站点编号抄错一位', { siteCode: wrongSite }, 'siteCodeWrong'],
  ['编号对，但没有这个站点', { siteCode: absentSite }, 'siteNotFound'],
  ['站点编号不是文字', { siteCode: 12 }, 'badInput', 'siteCode'],
  ['没有选类别', { category: undefined }, 'badInput', 'category'],
  ['没有这个类别', { category: 'weather' }, 'badInput', 'category'],
  ['没写内容', { text: undefined }, 'badInput', 'text'],
  ['只写了空格', { text: '          ' }, 'badInput', 'text'],
  ['内容太短', { text: '修灯' }, 'badInput', 'text'],
  ['内容有五千字', { text: '灯'.repeat(5000) }, 'badInput', 'text'],
  ['内容大过一次能收的', { text: '灯'.repeat(50_000) }, 'badInput'],
  ['内容是一个对象', { text: { a: 1 } }, 'badInput', 'text'],
  ['内容是空值', { text: null }, 'badInput', 'text'],
  ['内容里有存不下的字符', { text: '三号楼的电梯\u0000停了两天' }, 'badInput'],
  ['地点里有半个表情', { place: '三号楼\ud83d' }, 'badInput'],
  ['地点太长', { place: '楼'.repeat(101) }, 'badInput', 'place'],
  ['照片编号不是编号', { photoIds: ['一号'] }, 'badInput', 'photoIds.0'],
  ['照片不是一列', { photoIds: randomUUID() }, 'badInput', 'photoIds'],
  ['照片十张', { photoIds: Array.from({ length: 10 }, () => randomUUID()) }, 'badInput', 'photoIds'],
  ['照片没有上传过', { photoIds: [randomUUID()] }, 'photoGone'],
  ['电话格式不对', { contact: { phone: '1381234' } }, 'badInput', 'contact.phone'],
  ['姓名太长', { contact: { name: '王'.repeat(31) } }, 'badInput', 'contact.name'],
  ['联系方式是文字', { contact: '13812345678' }, 'badInput', 'contact'],
  ['没有设查询密码', { pin: undefined }, 'pinMissing'],
  ['查询密码七位', { pin: '1234567' }, 'badInput', 'pin'],
  ['查询密码不是数字', { pin: 'abcd' }, 'badInput', 'pin'],
  ['查询密码是数', { pin: 2468 }, 'badInput', 'pin'],
  ['没有这种来源', { source: 'fax' }, 'badInput', 'source'],
  ['访客不能代别人填', { source: 'onBehalf' }, 'forbidden'],
]

/** Bodies that are no form at all. */
const bodies: readonly Wrong[] = [
  ['不是 JSON', { body: '{"text": ' }, 'badInput'],
  ['空的', { body: '' }, 'badInput'],
  ['什么也没带', {}, 'badInput'],
  ['一段文字', { body: '"电梯停了"' }, 'badInput'],
  ['一个数', { body: '3' }, 'badInput'],
  ['空值', { body: 'null' }, 'badInput'],
  ['一列', { body: '[]' }, 'badInput'],
  ['套了三万层', { body: deep }, 'badInput'],
  ['想改原型', { body: '{"__proto__": {"text": "电梯停了两天"}}' }, 'badInput'],
]

const counted = ['opinions', 'opinionEvents', 'photos', 'sessions', 'idempotency', 'contactViews'] as const

describe.each(engines)('填错了（%s）', engine => {
  let server: TestServer
  let world: World
  let desk: Desk
  let id: string
  let before: Record<string, number>
  beforeAll(async () => {
    server = await startBusyServer(engine)
    world = await makeWorld(server)
    desk = openDesk(server, world)
    id = (await desk.handling()).id
    before = await countRows(server.services, counted)
  })
  afterAll(() => server.close())
  // Whatever was refused has changed nothing.
  afterEach(async () => expect(await countRows(server.services, counted)).toEqual(before))

  const refused = ({ status, body }: { status: number; body: { error?: unknown } }, code: ErrorCode) => {
    const [expected, message] = errors[code]
    expect([status, body.error]).toEqual([expected, expect.objectContaining({ code, message })])
    expect(message).toMatch(/[\u4e00-\u9fff].*。$/)
  }

  it.each(filled(forms))('提交：%s', async (_, different, code, field) => {
    const answered = await server.ask('POST', '/api/opinions', { body: makeForm(world, different) })
    refused(answered, code)
    if (field) expect(answered.body.error.fields[field]).toMatch(/./)
    expect(Object.keys(answered.body.error.fields ?? {})).toHaveLength(field ? 1 : 0)
  })

  it.each(bodies)('提交的是%s', async (_, asked, code) => {
    refused(await server.ask('POST', '/api/opinions', asked), code)
  })

  it.each([
    ['没有', null],
    ['太短', 'short'],
    ['有怪字符', 'a key with spaces'],
    ['太长', 'k'.repeat(65)],
  ])('防重复编号%s', async (_, key) => {
    refused(
      await server.ask('POST', '/api/opinions', { body: makeForm(world), key }),
      'idempotencyKeyMissing',
    )
  })

  it.each(['x'.repeat(43), 'short', "' or 1=1 --"])('伪造的登录 %s 交不了意见', async token => {
    refused(await server.ask('POST', '/api/opinions', { body: makeForm(world), token }), 'tokenInvalid')
  })

  const moves: readonly Refused[] = [
    ['没有这一步', { move: 'bribe' }, 'badInput', 'move'],
    ['没说哪一步', { move: undefined }, 'badInput', 'move'],
    ['没说看到的是第几版', { revision: undefined }, 'badInput', 'revision'],
    ['版本是文字', { revision: '4' }, 'badInput', 'revision'],
    ['版本是零', { revision: 0 }, 'badInput', 'revision'],
    ['看到的已经不是最新', { revision: 1 }, 'moveStale'],
    ['看到的是将来', { revision: 99 }, 'moveStale'],
    ['附带的是文字', { data: '修好了' }, 'badInput', 'data'],
    ['答复没写内容', { data: { outcome: 'resolved' } }, 'badInput', 'text'],
    ['答复只有空格', { data: { outcome: 'resolved', text: '  ' } }, 'badInput', 'text'],
    ['答复有五千字', { data: { outcome: 'resolved', text: '好'.repeat(5000) } }, 'badInput', 'text'],
    ['答复是数', { data: { outcome: 'resolved', text: 5 } }, 'badInput', 'text'],
    ['答复里有存不下的字符', { data: { outcome: 'resolved', text: '好\u0000' } }, 'badInput'],
    ['答复里有半个表情', { data: { outcome: 'resolved', text: '好\udc00' } }, 'badInput'],
    ['没有这种结果', { data: { outcome: 'magic', text: '好了' } }, 'badInput', 'outcome'],
    ['承诺没写日期', { data: { outcome: 'planned', text: '明年' } }, 'badInput', 'promisedOn'],
    [
      '承诺的日子过了',
      { data: { outcome: 'planned', text: '去年', promisedOn: '2025-11-11' } },
      'promiseDatePast',
    ],
    [
      '承诺的就是今天',
      { data: { outcome: 'planned', text: '今天', promisedOn: '2026-11-11' } },
      'promiseDatePast',
    ],
    [
      '承诺的日子不存在',
      { data: { outcome: 'planned', text: '二月', promisedOn: '2027-02-30' } },
      'badInput',
      'promisedOn',
    ],
    [
      '附的照片没有上传过',
      { data: { outcome: 'resolved', text: '好了', photoIds: [randomUUID()] } },
      'photoGone',
    ],
    ['轮不到这一步', { move: 'accept' }, 'moveNotAllowed'],
    ['这一步不归这个人', { move: 'withdraw' }, 'moveNotAllowed'],
    ['只有系统能做', { move: 'closeUnrated' }, 'moveNotAllowed'],
  ]
  it.each(filled(moves))('办理：%s', async (_, different, code, field) => {
    const good = { move: 'draftReply', revision: 4, data: { outcome: 'resolved', text: '好了' } }
    const answered = await server.ask('POST', `/api/opinions/${id}/moves`, {
      token: world.tokens.handler,
      body: { ...good, ...different },
    })
    refused(answered, code)
    if (field) expect(answered.body.error.fields[field]).toMatch(/./)
  })

  it.each([
    ['别的街道的', 'elsewhere'],
    ['区级的', 'district'],
  ] as const)('交办给%s单位', async (_, name) => {
    const { id: fresh } = await desk.received()
    const now = await countRows(server.services, counted)
    const answered = await desk.act(fresh, world.tokens.secretary, 'assign', { unitId: world.units[name] })
    refused(answered, 'unitWrong')
    refused(await desk.act(fresh, world.tokens.secretary, 'assign', { unitId: randomUUID() }), 'unitWrong')
    expect(await countRows(server.services, counted)).toEqual(now)
    before = now
  })

  it.each([
    ['GET', '/api/opinions?queue=other', 'secretary'],
    ['GET', '/api/opinions?page=0', 'secretary'],
    ['GET', '/api/opinions?page=1.5', 'secretary'],
    ['GET', '/api/opinions?page=many', 'secretary'],
    ['GET', '/api/opinions?status=lost', 'secretary'],
    ['GET', `/api/opinions?q=${'灯'.repeat(41)}`, 'secretary'],
    ['GET', '/api/opinions?q=a&q=b', 'secretary'],
    ['GET', '/api/opinions/not-an-id', 'secretary'],
    ['GET', '/api/deputies?q=%00', 'secretary'],
    ['GET', '/api/staff/sites?level=ROOM', 'secretary'],
    ['GET', '/api/sites/%E0%A4%A', 'secretary'],
  ] as const)('%s %s 问得不对', async (method, address, role) => {
    refused(
      await server.ask(method, encodeURI(address).replaceAll('%25', '%'), { token: world.tokens[role] }),
      'badInput',
    )
  })

  it.each([
    ['GET', '/api/nowhere'],
    ['POST', '/api/nowhere'],
    ['PUT', '/api/opinions'],
    ['GET', '/nowhere'],
  ])('%s %s 没有这扇门', async (method, address) => {
    refused(await server.ask(method, address), 'notFound')
  })

  it.each(["'", "' | !a", 'a & b', '\\', ':*', "电梯'; drop table opinions; --", '%'])(
    '搜索 %s 也只是搜索',
    async q => {
      const { status } = await server.ask('GET', `/api/opinions?queue=all&q=${encodeURIComponent(q)}`, {
        token: world.tokens.secretary,
      })
      expect(status).toBe(200)
      expect((await server.ask('POST', '/api/sites/search', { body: { q } })).status).toBe(200)
      expect((await server.ask('GET', `/api/deputies?q=${encodeURIComponent(q)}`)).status).toBe(200)
    },
  )
})
