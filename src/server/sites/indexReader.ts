import type { SiteCard } from '../../contract/sites'
import type { Db } from '../store/db'
import { listUpcomingSpans } from '../store/receptions'
import { type CardRow, listChangedRows } from '../store/siteIndexRows'
import { entryOf, type SiteEntry, type Span } from './entries'
import { createShelf, readOpening } from './openings'
import type { Changes } from './snapshot'

/** Sites that are read at a time; between two such readings others have their turn. */
const BATCH = 2_000
const NIL = '00000000-0000-0000-0000-000000000000'

/** The receptions of sites that have not ended, the soonest first, by the id of the site. */
export const readSpans = async (db: Db, now: Date, siteIds: readonly string[]) => {
  const bySite = new Map<string, Span[]>()
  for (const { siteId, startsAt, endsAt } of await listUpcomingSpans(db, now, siteIds)) {
    const span = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }
    bySite.set(siteId, [...(bySite.get(siteId) ?? []), span])
  }
  return bySite
}

type Make = (row: CardRow, receptions: readonly Span[]) => SiteEntry

/** Makes entries; hours and streets that are the same are held once, for as long as this lives. */
const maker = (): Make => {
  const openingOf = createShelf(readOpening)
  const streets = new Map<string, SiteCard['street']>()
  return (row, receptions) => {
    const { streetSlug: slug, streetName: name } = row
    const street = streets.get(`${slug} ${name}`) ?? { slug, name }
    streets.set(`${slug} ${name}`, street)
    return entryOf(row, { opening: openingOf(row.hours), street, receptions })
  }
}

const readBatch = async (db: Db, now: Date, make: Make, after: { version: number; afterId: string }) => {
  const rows = await listChangedRows(db, { ...after, limit: BATCH })
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const spans = await readSpans(db, now, ids)
  return rows.map(row => [row.id, row.closedOn === null ? make(row, spans.get(row.id) ?? []) : null] as const)
}

/** Reads what changed after a version of the feed (-1: everything). */
export const createReader = (db: Db) => {
  const make = maker()
  return async (version: number, now: Date): Promise<Changes> => {
    const changes = new Map<string, SiteEntry | null>()
    for (let afterId = NIL; ; ) {
      const batch = await readBatch(db, now, make, { version, afterId })
      for (const [id, entry] of batch) changes.set(id, entry)
      const lastId = batch.at(-1)?.[0]
      if (batch.length < BATCH || !lastId) return changes
      afterId = lastId
    }
  }
}
