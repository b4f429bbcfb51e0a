import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createBackground } from './background'
import type { Config } from './config'
import { createFiles } from './doors/files'
import { createWechat } from './doors/wechat'
import { createStreetAnswers } from './home/answers'
import { createTableReader } from './imports/tableReader'
import { createSealer, createSigner } from './sealed'
import type { Services } from './services'
import { createScanGate } from './sites/scanGate'
import { createSiteIndex } from './sites/siteIndex'
import { readCalendar } from './store/calendar'
import { inCamelCase } from './store/db'
import { migrate } from './store/migrate'
import { openStore, type Store } from './store/open'
import { fillSearch } from './store/siteWords'
import type { Tables } from './store/tables'

/** Files that lie beside the server's bundle. */
export interface Parts {
  readonly workerFile: string
  readonly tableWorkerFile: string
  readonly migrationsDir: string
}

/** The secret of a development server: made once, readable by its owner alone, kept beside the data it seals. */
const keptSecret = async (dataDir: string): Promise<string> => {
  const file = path.join(dataDir, 'secret')
  const kept = await readFile(file, 'utf8').catch(() => '')
  if (kept) return kept
  const secret = randomBytes(32).toString('base64url')
  await writeFile(file, secret, { mode: 0o600 })
  return secret
}

/** Opens the database and everything else that the acts need. Throws DataDirInUse when another process has the data directory. */
export const openServices = async (config: Config, parts: Parts, clock: () => Date) => {
  await mkdir(config.dataDir, { recursive: true })
  const store: Store<Tables> = await openStore<Tables>({
    dataDir: config.dataDir,
    workerFile: parts.workerFile,
    ...(config.databaseUrl && { databaseUrl: config.databaseUrl }),
  })
  try {
    await migrate(store.db, parts.migrationsDir)
    const db = inCamelCase(store.db)
    await fillSearch(db)
    const secret = config.secret ?? (await keptSecret(config.dataDir))
    const services: Services = {
      config,
      db,
      clock,
      calendar: await readCalendar(db),
      files: createFiles(path.join(config.dataDir, 'photos')),
      downloads: createFiles(path.join(config.dataDir, 'downloads')),
      sealer: createSealer(secret),
      signer: createSigner(secret),
      background: createBackground(),
      scanGate: createScanGate(),
      readTable: createTableReader(parts.tableWorkerFile),
      streetAnswers: createStreetAnswers(db),
      wechat: config.wechat ? createWechat(config.wechat, clock) : null,
      siteIndex: await createSiteIndex(db, clock),
    }
    return { services, store }
  } catch (error) {
    await store.close()
    throw error
  }
}
