import { readConfig } from '../../src/server/config'
import { hashPassword } from '../../src/server/passwords'
import { NOW } from '../support/facts'
import { engines, startServer, type TestServer } from '../support/server'
import { startBusyServer } from '../support/server-busy'
import { openDesk } from '../support/server-desk'
import { makeForm, makeWorld, type World } from '../support/world'

const MINUTE = 60_000
const DAY = 86_400_000
const production = { NODE_ENV: 'production', PUBLIC_URL: 'https://jzd.example.cn' }

describe.each(engines)('登录和回执（%s）', engine => {
  let server: TestServer
  let world: World
  let passwordHash: string
  beforeAll(async () => {
    server = await startBusyServer(engine)
    world = await makeWorld(server)
    passwordHash = await hashPassword('correct horse')
  })
  beforeEach(() => wait(0))
  afterAll(() => server.close())

  const wait = (ms: number) => {
    server.clock.now = new Date(NOW.getTime() + ms)
  }
  let accounts = 0
  const makeAccount = async () => {
    accounts += 1
    const account = `officer-${accounts}`
    await server.services.db
      .insertInto('people')
      .values({
        ...{ id: crypto.randomUUID(), name: '刘秘书', account, passwordHash },
        ...{ subject: null, createdAt: NOW, isDemo: false },
      })
      .execute()
    return account
  }
  const signIn = (account: string, password: string) =>
    server.ask('POST', '/api/session', { body: { account, password } })
  const follow = (code: string, pin: string) => server.ask('POST', '/api/receipts', { body: { code, pin } })
  const codes = async (count: number, attempt: () => ReturnType<typeof signIn>) => {
    const said: unknown[] = []
    for (let i = 0; i < count; i += 1) {
      const { status, body } = await attempt()
      said.push(body.error?.code ?? status)
    }
    return said
  }

  describe('账号和密码', () => {
    it('密码不对和没有这个账号，答得一样', async () => {
      const wrong = await signIn(await makeAccount(), 'wrong')
      const unknown = await signIn('nobody-at-all', 'wrong')
      expect(wrong).toEqual(unknown)
      expect([wrong.status, wrong.body.error.code]).toEqual([401, 'passwordWrong'])
    })

    it('没有设密码的人，什么密码都登不进', async () => {
      const account = await makeAccount()
      const { db } = server.services
      await db.updateTable('people').set({ passwordHash: null }).where('account', '=', account).execute()
      for (const password of ['nobody', 'null', ' '])
        expect((await signIn(account, password)).status).toBe(401)
    })

    it('连错五次锁一刻钟，对的密码也不开；过了一刻钟就开', async () => {
      const account = await makeAccount()
      expect(await codes(5, () => signIn(account, 'wrong'))).toEqual(Array(5).fill('passwordWrong'))
      expect((await signIn(account, 'correct horse')).body.error.code).toBe('tooManyRequests')
      wait(15 * MINUTE - 1000)
      expect((await signIn(account, 'correct horse')).body.error.code).toBe('tooManyRequests')
      wait(15 * MINUTE + 1000)
      expect((await signIn(account, 'correct horse')).status).toBe(200)
    })

    it('锁过以后再错一次，又锁', async () => {
      const account = await makeAccount()
      await codes(5, () => signIn(account, 'wrong'))
      wait(16 * MINUTE)
      expect(await codes(2, () => signIn(account, 'wrong'))).toEqual(['passwordWrong', 'tooManyRequests'])
    })

    it('登进去一次，前面的错就不算了', async () => {
      const account = await makeAccount()
      await codes(4, () => signIn(account, 'wrong'))
      expect((await signIn(account, 'correct horse')).status).toBe(200)
      expect(await codes(4, () => signIn(account, 'wrong'))).toEqual(Array(4).fill('passwordWrong'))
      expect((await signIn(account, 'correct horse')).status).toBe(200)
    })

    it('同时猜二十次也一样锁，不连累别人', async () => {
      const [account, other] = [await makeAccount(), await makeAccount()]
      await Promise.all(Array.from({ length: 20 }, () => signIn(account, 'wrong')))
      expect((await signIn(account, 'correct horse')).body.error.code).toBe('tooManyRequests')
      expect((await signIn(other, 'correct horse')).status).toBe(200)
    })

    it('登录以后知道自己是谁；没有一处给出密码', async () => {
      const { body } = await signIn(await makeAccount(), 'correct horse')
      expect(body).toEqual({ token: expect.any(String), me: { id: body.me.id, name: '刘秘书', duties: [] } })
      expect((await server.ask('GET', '/api/me', { token: body.token })).body).toEqual(body.me)
    })
  })

  describe('回执和查询密码', () => {
    const submit = async (token?: string) => {
      const { body } = await server.ask('POST', '/api/opinions', { body: makeForm(world), token })
      return body
    }

    it('密码不对、没有这个编号、编号不成样子，答得一样', async () => {
      const { code } = await submit()
      const answers = [
        await follow(code, '0000'),
        await follow('2222-2222', '0000'),
        await follow('什么', '0000'),
      ]
      for (const { status, body } of answers) expect([status, body.error.code]).toEqual([401, 'receiptWrong'])
      expect(answers[1]).toEqual(answers[0])
    })

    it('连错五次锁一刻钟，对的密码也不开；过了一刻钟就开', async () => {
      const { code } = await submit()
      // Written another way each time, it is the same receipt.
      const spoken = (i: number) => (i % 2 ? code.toLowerCase() : `${code.slice(0, 4)}-${code.slice(4)}`)
      let i = 0
      expect(await codes(5, () => follow(spoken(i++), '0000'))).toEqual(Array(5).fill('receiptWrong'))
      expect((await follow(code, '2468')).body.error.code).toBe('tooManyRequests')
      wait(15 * MINUTE + 1000)
      expect((await follow(code, '2468')).status).toBe(200)
    })

    it('登录的居民没有设密码，谁也不能凭编号打开', async () => {
      const desk = openDesk(server, world)
      const { code } = await desk.submit({ pin: undefined }, world.resident)
      expect((await follow(code, '0000')).body.error.code).toBe('receiptWrong')
    })

    it('凭回执只能看这一条', async () => {
      const [one, other] = [await submit(), await submit()]
      const { token } = (await follow(one.code, '2468')).body
      expect((await server.ask('GET', `/api/opinions/${one.id}`, { token })).status).toBe(200)
      expect((await server.ask('GET', `/api/opinions/${other.id}`, { token })).status).toBe(404)
      expect((await server.ask('GET', '/api/my/opinions', { token })).body.error.code).toBe('signInNeeded')
    })
  })

  describe('登录的期限', () => {
    it.each([
      ['工作人员一周', 7, () => world.tokens.secretary, '/api/me'],
      ['居民九十天', 90, async () => (await enter()).token, '/api/me'],
    ] as const)('%s', async (_, days, tokenOf, address) => {
      const token = await tokenOf()
      wait(days * DAY - 1000)
      expect((await server.ask('GET', address, { token })).status).toBe(200)
      wait(days * DAY + 1000)
      const { status, body } = await server.ask('GET', address, { token })
      expect([status, body.error.code]).toEqual([401, 'tokenInvalid'])
    })

    const enter = async () => {
      const code = `device-${crypto.randomUUID()}`
      return (await server.ask('POST', '/api/session/development', { body: { code } })).body
    }

    it('库里只有登录凭证的指纹', async () => {
      const { token } = await enter()
      const rows = await server.services.db.selectFrom('sessions').selectAll().execute()
      expect(rows.length).toBeGreaterThan(0)
      expect(JSON.stringify(rows).includes(token)).toBe(false)
    })

    it('同一个设备再来，还是同一个人', async () => {
      const body = { code: 'the-same-device' }
      const [one, two] = [
        await server.ask('POST', '/api/session/development', { body }),
        await server.ask('POST', '/api/session/development', { body }),
      ]
      expect(two.body.me).toEqual(one.body.me)
      expect(two.body.token).not.toBe(one.body.token)
    })
  })
})

