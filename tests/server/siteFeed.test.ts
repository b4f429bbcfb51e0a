import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Services } from '../../src/server/services'
import { keepFresh } from '../../src/server/sites/keepFresh'
import { oneAtATime } from '../../src/server/sites/oneAtATime'
import { createSiteIndex, type SiteIndex } from '../../src/server/sites/siteIndex'
import { inCamelCase, inTransaction } from '../../src/server/store/db'
import { migrate } from '../../src/server/store/migrate'
import { openStore } from '../../src/server/store/open'
import { reloadSites } from '../../src/server/store/siteFeed'
import type { Tables } from '../../src/server/store/tables'
import { calendar, NOW } from '../support/facts'
import { engines, makeDatabase, startServer, type TestServer } from '../support/server'
import { bundle, start, stopAll, workerFile } from '../support/server-process'
import { HERE, off, openMap, type SiteMap } from '../support/server-sites'

const moment = { now: NOW, calendar }
/** Within this time every server has seen a change, in milliseconds. */
const SOON = 2_000

const untilSeen = async (sees: () => boolean | Promise<boolean>): Promise<number> => {
  const from = performance.now()
  while (!(await sees())) {
    if (performance.now() - from > SOON) throw new Error('not seen within two seconds')
    await setTimeout(10)
  }
  return performance.now() - from
}

describe.each(engines)('站点有了变化（%s）', engine => {
  let server: TestServer
  let map: SiteMap
  let other: SiteIndex
  let stop: () => Promise<void>
  beforeAll(async () => {
    server = await startServer(engine)
    map = await openMap(server)
    for (const i of [1, 2, 3]) await map.enter(`第${i}联系点`, { at: off(i * 100, 0) })
    other = await createSiteIndex(server.services.db, () => NOW)
    stop = keepFresh(other, error => {
      throw error
    })
  })
  afterAll(async () => {
    await stop()
    await server.close()
  })

  const names = (index: SiteIndex, ask: object = { from: HERE }) =>
    index.find(ask, moment, { offset: 0, limit: 20 }).entries.map(({ name }) => name)

  it('另一个服务器两秒内看到新站点；这期间一次也没有找不全', async () => {
    const before = names(other)
    const seen = untilSeen(() => {
      const now = names(other)
      expect(now.filter(name => before.includes(name))).toEqual(before)
      return now.includes('新来的联系点')
    })
    await map.enter('新来的联系点', { at: off(150, 0) })
    await seen
    expect(names(other).slice(0, 3)).toEqual(['第1联系点', '新来的联系点', '第2联系点'])
  })

  it('自己改的，改完就看到，不用等', async () => {
    const { siteIndex } = server.services
    const site = await map.enter('自己改的联系点', { at: off(5_000, 0) })
    await siteIndex.refresh()
    expect(names(siteIndex).at(-1)).toBe('自己改的联系点')
    await map.change(site.id, { lng: off(10, 0)[0] })
    await siteIndex.refresh()
    expect(names(siteIndex)[0]).toBe('自己改的联系点')
    await map.change(site.id, { phone: '021-00009999', hours: '周日 9:00–11:00' })
    await siteIndex.refresh()
    expect(names(siteIndex, { offWork: true })).toEqual(['自己改的联系点'])
    await map.change(site.id, { closedOn: '2026-11-11' })
    await siteIndex.refresh()
    expect(names(siteIndex)).not.toContain('自己改的联系点')
    await map.change(site.id, { closedOn: null, streetId: map.streets.second })
    await siteIndex.refresh()
    expect(names(siteIndex, { street: 'second' })).toEqual(['自己改的联系点'])
  })

  it('排了接待，两秒内就在本周有接待的里面', async () => {
    const site = await map.enter('要接待的联系点')
    await map.plan(site, '2026-11-13T14:00+08:00', '2026-11-13T15:00+08:00')
    await untilSeen(() => names(other, { receptionThisWeek: true }).includes('要接待的联系点'))
  })

  it('整批删掉的，也都不再找得到', async () => {
    const site = await map.enter('要删的联系点')
    await untilSeen(() => names(other).includes('要删的联系点'))
    await inTransaction(server.services.db, async tx => {
      await tx.deleteFrom('sites').where('id', '=', site.id).execute()
      await reloadSites(tx)
    })
    await untilSeen(() => !names(other).includes('要删的联系点'))
    expect(names(other)).toContain('第1联系点')
  })

  it('没有变化，就不再读站点', async () => {
    const counted = { ...server.services, reads: 0 }
    const watched = watchReads(counted)
    const index = await createSiteIndex(watched, () => NOW)
    const reads = counted.reads
    await index.refresh()
    await index.refresh()
    expect(counted.reads).toBe(reads)
  })
})

