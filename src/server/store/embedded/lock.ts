import { createHash } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'

/** Another process already works on the data directory. */
export class DataDirInUse extends Error {
  readonly code = 'dataDirInUse'

  constructor(dir: string) {
    super(`数据目录 ${dir} 正在被另一个进程使用。请先停止它，或把 DATA_DIR 换成别的目录。`)
    this.name = 'DataDirInUse'
  }
}

/** Gives the directory free. */
export type Unlock = () => Promise<void>

/**
 * Takes `dir` (created if missing) for this process alone: PGlite lets a second process in, and the two destroy the data.
 * Throws DataDirInUse.
 */
export function lockDir(dir: string): Promise<Unlock> {
  fs.mkdirSync(dir, { recursive: true })
  return process.platform === 'linux' ? lockByName(dir) : lockByPidFile(dir)
}

/**
 * Linux: a socket in the abstract name space, which the kernel frees however the process dies. The name comes from the
 * directory's inode, so symbolic links do not fool it; two containers with network name spaces of their own do.
 */
function lockByName(dir: string): Promise<Unlock> {
  const { dev, ino } = fs.statSync(dir, { bigint: true })
  const name = createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 32)
  const server = net.createServer(socket => socket.destroy())
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new DataDirInUse(dir) : error)
    })
    server.listen({ path: `\0jiazhandian-${name}` }, () => {
      server.unref()
      resolve(() => new Promise(done => server.close(() => done())))
    })
  })
}

/**
 * Elsewhere: a file with the process number, believed as long as such a process lives. Weaker: a number used again by another
 * program keeps the door shut until the file is deleted by hand.
 */
export async function lockByPidFile(dir: string): Promise<Unlock> {
  const file = path.join(dir, 'server.pid')
  if (isAlive(readPid(file))) throw new DataDirInUse(dir)
  fs.rmSync(file, { force: true })
  try {
    fs.writeFileSync(file, `${process.pid}\n`, { flag: 'wx' })
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? new DataDirInUse(dir) : error
  }
  return async () => fs.rmSync(file, { force: true })
}

const readPid = (file: string) =>
  fs.existsSync(file) ? Number.parseInt(fs.readFileSync(file, 'utf8'), 10) : Number.NaN

function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
