import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export interface District {
  readonly url: string
  readonly close: () => Promise<void>
}

const ADDRESS = /家站点已启动：(http:\/\/[\d.:]+)/

/** Starts the server as it is shipped, on a fresh embedded database with the demonstration district. */
export const startDistrict = async (): Promise<District> => {
  const dir = mkdtempSync(path.join(tmpdir(), 'jiazhandian-district-'))
  const env = {
    ...process.env,
    DATA_DIR: dir,
    PORT: '0',
    LOG_LEVEL: 'silent',
    DATABASE_URL: '',
    NODE_ENV: 'development',
  }
  const server = spawn(process.execPath, [path.resolve('dist/server/main.mjs')], { env })
  let said = ''
  const url = await new Promise<string>((resolve, reject) => {
    server.stdout.on('data', chunk => {
      said += chunk
      const address = ADDRESS.exec(said)?.[1]
      if (address) resolve(address)
    })
    server.stderr.on('data', chunk => {
      said += chunk
    })
    server.on('exit', () => reject(new Error(`the server did not start: ${said}`)))
  })
  const close = async () => {
    server.kill('SIGTERM')
    await once(server, 'exit')
    rmSync(dir, { recursive: true, force: true })
  }
  return { url, close }
}