/** The database, counting how often sites are read. */
const watchReads = (counted: Services & { reads: number }): Services['db'] =>
  counted.db.withPlugin({
    transformQuery: ({ node }) => {
      if (JSON.stringify(node).includes('"sites"')) counted.reads += 1
      return node
    },
    transformResult: async ({ result }) => result,
  })

describe('轮到谁', () => {
  it('读不到的那一次说出来，下一次再读；停下来以后不再读', async () => {
    jest.useFakeTimers()
    const told: unknown[] = []
    let asked = 0
    const refresh = async () => {
      asked += 1
      if (asked === 1) throw new Error('the database is away')
    }
    const stop = keepFresh({ refresh }, error => told.push(error))
    await jest.advanceTimersByTimeAsync(2_100)
    await stop()
    await jest.advanceTimersByTimeAsync(5_000)
    jest.useRealTimers()
    expect(asked).toBe(2)
    expect(told).toEqual([new Error('the database is away')])
  })

  it('正在读的时候又有人来问，读完再读一次，几个人合成一次', async () => {
    const runs: (() => void)[] = []
    const run = oneAtATime(() => new Promise(done => runs.push(done)))
    const first = run()
    await setTimeout()
    const [second, third] = [run(), run()]
    await setTimeout()
    expect(runs).toHaveLength(1)
    runs[0]?.()
    await first
    await setTimeout()
    expect(runs).toHaveLength(2)
    runs[1]?.()
    await Promise.all([second, third])
    expect(runs).toHaveLength(2)
  })
})

describe('真的两个服务器', () => {
  jest.setTimeout(120_000)
  const dirs: string[] = []
  const dir = (): string => {
    const made = mkdtempSync(path.join(tmpdir(), 'jiazhandian-feed-'))
    dirs.push(made)
    return made
  }
  beforeAll(bundle)
  afterAll(async () => {
    await stopAll()
    for (const made of dirs) rmSync(made, { recursive: true, force: true })
  })

  const search = async (url: string, filter: object) => {
    const answer = await fetch(`${url}/api/sites/search`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(filter),
    })
    return { status: answer.status, body: await answer.json() }
  }

  it('从哪里找，日志里一个字也没有', async () => {
    const running = start({ DATA_DIR: dir(), LOG_LEVEL: 'trace' })
    const url = await running.started()
    expect((await search(url, { from: [121.2345678, 31.0456789], q: '幸福里' })).status).toBe(200)
    expect((await search(url, { from: [31.0456789, 121.2345678] })).status).toBe(400)
    running.child.kill('SIGTERM')
    await running.ended()
    expect(running.said().match(/"act":"findSites"/g)).toHaveLength(2)
    expect(running.said()).not.toMatch(/2345678|0456789|幸福里/)
  })

  const openDatabase = async () => {
    const databaseUrl = await makeDatabase()
    const store = await openStore<Tables>({ dataDir: dir(), workerFile, databaseUrl })
    await migrate(store.db, path.resolve('src/server/store/migrations'))
    const db = inCamelCase(store.db)
    return {
      databaseUrl,
      store,
      map: await openMap({ services: { db, siteIndex: await createSiteIndex(db) } }),
    }
  }

  const onPostgres = process.env.TEST_DATABASE_URL ? it : it.skip
  onPostgres('同一个数据库上的两个进程，两秒内都看到变化；这期间没有一次找不到', async () => {
    const { databaseUrl, store, map } = await openDatabase()
    await map.enter('一直在的联系点')
    const servers = [1, 2].map(() => start({ DATABASE_URL: databaseUrl, DATA_DIR: dir() }))
    const urls = await Promise.all(servers.map(({ started }) => started()))
    const sees = async (url: string) => {
      const { status, body } = await search(url, { from: HERE })
      expect(status).toBe(200)
      const found = body.items.map(({ name }: { name: string }) => name)
      expect(found).toContain('一直在的联系点')
      return found.includes('新来的联系点')
    }
    expect(await Promise.all(urls.map(sees))).toEqual([false, false])
    const seen = Promise.all(urls.map(url => untilSeen(() => sees(url))))
    await map.enter('新来的联系点', { at: off(150, 0) })
    await seen
    await store.close()
  })
})
