import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildSync } from 'esbuild'
import { type Generated, sql } from 'kysely'
import { Client } from 'pg'
import { lockByPidFile, lockDir } from '../../src/server/store/embedded/lock'
import { EngineSocket } from '../../src/server/store/embedded/socket'
import { writeTemplate } from '../../src/server/store/embedded/template'
import { EngineThread } from '../../src/server/store/embedded/thread'
import { migrate } from '../../src/server/store/migrate'
import { openStore, type Store, type StoreOptions } from '../../src/server/store/open'

interface Tables {
  opinion: { id: Generated<number>; text: string }
}

const source = path.resolve(__dirname, '../../src/server/store')
/** Below the repository, or what is bundled here would not find node_modules. */
const built = path.resolve(__dirname, '../../dist/test-worker/store')
const scratch = mkdtempSync(path.join(tmpdir(), 'jiazhandian-store-'))
const inScratch = (name: string) => path.join(scratch, name)

function bundle(name: string, contents: string): string {
  const outfile = path.join(built, `${name}.mjs`)
  const stdin = { contents, resolveDir: source, loader: 'ts' as const }
  buildSync({
    stdin,
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  })
  return outfile
}

/** The real worker, except that it falls over when it is asked to. */
const workerFile = bundle(
  'worker',
  `import { parentPort } from 'node:worker_threads'
   parentPort.on('message', ({ requests }) => { if (requests && Buffer.from(requests).includes('please fall over')) process.exit(1) })
   import './embedded/worker'`,
)
/** Notes every flush to the disk with one byte in the file of this name. */
const flushes = inScratch('flushes')
const countingWorkerFile = bundle(
  'counting-worker',
  `import fs from 'node:fs'
   import './embedded/worker'
   const flush = fs.fdatasyncSync
   fs.fdatasyncSync = file => { flush(file); fs.appendFileSync(${JSON.stringify(flushes)}, '.') }`,
)
/** While the file `diskTrouble` exists, the disk refuses what it names. */
const diskTrouble = inScratch('disk-trouble')
const badDiskWorkerFile = bundle(
  'bad-disk-worker',
  `import fs from 'node:fs'
   import { syncBuiltinESMExports } from 'node:module'
   import './embedded/worker'
   const refuse = (name, code) => {
     const real = fs[name]
     fs[name] = (file, ...rest) => {
       const trouble = file > 2 && fs.existsSync(${JSON.stringify(diskTrouble)}) && fs.readFileSync(${JSON.stringify(diskTrouble)}, 'utf8')
       if (trouble === name) throw Object.assign(new Error(code), { code })
       return real(file, ...rest)
     }
   }
   refuse('writeSync', 'ENOSPC')
   refuse('fdatasyncSync', 'EIO')
   syncBuiltinESMExports()`,
)
const brokenWorkerFile = bundle('broken-worker', `throw new Error('no such engine')`)

/** A program that keeps writing opinions and says the number of each one that the store has acknowledged. */
const writerFile = bundle(
  'writer',
  `import { writeSync } from 'node:fs'
   import { openStore } from './open'
   async function write([dataDir, workerFile]) {
     const { db } = await openStore({ dataDir, workerFile })
     for (;;) {
       const { id } = await db.insertInto('opinion').values({ text: '路灯不亮' }).returning('id').executeTakeFirstOrThrow()
       writeSync(1, id + '\\n')
     }
   }
   write(process.argv.slice(2))`,
)

const createOpinion = (store: Store<Tables>) =>
  sql`create table if not exists opinion (id serial primary key, text text not null unique)`.execute(store.db)

const texts = async ({ db }: Store<Tables>) =>
  (await db.selectFrom('opinion').select('text').orderBy('id').execute()).map(({ text }) => text)

const template = inScratch('template.tar.gz')

const stores: Store<Tables>[] = []

/** Closes by itself in the end, so that a test that fails does not keep the process alive. */
async function open(options: StoreOptions): Promise<Store<Tables>> {
  const store = await openStore<Tables>(options)
  stores.push(store)
  return store
}

interface Engine {
  name: string
  /** Opens an empty database; what is opened twice under one name is the same database. */
  open(name: string): Promise<Store<Tables>>
  fallOver: string
}

const embedded: Engine = {
  name: 'the embedded engine',
  open: name => open({ dataDir: inScratch(name), workerFile, template, onLost: () => {} }),
  fallOver: `select 'please fall over'`,
}

