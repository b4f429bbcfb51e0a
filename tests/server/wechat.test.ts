import { readConfig } from '../../src/server/config'
import { countImages } from '../support/pdf'
import { openPrintShop, type PrintShop } from '../support/posters'
import { engines, startServer, type TestServer } from '../support/server'
import { startWechat, type Wechat } from '../support/wechat'
import { makeWorld, type World } from '../support/world'

const TOKEN = '/cgi-bin/stable_token'
const CODE = '/wxa/getwxacodeunlimit'
const wanted = { mark: 'miniProgram' }

it.each([
  ['密钥', { WECHAT_APP_ID: 'wx1' }],
  ['账号', { WECHAT_APP_SECRET: 's' }],
])('只少了微信的%s，不启动', (_, env) => {
  expect(() => readConfig(env)).toThrow('要同时设置 WECHAT_APP_ID 和 WECHAT_APP_SECRET')
})

describe.each(engines)('小程序码（%s）', engine => {
  let wechat: Wechat
  let server: TestServer
  let world: World
  let shop: PrintShop
  beforeAll(async () => {
    wechat = await startWechat()
    server = await startServer(engine, {
      ...{ WECHAT_APP_ID: 'wx1', WECHAT_APP_SECRET: 'right', WECHAT_API: wechat.url },
    })
    world = await makeWorld(server)
    shop = openPrintShop(server)
  })
  afterAll(async () => {
    await server.close()
    await wechat.close()
  })

  const admin = () => world.tokens.admin
  const problem = async () => (await shop.ended(admin(), wanted)).problem

  it('没有接入微信的，说没有；接入了的，说有', async () => {
    const token = admin()
    const plain = await startServer(engine)
    const { tokens } = await makeWorld(plain)
    const options = (one: TestServer, token: string) =>
      one.ask('GET', '/api/staff/poster-options', { token }).then(({ body }) => body)
    expect(await options(plain, tokens.admin)).toEqual({ miniProgram: false })
    expect(await options(server, token)).toEqual({ miniProgram: true })
    await plain.close()
  })

  it('每个站点一张图，带着自己的编号，打开站点的页面；凭证只要一次', async () => {
    const pdf = await shop.made(admin(), wanted)
    expect(countImages(pdf)).toBe(2)
    const codes = wechat.asked.filter(({ path }) => path === CODE).map(({ body }) => body)
    expect(codes.map(({ scene }) => scene).sort()).toEqual([world.siteCode, world.otherSiteCode].sort())
    for (const body of codes) expect(body).toMatchObject({ page: 'resident/site', width: 1280 })
    expect(wechat.count(TOKEN)).toBe(1)
  })

  it('凭证过了期，换一张新的', async () => {
    const before = wechat.count(TOKEN)
    server.clock.now = new Date(server.clock.now.getTime() + 2 * 3_600_000)
    await shop.made(admin(), wanted)
    expect(wechat.count(TOKEN)).toBe(before + 1)
  })

  it('凭证被别人换掉了，再要一张，再试一次', async () => {
    const before = wechat.count(TOKEN)
    wechat.state.token = 'token-2'
    await shop.made(admin(), wanted)
    expect(wechat.count(TOKEN)).toBe(before + 1)
  })

  it('微信一直说凭证不对，只再试一次', async () => {
    const before = wechat.count(CODE)
    wechat.state.errcode = 42001
    expect(await problem()).toBe('微信没有给出小程序码，请稍后再做一次。')
    expect(wechat.count(CODE)).toBe(before + 2)
    wechat.state.errcode = 0
  })

  it.each([
    [45009, '微信限制了每分钟的次数，请过几分钟再做一次。'],
    [41030, '小程序还没有发布站点页面，发布以后再做小程序码。'],
    [40164, '服务器的地址不在微信小程序的白名单里，请联系管理员。'],
    [-1, '微信没有给出小程序码，请稍后再做一次。'],
  ])('微信答 %d，不做了，说清楚', async (errcode, sentence) => {
    wechat.state.errcode = errcode
    const before = wechat.count(CODE)
    expect(await problem()).toBe(sentence)
    expect(wechat.count(CODE)).toBe(before + 1)
    wechat.state.errcode = 0
  })

  it.each([
    ['密钥不对', { WECHAT_APP_SECRET: 'wrong' }, '微信小程序的密钥不对，请联系管理员。'],
    // Nobody listens on port 9 (discard).
    ['连不上', { WECHAT_API: 'http://127.0.0.1:9' }, '微信没有给出小程序码，请稍后再做一次。'],
  ])('%s', async (_, env, sentence) => {
    const settings = { WECHAT_APP_ID: 'wx1', WECHAT_APP_SECRET: 'right', WECHAT_API: wechat.url }
    const other = await startServer(engine, { ...settings, ...env })
    const { tokens } = await makeWorld(other)
    const job = await openPrintShop(other).ended(tokens.admin, wanted)
    expect(job).toMatchObject({ state: 'failed', problem: sentence, url: null })
    await other.close()
  })
})
