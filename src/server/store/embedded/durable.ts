import fs from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { complain, endThread, guarded } from './guard'

export type RawDatabase = Pick<PGlite, 'execProtocolRawStream' | 'dumpDataDir' | 'close'>

/** The little we touch of the emscripten module inside PGlite. */
interface Emscripten {
  NODEFS: { stream_ops: { fsync?: (file: OpenFile) => number }; realPath(node: unknown): string }
}
interface OpenFile {
  /** Node's descriptor; a directory has none. */
  nfd?: number
  node: unknown
}
type Options = Parameters<NodeFS['init']>[1]

/**
 * PGlite drops every fsync on Node, so a power cut could take back what residents were told is saved. This file system passes
 * them on. Without `-F` PostgreSQL asks for them; with wal_sync_method=fsync it asks through the call that can be caught here
 * (its default, fdatasync, is an empty function in PGlite's build).
 */
class DurableFS extends NodeFS {
  override async init(database: PGlite, options: Options) {
    const { emscriptenOpts } = await super.init(database, options)
    const hook = (module: unknown) => syncFiles(module as Emscripten)
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), hook] } }
  }
}

const durableParams = [
  ...PGlite.defaultStartParams.filter(param => param !== '-F'),
  '-c',
  'wal_sync_method=fsync',
]

function syncFiles({ NODEFS }: Emscripten) {
  NODEFS.stream_ops.fsync = ({ nfd, node }) => {
    try {
      if (nfd === undefined) syncPath(NODEFS.realPath(node))
      else fs.fdatasyncSync(nfd)
    } catch (error) {
      // After a failed fsync nothing this process remembers about the file is certain; PostgreSQL panics here too.
      endThread(error)
    }
    return 0
  }
}

/** A file or a directory. Windows cannot flush a directory, nor a file opened for reading; there only the log is flushed. */
function syncPath(file: string) {
  if (process.platform === 'win32') return
  const descriptor = fs.openSync(file, 'r')
  try {
    fs.fsyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
}

/**
 * Opens the database in `directory`, creating it first if there is none: from `template` in 1 to 3 s, otherwise
 * with initdb in 4 to 20 s.
 */
export async function openDurable(directory: string, template?: string): Promise<RawDatabase> {
  if (!fs.existsSync(path.join(directory, 'PG_VERSION'))) await create(directory, template)
  const files = new DurableFS(directory)
  return guarded(await PGlite.create({ fs: files, startParams: durableParams, onStderr: complain }))
}

/** A database in memory, for tests: nothing is kept. From `template` in 0.5 s, otherwise 4 s. */
export async function openInMemory(template?: string): Promise<RawDatabase> {
  return guarded(await PGlite.create('memory://', { loadDataDir: load(template) }))
}

/** Created beside its place and renamed, so that a crash half-way does not leave half a database behind. */
async function create(directory: string, template?: string) {
  const unfinished = `${directory}.unfinished`
  fs.rmSync(unfinished, { recursive: true, force: true })
  const database = await PGlite.create({ fs: new NodeFS(unfinished), loadDataDir: load(template) })
  await database.close()
  const entries = fs.readdirSync(unfinished, { recursive: true, encoding: 'utf8' })
  for (const entry of ['', ...entries]) syncPath(path.join(unfinished, entry))
  fs.renameSync(unfinished, directory)
  syncPath(path.dirname(directory))
}

const load = (template?: string) =>
  template ? new File([fs.readFileSync(template)], path.basename(template)) : undefined
