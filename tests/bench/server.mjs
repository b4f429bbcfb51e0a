// The server as it is shipped, as a process of its own, and the parts of it that the bench uses itself.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { build } from 'esbuild'
import { bundleServer } from '../../config/scripts/bundle-server.mjs'
import { serverFlags } from '../../config/scripts/tools.mjs'

const root = path.resolve(import.meta.dirname, '../..')
/** Below the project, so that the bundles find node_modules. */
const outDir = path.join(root, 'dist/bench')
const serverDir = path.join(outDir, 'server')
export const workerFile = path.join(serverDir, 'worker.mjs')
export const migrationsDir = path.join(serverDir, 'migrations')

const parts = `
export { sql } from 'kysely'
export { makeSiteCode } from './src/contract/scan'
export { createSiteIndex } from './src/server/sites/siteIndex'
export { inCamelCase, inTransaction } from './src/server/store/db'
export { migrate } from './src/server/store/migrate'
export { openStore } from './src/server/store/open'
export { touchSites } from './src/server/store/siteFeed'
`

/** Bundles the server, and gives the parts that are used here. */
export const bundleParts = async () => {
  await bundleServer(serverDir)
  const outfile = path.join(outDir, 'parts.mjs')
  await build({
    stdin: { contents: parts, resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  })
  return import(outfile)
}

/** Starts the server; how long that took, its address, and how to stop it. */
export const startServer = async env => {
  const start = performance.now()
  const child = spawn(process.execPath, [...serverFlags, path.join(serverDir, 'main.mjs')], {
    env: { ...process.env, PORT: '0', DEMO: 'off', LOG_LEVEL: 'silent', TRUST_PROXY: 'on', HOST: '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  let said = ''
  const url = await new Promise((resolve, reject) => {
    child.stdout.on('data', chunk => {
      said += chunk
      const address = /已启动：(http\S+)/.exec(said)?.[1]
      if (address) resolve(address)
    })
    ended.then(() => reject(new Error(`the server did not start: ${said}`)))
  })
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { url, started: Math.round(performance.now() - start), stop }
}
