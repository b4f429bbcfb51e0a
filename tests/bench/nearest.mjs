// Nearest 20 of 200,000 sites against /healthz of the same server in the same run. See README.md.
import { askInTurn, quantile } from './ask.mjs'
import { makeDatabase } from './database.mjs'
import { load, timeIndex } from './load.mjs'
import { makeRandom, somewhere, streets } from './rows.mjs'
import { bundleParts, migrationsDir, startServer, workerFile } from './server.mjs'

const SITES = Number(process.env.SITES || 200_000)
const ROUNDS = 5
/** Requests of each kind in a round. */
const ASKED = Number(process.env.ASKED || 1_000)
/** Readers at the same time: one waits for nobody; eight wait for one another as on a busy day. */
const CONNECTIONS = [1, 8]
const LIMIT = 1.3

const random = makeRandom(7)
const anyStreet = () => streets[Math.floor(random() * streets.length)]
const search = (name, filter) => ({
  name,
  body: () => JSON.stringify({ from: somewhere(random), ...filter() }),
})
const health = { name: '/healthz', body: () => null }
const cases = [
  search('nearest', () => ({})),
  search('level', () => ({ level: 'STATION' })),
  search('rare level', () => ({ level: 'HOME' })),
  search('open now', () => ({ openNow: true })),
  search('this week', () => ({ receptionThisWeek: true })),
  search('off work', () => ({ offWork: true })),
  search('street', () => ({ street: anyStreet() })),
  search('street, level', () => ({ street: anyStreet(), level: 'STATION' })),
  search('street, off work', () => ({ street: anyStreet(), offWork: true })),
  search('open, this week', () => ({ openNow: true, receptionThisWeek: true })),
  search('all of them', () => ({
    street: anyStreet(),
    level: 'POINT',
    offWork: true,
    receptionThisWeek: true,
  })),
  search('none matches', () => ({ level: 'HOME', offWork: true })),
  { name: 'no place', body: () => JSON.stringify({ level: 'POINT' }) },
]

/** Prints a table of all rounds together; whether all of it is within the limit. */
const tell = (rounds, connections) => {
  console.log(`\n${connections} at a time`.padEnd(24), 'p50 ms', ' p99 ms', ' p99 / healthz')
  const waits = name => rounds.flatMap(round => round.get(name))
  const base = quantile(waits(health.name), 0.99)
  const ratios = [health, ...cases].map(({ name }) => {
    const all = waits(name)
    const [half, most] = [0.5, 0.99].map(q => quantile(all, q))
    const [saidHalf, saidMost] = [half, most].map(ms => ms.toFixed(2).padStart(6))
    console.log(`  ${name.padEnd(21)} ${saidHalf}  ${saidMost}  ${(most / base).toFixed(2).padStart(8)}`)
    return most / base
  })
  return Math.max(...ratios) <= LIMIT
}

const prepare = async (parts, env) => {
  const store = await parts.openStore({
    dataDir: env.DATA_DIR,
    workerFile,
    ...(env.DATABASE_URL && { databaseUrl: env.DATABASE_URL }),
  })
  await parts.migrate(store.db, migrationsDir)
  await load(parts, store.db, SITES)
  const index = await timeIndex(parts, parts.inCamelCase(store.db))
  await store.close()
  const { built, memory, changed, moved } = index
  console.log(`${SITES} sites on ${store.kind}. Milliseconds, and the longest for which others had to wait:`)
  console.log(`  index read and built ${built.took} (${built.longest}), about ${memory} MB`)
  console.log(
    `  one site changed ${changed.took} (${changed.longest}), one moved ${moved.took} (${moved.longest})`,
  )
}

const measure = async url => {
  const all = [health, ...cases]
  await askInTurn(url, all, { rounds: 300, connections: 4 })
  let isGood = true
  for (const connections of CONNECTIONS) {
    const rounds = []
    for (let i = 0; i < ROUNDS; i += 1)
      rounds.push(await askInTurn(url, all, { rounds: Math.ceil(ASKED / connections), connections }))
    isGood = tell(rounds, connections) && isGood
  }
  return isGood
}

const run = async () => {
  const parts = await bundleParts()
  const { env, drop } = await makeDatabase()
  try {
    await prepare(parts, env)
    const server = await startServer(env)
    console.log(`  server started in ${server.started}`)
    const isGood = await measure(server.url).finally(server.stop)
    console.log(isGood ? `\nAll within ${LIMIT}.` : `\nNot all within ${LIMIT}.`)
    return isGood ? 0 : 1
  } finally {
    await drop()
  }
}

process.exitCode = await run()
