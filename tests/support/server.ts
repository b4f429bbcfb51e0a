import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { BACKLOG, createApp } from '../../src/server/app'
import { createBackground } from '../../src/server/background'
import { readConfig } from '../../src/server/config'
import { createFiles } from '../../src/server/doors/files'
import { createWechat } from '../../src/server/doors/wechat'
import { createStreetAnswers } from '../../src/server/home/answers'
import { createTableReader } from '../../src/server/imports/tableReader'
import { createSealer, createSigner } from '../../src/server/sealed'
import type { Services } from '../../src/server/services'
import { createScanGate } from '../../src/server/sites/scanGate'
import { createSiteIndex } from '../../src/server/sites/siteIndex'
import { readCalendar } from '../../src/server/store/calendar'
import { inCamelCase } from '../../src/server/store/db'
import { migrate } from '../../src/server/store/migrate'
import { openStore } from '../../src/server/store/open'
import type { Tables } from '../../src/server/store/tables'
import { NOW } from './facts'
import { tableWorkerFile, template, workerFile } from './server-setup'

// Starting an engine takes its time where two cores are busy with other suites as well.
jest.setTimeout(60_000)

/** The engines on which every server test runs: PostgreSQL too, wherever its address is given. */
export const engines = process.env.TEST_DATABASE_URL
  ? (['embedded', 'postgres'] as const)
  : (['embedded'] as const)
export type Engine = (typeof engines)[number]

const SECRET = 'a secret that only the tests know, 32+'

/** A fresh PostgreSQL database of our own. */
export const makeDatabase = async (): Promise<string> => {
  const url = new URL(process.env.TEST_DATABASE_URL ?? '')
  const client = new Client({ connectionString: url.href })
  await client.connect()
  const name = `t_${randomUUID().replaceAll('-', '')}`
  await client.query(`create database ${name}`)
  await client.end()
  url.pathname = `/${name}`
  return url.href
}

export interface Asked {
  readonly body?: unknown
  readonly token?: string | undefined
  readonly key?: string | null
  /** The visitor's address, for a server that trusts its proxy (TRUST_PROXY=on). */
  readonly from?: string
  readonly file?: { bytes: Buffer; name: string }
}

export interface Answered {
  readonly status: number
  // The tests look into answers of every shape; what is asserted is what is checked.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly body: any
}

const formOf = ({ bytes, name }: { bytes: Buffer; name: string }): FormData => {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)]), name)
  return form
}

const headersOf = (method: string, { body, token, key, from }: Asked): Record<string, string> => ({
  ...(body !== undefined && { 'content-type': 'application/json' }),
  ...(token && { authorization: `Bearer ${token}` }),
  ...(from && { 'x-forwarded-for': from }),
  ...(method === 'POST' && key !== null && { 'idempotency-key': key ?? randomUUID() }),
})

const sentWith = ({ body, file }: Asked) => {
  if (file) return { body: formOf(file) }
  if (body === undefined) return {}
  return { body: typeof body === 'string' ? body : JSON.stringify(body) }
}

/** Asks the server at an address over HTTP. */
export const asker =
  (base: string) =>
  async (method: string, address: string, asked: Asked = {}): Promise<Answered> => {
    const answer = await fetch(base + address, {
      method,
      headers: headersOf(method, asked),
      ...sentWith(asked),
    })
    const text = await answer.text()
    return { status: answer.status, body: text.startsWith('{') ? JSON.parse(text) : text }
  }

export interface TestServer {
  readonly services: Services
  readonly url: string
  /** What the server takes for now; tests set it. */
  readonly clock: { now: Date }
  readonly ask: ReturnType<typeof asker>
  readonly close: () => Promise<void>
}

/** Starts a whole server on an empty database: real HTTP, real SQL, a clock that the test sets. */
export const startServer = async (engine: Engine, env: Record<string, string> = {}): Promise<TestServer> => {
  const dir = mkdtempSync(path.join(tmpdir(), 'jiazhandian-'))
  const databaseUrl = engine === 'postgres' ? await makeDatabase() : undefined
  const config = readConfig({ PORT: '0', LOG_LEVEL: 'silent', DATA_DIR: dir, SECRET, ...env })
  const store = await openStore<Tables>({
    dataDir: 'memory://',
    workerFile,
    template,
    ...(databaseUrl && { databaseUrl }),
  })
  await migrate(store.db, path.resolve('src/server/store/migrations'))
  const db = inCamelCase(store.db)
  const clock = { now: NOW }
  const services: Services = {
    config,
    db,
    clock: () => clock.now,
    calendar: await readCalendar(db),
    files: createFiles(path.join(dir, 'photos')),
    downloads: createFiles(path.join(dir, 'downloads')),
    sealer: createSealer(SECRET),
    signer: createSigner(SECRET),
    background: createBackground(),
    scanGate: createScanGate(),
    readTable: createTableReader(tableWorkerFile),
    streetAnswers: createStreetAnswers(db),
    wechat: config.wechat ? createWechat(config.wechat, () => clock.now) : null,
    siteIndex: await createSiteIndex(db, () => clock.now),
  }
  const app = await createApp(services)
  const url = await app.listen({ port: 0, host: '127.0.0.1', backlog: BACKLOG })
  const close = async () => {
    await app.close()
    await store.close()
    rmSync(dir, { recursive: true, force: true })
  }
  return { services, url, clock, ask: asker(url), close }
}
