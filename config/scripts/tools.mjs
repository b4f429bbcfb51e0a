// What the scripts share: saying what is done, running a command, and knowing whether something must be done again.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../..')

/**
 * How Node.js runs the server. Answers are made of many short-lived objects; with more room for them they are cleared away a
 * third as often, and one request in a hundred no longer waits for that (tests/bench).
 */
export const serverFlags = ['--max-semi-space-size=64']

export const say = text => console.log(`\n▸ ${text}`)

/** Ends the script with a sentence that tells what to do. */
export const giveUp = sentence => {
  console.error(`\n✗ ${sentence}`)
  process.exit(1)
}

/** Runs a command in the project, its output shown; gives up with `sentence` when it fails. */
export const run = (command, args, sentence, env = {}) => {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  if (error || status !== 0) giveUp(sentence)
}

/** The same, but silent as long as all goes well: some tools tell of every step, thousands of lines of it. */
export const runQuietly = (command, args, sentence, env = {}) => {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, ...env },
  })
  if (!error && status === 0) return
  console.error(`${stdout}\n${stderr}`.slice(-20_000))
  giveUp(sentence)
}

const OLDEST = [20, 19]

/** Refuses a Node.js that is too old to run anything here. */
export const requireNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return
  giveUp(`需要 Node.js ${OLDEST.join('.')} 或更新的版本，现在是 ${process.versions.node}。请先升级 Node.js。`)
}

const filesBelow = place => {
  const full = path.join(root, place)
  if (!existsSync(full)) return []
  if (statSync(full).isFile()) return [place]
  return readdirSync(full)
    .sort()
    .flatMap(name => filesBelow(path.join(place, name)))
}

/** One hash over the contents of files and folders: the same as long as nothing in them changed. */
export const fingerprint = places => {
  const hash = createHash('sha256')
  for (const file of places.flatMap(filesBelow)) hash.update(file).update(readFileSync(path.join(root, file)))
  return hash.digest('hex')
}

/** Does `work` only if what it depends on changed since it was last done well; `result` must still be there. */
export const onlyIfChanged = async ({ name, sources, result }, work) => {
  const stamp = path.join(root, 'node_modules/.cache/jiazhandian', name)
  const now = fingerprint(sources)
  const isDone =
    existsSync(path.join(root, result)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now
  if (isDone) return
  await work()
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, now)
}

/** Installs the packages of the lock file when they are not there, or not those. */
export const install = () =>
  onlyIfChanged({ name: 'install', sources: ['package-lock.json'], result: 'node_modules/fastify' }, () => {
    say('安装依赖（第一次约两分钟）')
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    run(npm, ['ci', '--no-audit', '--no-fund'], '依赖没有装上。请检查网络（或 npm 的镜像设置）后再试一次。')
  })