const server = process.env.TEST_DATABASE_URL
const prefix = `jiazhandian_test_${randomBytes(4).toString('hex')}_`

async function asAdmin<T>(act: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(server)
  await client.connect()
  return act(client).finally(() => client.end())
}

const postgres: Engine = {
  name: 'PostgreSQL',
  open: async name => {
    const database = prefix + name
    const databaseUrl = new URL(server ?? '')
    databaseUrl.pathname = database
    await asAdmin(async client => {
      const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
      if (!rowCount) await client.query(`create database ${database}`)
    })
    return open({ databaseUrl: databaseUrl.href, dataDir: scratch, workerFile, onLost: () => {} })
  },
  fallOver: 'select pg_terminate_backend(pg_backend_pid())',
}

beforeAll(() => writeTemplate(workerFile, template))

afterAll(async () => {
  await Promise.all(stores.map(store => store.close()))
  rmSync(scratch, { recursive: true, force: true })
  rmSync(built, { recursive: true, force: true })
  if (!server) return
  await asAdmin(async client => {
    const { rows } = await client.query(`select datname from pg_database where datname like $1`, [
      `${prefix}%`,
    ])
    for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`)
  })
})

jest.setTimeout(120_000)

describe.each(server ? [embedded, postgres] : [embedded])('the store on $name', engine => {
  let store: Store<Tables>

  beforeAll(async () => {
    store = await engine.open('common')
    await createOpinion(store)
  })
  beforeEach(() => sql`truncate opinion`.execute(store.db))
  afterAll(() => store?.close())

  test('after a query with a mistake, the next one gets its own rows', async () => {
    for (let round = 0; round < 20; round++) {
      const answers = await Promise.allSettled([
        sql`selekt ${round}`.execute(store.db),
        sql`select ${`first ${round}`}::text as said`.execute(store.db),
        sql`select no_such_column from opinion where id = ${round}`.execute(store.db),
        sql`select ${`second ${round}`}::text as said`.execute(store.db),
      ])
      expect(answers).toMatchObject([
        { status: 'rejected', reason: { code: '42601' } },
        { status: 'fulfilled', value: { rows: [{ said: `first ${round}` }] } },
        { status: 'rejected', reason: { code: '42703' } },
        { status: 'fulfilled', value: { rows: [{ said: `second ${round}` }] } },
      ])
    }
  })

  test('an act that fails half-way leaves nothing behind', async () => {
    const act = store.db.transaction().execute(async db => {
      await db.insertInto('opinion').values({ text: '路灯不亮' }).execute()
      throw new Error('the second half failed')
    })
    await expect(act).rejects.toThrow('the second half failed')
    expect(await texts(store)).toEqual([])
  })

  test('a row that already exists is refused with a code, and the work goes on', async () => {
    const submit = () => store.db.insertInto('opinion').values({ text: '垃圾没人收' }).execute()
    await submit()
    await expect(submit()).rejects.toMatchObject({ code: '23505' })
    expect(await texts(store)).toEqual(['垃圾没人收'])
  })

  test('two hundred residents at once each get their own answer', async () => {
    const ask = async (number: number) => {
      const { rows } = await sql<{ said: number }>`select ${number}::int as said`.execute(store.db)
      return rows[0]?.said
    }
    const numbers = Array.from({ length: 200 }, (_, index) => index)
    expect(await Promise.all(numbers.map(ask))).toEqual(numbers)
  })

  test('a very long opinion comes back whole', async () => {
    const text = '修路。'.repeat(1_000_000)
    const { rows } = await sql<{ text: string }>`select ${text}::text as text`.execute(store.db)
    expect(rows[0]?.text).toBe(text)
  })

  test('counts are numbers, days are written as on paper, moments are moments', async () => {
    const { rows } = await sql`select count(*), date '2026-11-23' as day,
      timestamptz '2026-11-23 08:00+08' as moment, current_setting('TimeZone') as zone from opinion`.execute(
      store.db,
    )
    expect(rows).toEqual([
      { count: 0, day: '2026-11-23', moment: new Date('2026-11-23T00:00:00Z'), zone: 'UTC' },
    ])
  })

  test('a whole number too large for JavaScript is an error, not another number', async () => {
    await expect(sql`select 9007199254740993::int8`.execute(store.db)).rejects.toThrow('too large')
    await expect(sql`select 1 as one`.execute(store.db)).resolves.toMatchObject({ rows: [{ one: 1 }] })
  })

  test('when the engine falls over, the query fails, the server does not, and what was saved is there again', async () => {
    await store.db.insertInto('opinion').values({ text: '路灯不亮' }).execute()
    await expect(sql.raw(engine.fallOver).execute(store.db)).rejects.toThrow()
    // PostgreSQL says goodbye before it hangs up.
    await new Promise(done => setTimeout(done, 200))
    expect(await texts(store)).toEqual(['路灯不亮'])
  })

  test('closing waits for what is running, and may be said twice', async () => {
    const other = await engine.open('closing')
    const running = sql`select count(*) from generate_series(1, 300000)`.execute(other.db)
    await Promise.resolve()
    await Promise.all([other.close(), other.close()])
    await expect(running).resolves.toMatchObject({ rows: [{ count: 300_000 }] })
    await expect(sql`select 1`.execute(other.db)).rejects.toThrow()
  })

  describe('migrations', () => {
    const write = (files: Record<string, string>) => {
      const dir = mkdtempSync(inScratch('migrations-'))
      for (const [name, text] of Object.entries(files)) writeFileSync(path.join(dir, name), text)
      return dir
    }
    const sites = `-- 站点; a semicolon in a comment
      create table site (id text primary key, name text not null);
      create function site_count() returns bigint language sql as $$ select count(*) from site; $$;
      insert into site values ('a', '人民路站; 一楼');`
    const deputies = `create table deputy (id text primary key);`
    let fresh: Store<Tables>

    beforeEach(async () => {
      fresh = await engine.open(`migrate_${randomBytes(4).toString('hex')}`)
    })
    afterEach(() => fresh.close())

    test('run once in order, and a second time do nothing', async () => {
      const dir = write({ '0002_deputies.sql': deputies, '0001_sites.sql': sites })
      expect(await migrate(fresh.db, dir)).toEqual(['0001_sites', '0002_deputies'])
      expect(await migrate(fresh.db, dir)).toEqual([])
      const { rows } = await sql`select site_count() as sites`.execute(fresh.db)
      expect(rows).toEqual([{ sites: 1 }])
    })

    test('a file with a mistake is named, and nothing of it stays', async () => {
      const dir = write({ '0001_sites.sql': sites, '0002_deputies.sql': `${deputies} create tabel oops;` })
      await expect(migrate(fresh.db, dir)).rejects.toThrow(/0002_deputies.*tabel/)
      await expect(sql`select from site`.execute(fresh.db)).rejects.toMatchObject({ code: '42P01' })
    })

    test('a file whose place in the order cannot be told is refused', async () => {
      await expect(migrate(fresh.db, write({ 'sites.sql': sites }))).rejects.toThrow(
        'sites.sql: a migration is called',
      )
    })
  })
})

const onServer = server ? describe : describe.skip
onServer('several servers on one PostgreSQL', () => {
  test('start at the same moment and migrate once', async () => {
    const dir = mkdtempSync(inScratch('migrations-'))
    writeFileSync(
      path.join(dir, '0001_once.sql'),
      'create table once (id int); select pg_sleep(1); insert into once values (1);',
    )
    const first = await postgres.open('together')
    const stores = [first, ...(await Promise.all([1, 2, 3].map(() => postgres.open('together'))))]
    const ran = await Promise.all(stores.map(({ db }) => migrate(db, dir)))
    const { rows } = await sql`select * from once`.execute(first.db)
    await Promise.all(stores.map(store => store.close()))
    expect(ran.flat()).toEqual(['0001_once'])
    expect(rows).toEqual([{ id: 1 }])
  })

  test('a resident waits 15 seconds at most, a forgotten transaction 30', async () => {
    const { db, close } = await postgres.open('timeouts')
    const { rows } = await sql`select current_setting('statement_timeout') as statement,
      current_setting('idle_in_transaction_session_timeout') as idle`.execute(db)
    await close()
    expect(rows).toEqual([{ statement: '15s', idle: '30s' }])
  })

  test('an address where nobody listens is said at the start', async () => {
    const databaseUrl = 'postgres://nobody@127.0.0.1:1/nothing'
    await expect(openStore({ databaseUrl, dataDir: scratch, workerFile })).rejects.toThrow('ECONNREFUSED')
  })
})

describe('the embedded engine', () => {
  const read = (child: ChildProcess) => {
    let said = ''
    child.stdout?.on('data', chunk => {
      said += chunk
    })
    return () => said.split('\n').slice(0, -1).map(Number)
  }

  test('every new connection finds a clean session', async () => {
    const thread = new EngineThread(workerFile, { template })
    const connect = async () => {
      const client = new Client({ user: 'postgres', ssl: false, stream: () => new EngineSocket(thread) })
      await client.connect()
      return client
    }
    const first = await connect()
    await first.query('create temp table left_over (id int)')
    await first.query(`set search_path = 'elsewhere'`)
    await first.query('begin')
    await first.end()
    const second = await connect()
    const { rows } =
      await second.query(`select current_setting('search_path') as path, to_regclass('left_over') as left_over,
      now() = statement_timestamp() as alone`)
    await second.end()
    await thread.close()
    expect(rows).toEqual([{ path: 'public', left_over: null, alone: true }])
  })

  test('an engine that does not start is said at the start, and leaves the directory free', async () => {
    const dataDir = inScratch('never')
    await expect(openStore({ dataDir, workerFile: brokenWorkerFile })).rejects.toThrow('no such engine')
    await expect(lockDir(dataDir).then(unlock => unlock())).resolves.toBeUndefined()
  })

  test('a store in memory starts empty', async () => {
    const store = await open({ dataDir: 'memory://', workerFile })
    await createOpinion(store)
    expect(await texts(store)).toEqual([])
    await store.close()
  })

  test('a second server on the same directory is refused; after kill -9 every acknowledged opinion is there', async () => {
    const dataDir = inScratch('killed')
    const store = await open({ dataDir, workerFile, template })
    await sql`create table opinion (id serial primary key, text text not null)`.execute(store.db)
    await expect(openStore({ dataDir, workerFile })).rejects.toMatchObject({ code: 'dataDirInUse' })
    await store.close()

    const acknowledged: number[] = []
    for (let round = 0; round < 3; round++) {
      const child = spawn(process.execPath, [writerFile, dataDir, workerFile], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const ids = read(child)
      while (ids().length < 50) await new Promise(done => setTimeout(done, 20))
      const second = openStore({ dataDir, workerFile })
      await expect(second).rejects.toThrow(
        `数据目录 ${dataDir} 正在被另一个进程使用。请先停止它，或把 DATA_DIR 换成别的目录。`,
      )
      child.kill('SIGKILL')
      await once(child, 'close')
      acknowledged.push(...ids())
    }

    const again = await open({ dataDir, workerFile })
    const kept = new Set((await again.db.selectFrom('opinion').select('id').execute()).map(({ id }) => id))
    await again.close()
    expect(acknowledged.length).toBeGreaterThanOrEqual(150)
    expect(acknowledged.filter(id => !kept.has(id))).toEqual([])
  })

  test('every opinion is on the disk before it is acknowledged, not only in the memory of the machine', async () => {
    const store = await open({
      dataDir: inScratch('flushed'),
      workerFile: countingWorkerFile,
      template,
    })
    await createOpinion(store)
    writeFileSync(flushes, '')
    for (let number = 1; number <= 20; number++) {
      await store.db
        .insertInto('opinion')
        .values({ text: `意见 ${number}` })
        .execute()
      expect(statSync(flushes).size).toBeGreaterThanOrEqual(number)
    }
    await store.close()
  })

  test.each([
    ['is full', 'writeSync'],
    ['fails', 'fdatasyncSync'],
  ])('when the disk %s, no opinion is acknowledged, and later all goes on', async (_, trouble) => {
    const dataDir = inScratch(`bad-disk-${trouble}`)
    const store = await open({
      dataDir,
      workerFile: badDiskWorkerFile,
      template,
      onLost: () => {},
    })
    const submit = (text: string) => store.db.insertInto('opinion').values({ text }).execute()
    await createOpinion(store)
    await submit('before')
    writeFileSync(diskTrouble, trouble)
    await expect(submit('meanwhile')).rejects.toThrow()
    rmSync(diskTrouble)
    await submit('after')
    // A failed flush leaves it open whether 'meanwhile' is kept; that is why it was not acknowledged.
    expect(await texts(store)).toEqual(expect.arrayContaining(['before', 'after']))
    await store.close()
  })

  test('without Linux, a file with the process number guards the directory', async () => {
    const dir = inScratch('pid')
    mkdirSync(dir)
    const unlock = await lockByPidFile(dir)
    await expect(lockByPidFile(dir)).rejects.toMatchObject({ code: 'dataDirInUse' })
    await unlock()
    const gone = spawn(process.execPath, ['-e', ''])
    await once(gone, 'close')
    writeFileSync(path.join(dir, 'server.pid'), `${gone.pid}\n`)
    await (await lockByPidFile(dir))()
  })
})
