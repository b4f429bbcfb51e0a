import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const root = path.resolve(__dirname, '../..')
/** Below the project, so that the bundle finds node_modules; without the H5 pages beside it. Each worker of Jest has its own. */
const outDir = path.join(root, 'dist/test-server', process.env.JEST_WORKER_ID ?? '1', 'server')
const main = path.join(outDir, 'main.mjs')
export const workerFile = path.join(outDir, 'worker.mjs')

/** Bundles the server as `npm start` does. In a process of its own: the script is an ES module, which Jest does not load. */
export const bundle = (): void => {
  const script = pathToFileURL(path.join(root, 'config/scripts/bundle-server.mjs')).href
  const code = `const { bundleServer } = await import(${JSON.stringify(script)}); await bundleServer(${JSON.stringify(outDir)})`
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
}

export interface Running {
  readonly child: ChildProcess
  /** Everything it has said so far, on both channels. */
  readonly said: () => string
  /** Its address, once it says that it has started; throws what it said when it ends before. */
  readonly started: () => Promise<string>
  /** Waits for the end; the exit code, or null when it was killed. */
  readonly ended: () => Promise<number | null>
}

const running = new Set<ChildProcess>()

/** The settings as they are where nobody set any. */
const unset = { DATABASE_URL: '', HOST: '', NODE_ENV: '', PUBLIC_URL: '', SECRET: '', TRUST_PROXY: '' }

/** Starts the real program with these settings and no others. */
export const start = (env: Record<string, string>, args: readonly string[] = []): Running => {
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...process.env, ...unset, PORT: '0', DEMO: 'off', LOG_LEVEL: 'silent', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let output = ''
  let end: number | null | undefined
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', chunk => {
      output += chunk
    })
  const closed = once(child, 'close').then(([code]) => {
    running.delete(child)
    end = code
  })
  const started = async () => {
    for (;;) {
      const address = /已启动：(http\S+)/.exec(output)?.[1]
      if (address) return address
      if (end !== undefined) throw new Error(output)
      await new Promise(done => setTimeout(done, 20))
    }
  }
  const ended = async () => {
    await closed
    return end ?? null
  }
  return { child, said: () => output, started, ended }
}

/** Ends what a failed test left running. */
export const stopAll = async (): Promise<void> => {
  for (const child of running) {
    child.kill('SIGKILL')
    await once(child, 'close')
  }
}
