import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { demoSiteCode } from '../../src/server/demo/facts'
import { openStore } from '../../src/server/store/open'
import { bundle, type Running, start, stopAll, workerFile } from '../support/server-process'
import { template } from '../support/server-setup'

jest.setTimeout(120_000)

const scratch = mkdtempSync(path.join(tmpdir(), 'jiazhandian-process-'))
const empty = path.join(scratch, 'empty')
let directories = 0
/** A data directory with an empty database, which a first start would otherwise take seconds to make. */
const dataDir = (): string => {
  directories += 1
  const dir = path.join(scratch, `data-${directories}`)
  cpSync(empty, dir, { recursive: true })
  return dir
}

beforeAll(async () => {
  bundle()
  const store = await openStore({ dataDir: empty, workerFile, template })
  await store.close()
})
afterEach(stopAll)
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const post = async (url: string, address: string, body: object) => {
  const answer = await fetch(url + address, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      'x-forwarded-for': `10.${[1, 2, 3].map(() => Math.floor(Math.random() * 250) + 1).join('.')}`,
    },
    body: JSON.stringify(body),
  })
  return { status: answer.status, body: await answer.json() }
}
const form = (i: number) => ({
  ...{ siteCode: demoSiteCode, category: 'lift', pin: '2468' },
  text: `三号楼电梯停了，第 ${i} 户。`,
  contact: { name: '王秀英', phone: '13812345678' },
})
const stop = (server: Running) => {
  server.child.kill('SIGTERM')
  return server.ended()
}

describe('不该启动的，说一句话就停', () => {
  it.each([
    ['生产环境没有密钥', { NODE_ENV: 'production', PUBLIC_URL: 'https://a.cn' }, '必须设置 SECRET'],
    ['生产环境没有网址', { NODE_ENV: 'production', SECRET: 's'.repeat(32) }, '必须设置 PUBLIC_URL'],
    ['端口写错', { PORT: 'web' }, 'PORT 应当是 0 到 65535 的整数'],
    ['日志级别写错', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL 应当是'],
  ])('%s', async (_, env, sentence) => {
    const server = start({ DATA_DIR: path.join(scratch, 'never'), ...env })
    expect(await server.ended()).toBe(1)
    expect(server.said()).toContain(sentence)
    expect(server.said().trim().split('\n')).toHaveLength(1)
  })

  it('端口被占用', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise(done => other.once('listening', done))
    const address = other.address()
    const PORT = String(typeof address === 'object' ? address?.port : '')
    const server = start({ DATA_DIR: dataDir(), PORT })
    expect(await server.ended()).toBe(1)
    other.close()
    expect(server.said()).toContain('这个端口已被占用。请设置 PORT 换一个端口，或先停止占用它的程序。')
  })

  it('数据目录已有人在用；先来的不受影响', async () => {
    const DATA_DIR = dataDir()
    const first = start({ DATA_DIR })
    const url = await first.started()
    const second = start({ DATA_DIR })
    expect(await second.ended()).toBe(1)
    expect(second.said()).toContain(
      `数据目录 ${DATA_DIR} 正在被另一个进程使用。请先停止它，或把 DATA_DIR 换成别的目录。`,
    )
    expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ ok: true })
    expect(await stop(first)).toBe(0)
  })
})

describe('还没有建好页面', () => {
  it('照样启动，接口照样答；页面说没有，连问几次也不倒', async () => {
    const server = start({ DATA_DIR: dataDir() })
    const url = await server.started()
    for (const address of ['/', '/resident/site?code=x', '/index.html', '/js/app.js', '/favicon.ico']) {
      const answer = await fetch(url + address)
      expect([address, answer.status]).toEqual([address, 404])
      expect((await answer.json()).error.code).toBe('notFound')
    }
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
    expect(server.said()).toContain('没有找到网页（dist/h5），只提供接口。')
    expect(await stop(server)).toBe(0)
  })
})

describe('跑起来以后', () => {
  it('连着提交时被强行杀掉：每一条说过“收到”的，重启后凭密码都打得开', async () => {
    const env = { DATA_DIR: dataDir(), TRUST_PROXY: 'on', DEMO: 'on', LOG_LEVEL: 'info' }
    const first = start(env)
    const url = await first.started()
    const received: string[] = []
    let i = 0
    const submitOn = async () => {
      for (;;) {
        i += 1
        const answer = await post(url, '/api/opinions', form(i)).catch(() => null)
        if (!answer) return
        if (answer.status === 200) received.push(answer.body.code)
      }
    }
    const submitting = [1, 2, 3, 4].map(submitOn)
    while (received.length < 30) await new Promise(done => setTimeout(done, 10))
    first.child.kill('SIGKILL')
    expect(await first.ended()).toBeNull()
    await Promise.all(submitting)
    expect(received.length).toBeGreaterThanOrEqual(30)

    const second = start(env)
    const again = await second.started()
    const opened = await Promise.all(
      received.map(async code => (await post(again, '/api/receipts', { code, pin: '2468' })).status),
    )
    expect(opened).toEqual(received.map(() => 200))
    // The demonstration is loaded once.
    expect(second.said()).not.toContain('正在载入演示区')
    expect((await post(again, '/api/opinions', form(0))).status).toBe(200)
    expect(await stop(second)).toBe(0)

    // One line for each request, and in none of them what somebody wrote or who they are.
    const log = first.said() + second.said()
    expect(log.match(/"act":"submitOpinion"/g)?.length).toBeGreaterThan(20)
    expect(log.match(/三号楼|王秀英|13812345678/)).toBeNull()
    expect(statSync(path.join(env.DATA_DIR, 'secret')).mode & 0o077).toBe(0)

    const removing = start(env, ['--remove-demo'])
    expect(await removing.ended()).toBe(0)
    const removed = Number(/其中意见 (\d+) 条/.exec(removing.said())?.[1])
    expect(removed).toBeGreaterThan(290 + received.length)
  })
})
