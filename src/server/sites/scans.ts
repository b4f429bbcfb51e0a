import { Refusal } from '../../contract/errors'
import { decodeSite } from '../../contract/scan'
import { siteReachOf } from '../../contract/sites'
import { addDays, dayOf } from '../../contract/time'
import type { Handlers } from '../http'
import { countScan, listScanStreets, sumByDay, sumByStreet } from '../store/scans'

const nothing = { sites: 0, unscanned: 0, toPrint: 0, scans: 0, acts: 0 }
type Sums = typeof nothing

const add = (a: Sums, b: Sums): Sums => ({
  sites: a.sites + b.sites,
  unscanned: a.unscanned + b.unscanned,
  toPrint: a.toPrint + b.toPrint,
  scans: a.scans + b.scans,
  acts: a.acts + b.acts,
})

/** Every day from `since` to `today`, with nothing where there was nothing. */
const filled = (
  rows: readonly { day: string; scans: number; acts: number }[],
  since: string,
  count: number,
) => {
  const known = new Map(rows.map(row => [row.day, row]))
  return Array.from({ length: count }, (_, i) => {
    const day = addDays(since, i)
    return known.get(day) ?? { day, scans: 0, acts: 0 }
  })
}

export const scans: Pick<Handlers, 'noteScan' | 'readScanFigures'> = {
  async noteScan({ ip, now, scanGate, write }, { code: typed, stage }) {
    const code = decodeSite(typed)
    if (!code) throw new Refusal('siteNotFound')
    if (!scanGate.admits(ip, `${stage} ${code}`, now)) return {}
    const isKnown = await write(tx => countScan(tx, { code, stage, day: dayOf(now), at: now }))
    if (!isKnown) throw new Refusal('siteNotFound')
    return {}
  },

  async readScanFigures({ actor, db, now }, { street, days }) {
    const within = await listScanStreets(db, siteReachOf(actor))
    const streets = within.filter(({ slug }) => !street || slug === street)
    if (streets.length === 0) throw new Refusal('notFound')
    const [today, count] = [dayOf(now), Number(days)]
    const since = addDays(today, 1 - count)
    const ids = streets.map(({ id }) => id)
    const sums = await sumByStreet(db, ids, { since, today })
    const sumOf = new Map<string, Sums>(sums.map(({ streetId, ...sum }) => [streetId, sum]))
    return {
      days: filled(await sumByDay(db, ids, since), since, count),
      streets: streets.map(({ id, slug, name }) => ({ slug, name, ...(sumOf.get(id) ?? nothing) })),
      totals: sums.reduce(add, nothing),
    }
  },
}
