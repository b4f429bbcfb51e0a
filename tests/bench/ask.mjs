// A client that keeps its connections and measures how long each answer takes.
import http from 'node:http'
import { performance } from 'node:perf_hooks'

/** Any address, so that the limit of requests per address stays out of the way (TRUST_PROXY=on). */
const anyAddress = () => `10.${[0, 0, 0].map(() => Math.floor(Math.random() * 254) + 1).join('.')}`

const requestFor = (base, agent, body) => {
  const common = { agent, headers: { 'x-forwarded-for': anyAddress() } }
  if (body === null) return http.request(`${base}/healthz`, common)
  const headers = {
    ...common.headers,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  }
  return http.request(`${base}/api/sites/search`, { ...common, method: 'POST', headers })
}

/** Asks once; the milliseconds until the last byte and what was answered. Without a body it asks /healthz. */
export const ask = (base, agent, body) =>
  new Promise((resolve, reject) => {
    const request = requestFor(base, agent, body)
    const start = performance.now()
    request.on('error', reject)
    request.on('response', answer => {
      const chunks = []
      answer.on('data', chunk => chunks.push(chunk))
      answer.on('end', () => {
        const ms = performance.now() - start
        if (answer.statusCode === 200) resolve({ ms, text: Buffer.concat(chunks).toString() })
        else reject(new Error(`${answer.statusCode} ${Buffer.concat(chunks)}`))
      })
    })
    request.end(body ?? undefined)
  })

export const quantile = (times, q) => [...times].sort((a, b) => a - b)[Math.floor(times.length * q)]

const shuffled = list =>
  list
    .map(item => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)

/**
 * Asks all cases in turn, `rounds` times over each of `connections` connections, and gives their times by name. Taking
 * turns lets whatever else the machine does befall all of them alike; in another order each time, so that none always
 * pays for the one before it.
 */
export const askInTurn = async (base, cases, { rounds, connections }) => {
  const times = new Map(cases.map(({ name }) => [name, []]))
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  const reader = async () => {
    for (let round = 0; round < rounds; round += 1)
      for (const { name, body } of shuffled(cases)) times.get(name).push((await ask(base, agent, body())).ms)
  }
  await Promise.all(Array.from({ length: connections }, reader))
  agent.destroy()
  return times
}
