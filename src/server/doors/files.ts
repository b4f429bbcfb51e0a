import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'

/** Files on disk. Keys look like `0198f2c4-thumb.jpg`; any other key is an error of the program and throws. */
export interface Files {
  /** When it returns, the file is whole and on the disk; when it throws, nothing is there. An older file is replaced. */
  put(key: string, bytes: Uint8Array): Promise<void>
  get(key: string): Promise<Buffer | undefined>
  remove(key: string): Promise<void>
  /** By the disk's own clock. Several processes may sweep at once. */
  removeOlderThan(before: Date): Promise<void>
}

const wellFormed = /^[a-z0-9-]+(\.[a-z]+)?$/

/** Keeps files under `dir`, which is created when the first one comes. */
export function createFiles(dir: string): Files {
  const place = (key: string) => path.join(dir, shard(key), key)
  return {
    put: async (key, bytes) => writeWhole(place(key), bytes),
    get: async key => readFile(place(key)).catch(absent),
    remove: async key => rm(place(key), { force: true }),
    removeOlderThan: async before => sweep(dir, before),
  }
}

/** One of 256 directories. By hash, since keys that begin with the time would all fall into the same one. */
function shard(key: string): string {
  if (!wellFormed.test(key)) throw new Error(`not a file key: ${JSON.stringify(key)}`)
  return createHash('sha256').update(key).digest('hex').slice(0, 2)
}

/** Under another name first: a crash, or a full disk, leaves no half photo under the name that is read. */
async function writeWhole(file: string, bytes: Uint8Array) {
  const unfinished = `${file}.${randomUUID()}.tmp`
  const isNewShard = await mkdir(path.dirname(file), { recursive: true })
  if (isNewShard) await syncDirectory(path.dirname(path.dirname(file)))
  try {
    await writeSynced(unfinished, bytes)
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  await syncDirectory(path.dirname(file))
}

async function writeSynced(file: string, bytes: Uint8Array) {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The new name itself is only safe once its directory is; Windows cannot do this. */
async function syncDirectory(dir: string) {
  if (process.platform === 'win32') return
  const handle = await open(dir, 'r')
  await handle.sync().finally(() => handle.close())
}

async function sweep(dir: string, before: Date) {
  const entries = (await readdir(dir, { recursive: true, withFileTypes: true }).catch(absent)) ?? []
  for (const entry of entries.filter(one => one.isFile())) {
    const file = path.join(entry.parentPath, entry.name)
    const found = await stat(file).catch(absent)
    if (found && found.mtime < before) await rm(file, { force: true })
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
