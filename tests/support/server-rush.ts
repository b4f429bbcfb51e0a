import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { dayOf, sayClock } from '../../src/contract/time'
import { type Db, inCamelCase, inTransaction } from '../../src/server/store/db'
import { migrate } from '../../src/server/store/migrate'
import { openStore } from '../../src/server/store/open'
import type { Tables } from '../../src/server/store/tables'
import { asker, type Engine, makeDatabase, startServer } from './server'
import { start, stopAll, workerFile } from './server-process'

type Ask = ReturnType<typeof asker>

/** Servers that share one database: four real processes on PostgreSQL, or one with the embedded engine. */
export interface Rush {
  readonly servers: readonly Ask[]
  readonly db: Db
  readonly now: () => Date
  readonly close: () => Promise<void>
}

const onEmbedded = async (): Promise<Rush> => {
  const server = await startServer('embedded', { TRUST_PROXY: 'on' })
  return { servers: [server.ask], db: server.services.db, now: () => server.clock.now, close: server.close }
}

const onPostgres = async (): Promise<Rush> => {
  const dir = mkdtempSync(path.join(tmpdir(), 'jiazhandian-rush-'))
  const databaseUrl = await makeDatabase()
  const store = await openStore<Tables>({ dataDir: dir, workerFile, databaseUrl })
  await migrate(store.db, path.resolve('src/server/store/migrations'))
  const shared = { DATABASE_URL: databaseUrl, TRUST_PROXY: 'on', SECRET: randomBytes(24).toString('hex') }
  const running = [1, 2, 3, 4].map(i => start({ ...shared, DATA_DIR: path.join(dir, `${i}`) }))
  const urls = await Promise.all(running.map(({ started }) => started()))
  const close = async () => {
    await stopAll()
    await store.close()
    rmSync(dir, { recursive: true, force: true })
  }
  return { servers: urls.map(asker), db: inCamelCase(store.db), now: () => new Date(), close }
}

export const startRush = (engine: Engine): Promise<Rush> =>
  engine === 'postgres' ? onPostgres() : onEmbedded()

export interface Resident {
  readonly personId: string
  readonly token: string
  /** An address of their own, because of the limits per address. */
  readonly from: string
}

const CHUNK = 500

/** Residents with accounts, signed in. */
export const makeCrowd = async (db: Db, count: number, now: Date): Promise<Resident[]> => {
  const crowd = Array.from({ length: count }, (_, i) => ({
    ...{ personId: randomUUID(), token: randomBytes(32).toString('base64url') },
    from: `10.1.${Math.floor(i / 250)}.${(i % 250) + 1}`,
  }))
  const expiresAt = new Date(now.getTime() + 86_400_000)
  for (let i = 0; i < count; i += CHUNK)
    await inTransaction(db, async tx => {
      const part = crowd.slice(i, i + CHUNK)
      const nobody = { name: '居民', account: null, passwordHash: null, createdAt: now, isDemo: false }
      const people = part.map(({ personId: id }) => ({ ...nobody, id, subject: id }))
      await tx.insertInto('people').values(people).execute()
      const sessions = part.map(({ personId, token }) => ({
        tokenHash: createHash('sha256').update(token).digest('base64url'),
        ...{ personId, receiptFor: null, createdAt: now, expiresAt },
      }))
      await tx.insertInto('sessions').values(sessions).execute()
    })
  return crowd
}

/** The form of a time that the builder of receptions takes. */
export const timeOf = (at: Date): string => `${dayOf(at)}T${sayClock(at)}`

/** Lets the database count bookings as they are inserted. That happens under the reception's lock: the count is the order of the lock. */
export const countInserts = async (db: Db): Promise<void> => {
  await sql`create table booking_turns (turn bigserial primary key, booking_id uuid not null)`.execute(db)
  await sql`create function note_turn() returns trigger language plpgsql as
    $$ begin insert into booking_turns (booking_id) values (new.id); return null; end $$`.execute(db)
  await sql`create trigger note_turn after insert on reception_bookings
    for each row execute function note_turn()`.execute(db)
}

/** The bookings of a reception in the order in which they had its lock. */
export const listByTurn = async (db: Db, sessionId: string) => {
  const { rows } = await sql<{
    status: string
    waitOrder: number | null
    slot: number | null
    holder: string
  }>`
    select b.status, b.wait_order, b.holder, s.slot from booking_turns t
    join reception_bookings b on b.id = t.booking_id
    left join reception_seats s on s.booking_id = b.id
    where b.session_id = ${sessionId} order by t.turn`.execute(db)
  return rows
}