describe.each(engines)('生产环境（%s）', engine => {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer(engine, { ...production, TRUST_PROXY: 'on', DEMO: 'on' })
  })
  afterAll(() => server.close())

  it('没有演示登录，也不列演示账号', async () => {
    const { status, body } = await server.ask('POST', '/api/session/development', {
      body: { code: 'device-12345' },
    })
    expect([status, body.error.code]).toEqual([404, 'notFound'])
    expect((await server.ask('GET', '/api/doors')).body).toEqual({ development: false, demonstration: null })
  })

  it('一个地址一分钟只能猜二十次，换个地址说话还能说', async () => {
    const guess = (from: string) =>
      server.ask('POST', '/api/session', { from, body: { account: crypto.randomUUID(), password: 'x' } })
    for (let i = 0; i < 20; i += 1) expect((await guess('203.0.113.7')).status).toBe(401)
    const { status, body } = await guess('203.0.113.7')
    expect([status, body.error]).toEqual([
      429,
      { code: 'tooManyRequests', message: '操作太频繁，请稍后再试。' },
    ])
    expect((await guess('203.0.113.8')).status).toBe(401)
    // What a visitor writes into the header himself stands to the left, and makes him nobody else.
    expect((await guess('198.51.100.1, 203.0.113.7')).status).toBe(429)
  })

  it('没有配置代理时，自称的地址不算数', async () => {
    const plain = await startServer(engine)
    const guess = (from: string) =>
      plain.ask('POST', '/api/session', { from, body: { account: crypto.randomUUID(), password: 'x' } })
    const statuses: number[] = []
    for (let i = 0; i < 21; i += 1) statuses.push((await guess(`203.0.113.${i}`)).status)
    await plain.close()
    expect(statuses.at(-1)).toBe(429)
  })
})

