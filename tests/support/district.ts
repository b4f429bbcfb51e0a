import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { aheadOptions } from './clock'

export interface District {
  readonly url: string
  /** What time it is there, in milliseconds. */
  readonly now: () => number
  /** Goes on from another instant; only where one was given at the start. */
  readonly setClock: (at: string) => Promise<void>
  readonly close: () => Promise<void>
}

const ADDRESS = /家站点已启动：(http:\/\/[\d.:]+)/

/**
 * Starts the server as it is shipped, on a fresh embedded database with the demonstration district. With an instant (ISO 8601)
 * its clock goes on from there; `settings` are those of the README's table.
 */
export const startDistrict = async (
  at?: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<District> => {
  const dir = mkdtempSync(path.join(tmpdir(), 'jiazhandian-district-'))
  const env = {
    ...process.env,
    DATA_DIR: dir,
    PORT: '0',
    LOG_LEVEL: 'silent',
    DATABASE_URL: '',
    NODE_ENV: 'development',
    ...settings,
  }
  const aheadOf = (instant: string) => Date.parse(instant) - Date.now()
  let ahead = at ? aheadOf(at) : 0
  const execArgv = at ? aheadOptions(ahead) : []
  const server = fork(path.resolve('dist/server/main.mjs'), { env, execArgv, silent: true })
  let said = ''
  const url = await new Promise<string>((resolve, reject) => {
    server.stdout?.on('data', chunk => {
      said += chunk
      const address = ADDRESS.exec(said)?.[1]
      if (address) resolve(address)
    })
    server.stderr?.on('data', chunk => {
      said += chunk
    })
    server.on('exit', () => reject(new Error(`the server did not start: ${said}`)))
  })
  const setClock = async (instant: string) => {
    if (!at) throw new Error('this district goes by the clock of the machine')
    ahead = aheadOf(instant)
    const understood = once(server, 'message')
    server.send(ahead)
    await understood
  }
  const close = async () => {
    server.kill('SIGTERM')
    await once(server, 'exit')
    rmSync(dir, { recursive: true, force: true })
  }
  return { url, now: () => Date.now() + ahead, setClock, close }
}
