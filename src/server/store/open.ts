import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { type CustomTypesConfig, Pool, type PoolConfig, types } from 'pg'
import { lockDir } from './embedded/lock'
import { EngineSocket } from './embedded/socket'
import { EngineThread } from './embedded/thread'

/** The one database, whichever engine stands behind it. */
export interface Store<T> {
  db: Kysely<T>
  kind: 'embedded' | 'postgres'
  /** Waits for what is running, then closes the engine; calling it again does no harm. */
  close(): Promise<void>
}

export interface StoreOptions {
  /** postgres://… ; without it the embedded engine is used. */
  databaseUrl?: string
  /** Where the embedded engine keeps its files (in `database/` below it); 'memory://' keeps nothing, for tests. */
  dataDir: string
  /** The bundle of embedded/worker.ts: a path or a file URL. */
  workerFile: string | URL
  /** Connections to PostgreSQL. */
  poolSize?: number
  /** What writeTemplate (embedded/template.ts) wrote: the first start takes 1 to 3 s instead of 4 to 20. */
  template?: string
  /** Hears of connections lost while idle; the pool replaces them by itself. */
  onLost?: (error: Error) => void
}

interface Engine {
  config: PoolConfig
  close(): Promise<void>
}

/**
 * Opens PostgreSQL or the embedded engine and asks it one question, so that a wrong address fails here and not at a resident.
 * Throws DataDirInUse, or what the driver or the engine says.
 */
export async function openStore<T>(options: StoreOptions): Promise<Store<T>> {
  const engine = options.databaseUrl
    ? postgres(options.databaseUrl, options.poolSize)
    : await embedded(options)
  const pool = createPool(engine.config, options.onLost)
  const db = new Kysely<T>({ dialect: new PostgresDialect({ pool }) })
  let closing: Promise<void> | undefined
  const close = () => {
    closing ??= finish(pool)
      .then(() => db.destroy())
      .finally(engine.close)
    return closing
  }
  try {
    await sql`select 1`.execute(db)
  } catch (error) {
    await close()
    throw error
  }
  return { db, kind: options.databaseUrl ? 'postgres' : 'embedded', close }
}

const report = (error: Error) => console.error('database connection lost:', error.message)

/** Without the two listeners a connection lost while idle, or in the middle of a query, would end the whole server. */
function createPool(config: PoolConfig, onLost = report): Pool {
  const pool = new Pool({ ...config, types: { getTypeParser } })
  pool.on('error', onLost)
  // The query it was busy with is rejected anyway.
  pool.on('connect', client => client.on('error', () => {}))
  return pool
}

/** A pool that is ended forgets who still queues for a connection, and lets them run into their timeout. */
async function finish(pool: Pool) {
  while (pool.waitingCount > 0) await setTimeout(10)
}

function postgres(connectionString: string, max = 10): Engine {
  const config: PoolConfig = {
    connectionString,
    max,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 30_000,
    keepAlive: true,
    // The embedded engine lives in UTC; whatever forgets to name a zone shall answer the same on both.
    options: '-c timezone=UTC',
  }
  return { config, close: async () => {} }
}

async function embedded({ dataDir, workerFile, template }: StoreOptions): Promise<Engine> {
  const inMemory = dataDir === 'memory://'
  const unlock = inMemory ? async () => {} : await lockDir(dataDir)
  const directory = inMemory ? undefined : path.resolve(dataDir, 'database')
  const start = () => new EngineThread(workerFile, { directory, template })
  let thread = start()
  const stream = () => {
    // Not in memory: the new one would be empty, and say so to nobody.
    if (thread.lost && !inMemory) thread = start()
    return new EngineSocket(thread)
  }
  const close = () => thread.close().finally(unlock)
  await thread.ready.catch(error => close().finally(() => Promise.reject(error)))
  return { config: { ...oneConnection, stream }, close }
}

const oneConnection: PoolConfig = {
  user: 'postgres',
  database: 'postgres',
  // Said aloud, or PGSSLMODE in the environment would make pg ask the engine for TLS.
  ssl: false,
  max: 1,
  idleTimeoutMillis: 0,
  // All requests queue for the one connection, a millisecond each: 15 s is far more than any queue and than a restart of the
  // engine (2 s), yet asking the pool from inside an open transaction, which waits for itself, comes to light.
  connectionTimeoutMillis: 15_000,
}

/** What `pg` would hand out as text (int8) or as midnight in the machine's own zone (date). Arrays of the two are left to it. */
const readers: Record<number, (text: string) => unknown> = {
  [types.builtins.INT8]: toNumber,
  [types.builtins.DATE]: text => text,
}

/** For this pool, not for the whole process. */
const getTypeParser: CustomTypesConfig['getTypeParser'] = (oid, format) =>
  (format !== 'binary' && readers[oid]) || types.getTypeParser(oid, format)

function toNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} is too large for a JavaScript number`)
  return number
}
