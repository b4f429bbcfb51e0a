// A PostgreSQL of our own for the tests: in a folder that goes away, on a port that is free, under a user that is not root.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { giveUp } from './tools.mjs'

const freePort = () =>
  new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

const isRoot = process.getuid?.() === 0
/** PostgreSQL refuses to run as root. */
const as = (command, args) =>
  isRoot
    ? spawnSync('runuser', ['-u', 'postgres', '--', command, ...args], { encoding: 'utf8' })
    : spawnSync(command, args, { encoding: 'utf8' })

/** Starts a fresh cluster; returns its address and how to stop it. */
export const startPostgres = async bin => {
  const dir = mkdtempSync(path.join(tmpdir(), 'jiazhandian-pg-'))
  if (isRoot) spawnSync('chown', ['postgres', dir])
  chmodSync(dir, 0o700)
  const port = await freePort()
  const data = path.join(dir, 'data')
  const made = as(`${bin}/initdb`, [
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
  ])
  if (made.status !== 0) giveUp(`PostgreSQL 没有建好：${made.stderr}`)
  const options = `-p ${port} -k ${dir} -c listen_addresses=127.0.0.1 -c max_connections=200`
  const started = as(`${bin}/pg_ctl`, ['-D', data, '-w', '-l', path.join(dir, 'log'), '-o', options, 'start'])
  if (started.status !== 0) giveUp(`PostgreSQL 没有启动：${started.stderr || started.stdout}`)
  const stop = () => {
    as(`${bin}/pg_ctl`, ['-D', data, '-m', 'immediate', 'stop'])
    rmSync(dir, { recursive: true, force: true })
  }
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop }
}