describe('配置写错了，说清楚改哪里', () => {
  const good = { ...production, SECRET: 's'.repeat(32) }
  it.each([
    ['端口不是数', { PORT: 'abc' }, 'PORT 应当是 0 到 65535 的整数，现在是“abc”。'],
    ['端口太大', { PORT: '70000' }, 'PORT 应当是 0 到 65535 的整数，现在是“70000”。'],
    ['演示开关', { DEMO: 'yes' }, 'DEMO 应当是 on 或 off，现在是“yes”。'],
    ['代理开关', { TRUST_PROXY: '1' }, 'TRUST_PROXY 应当是 on 或 off，现在是“1”。'],
    ['日志级别', { LOG_LEVEL: 'loud' }, /^LOG_LEVEL 应当是 .*silent.*“loud”。$/],
    ['生产环境没有网址', { ...good, PUBLIC_URL: undefined }, /^生产环境必须设置 PUBLIC_URL/],
    ['生产环境的网址不是 https', { ...good, PUBLIC_URL: 'http://a.cn' }, /^生产环境必须设置 PUBLIC_URL/],
    ['生产环境没有密钥', { ...good, SECRET: undefined }, /^生产环境必须设置 SECRET（至少 32 个字符/],
    ['生产环境的密钥太短', { ...good, SECRET: 'short' }, /^生产环境必须设置 SECRET（至少 32 个字符/],
  ] as const)('%s', (_, env, sentence) => {
    expect(() => readConfig(env)).toThrow(sentence)
  })

  it('生产环境默认没有演示区，开发环境默认有', () => {
    expect(readConfig(good)).toMatchObject({ isProduction: true, demo: false })
    expect(readConfig({})).toMatchObject({ isProduction: false, demo: true, port: 8080, host: '127.0.0.1' })
    expect(readConfig({ ...good, PUBLIC_URL: 'https://a.cn//' }).publicUrl).toBe('https://a.cn')
  })
})
