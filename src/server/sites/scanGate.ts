import { createHash, randomBytes } from 'node:crypto'

/** Scans of one site that one address may add to its figures in a minute: a street market has one address, a joker too. */
const PER_MINUTE = 20
/** Addresses and sites that are remembered within a minute; what comes on top is not counted. */
const ROOM = 50_000
const MINUTE = 60_000

/** Keeps one address from blowing up a site's figures. */
export interface ScanGate {
  readonly admits: (address: string, site: string, now: Date) => boolean
}

/** Remembers for a minute, in memory, under hashes whose salt nobody knows. */
export const createScanGate = (): ScanGate => {
  const salt = randomBytes(16)
  let minute = 0
  let counts = new Map<string, number>()
  return {
    admits: (address, site, now) => {
      const current = Math.floor(now.getTime() / MINUTE)
      if (current !== minute) {
        minute = current
        counts = new Map()
      }
      const key = createHash('sha256').update(salt).update(`${address} ${site}`).digest('base64url')
      const count = (counts.get(key) ?? 0) + 1
      if (count > PER_MINUTE || (count === 1 && counts.size >= ROOM)) return false
      counts.set(key, count)
      return true
    },
  }
}
