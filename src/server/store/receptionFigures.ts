import { sql } from 'kysely'
import { publicStatuses } from '../../contract/receptions'
import type { SiteReach } from '../../contract/sites'
import type { Db } from './db'

interface Asked {
  readonly reach: SiteReach
  /** A street's slug. */
  readonly street?: string | undefined
  readonly from: Date
  readonly until: Date
}

/** How many bookings of a reception fulfil a condition. */
const bookings = (condition: ReturnType<typeof sql>) => sql<number>`(
  select count(*) from reception_bookings b where b.session_id = reception_sessions.id and ${condition})`

/** Public receptions within reach that begin in a span of time, each with what happened there. */
export const listReceptionFigures = (db: Db, { reach, street, from, until }: Asked) => {
  let query = db
    .selectFrom('receptionSessions')
    .innerJoin('sites', 'sites.id', 'receptionSessions.siteId')
    .innerJoin('streets', 'streets.id', 'receptionSessions.streetId')
    .select(['receptionSessions.startsAt', 'receptionSessions.status', 'sites.code', 'sites.name'])
    .select([
      bookings(sql`not is_walk_in and status in ('booked', 'arrived', 'met', 'noShow')`).as('bookings'),
      bookings(sql`is_walk_in and status in ('arrived', 'met')`).as('walkIns'),
      bookings(sql`status = 'noShow'`).as('noShows'),
      sql<number>`(select count(*) from opinions o where o.reception_id = reception_sessions.id)`.as(
        'matters',
      ),
      // Minutes between arrival and being asked in, of everybody who was timed.
      sql<number[]>`(select coalesce(json_agg(extract(epoch from met_at - arrived_at) / 60), '[]')
        from reception_bookings b where b.session_id = reception_sessions.id
        and status = 'met' and met_at >= arrived_at)`.as('waits'),
    ])
    .where('receptionSessions.status', 'in', publicStatuses)
    .where('receptionSessions.startsAt', '>=', from)
    .where('receptionSessions.startsAt', '<', until)
    .orderBy('receptionSessions.startsAt')
  if (street) query = query.where('streets.slug', '=', street)
  if (reach === 'all') return query.execute()
  return query
    .where(eb =>
      eb.or([
        eb('receptionSessions.streetId', '=', sql<string>`any(${reach.streetIds}::uuid[])`),
        eb('receptionSessions.siteId', '=', sql<string>`any(${reach.siteIds}::uuid[])`),
      ]),
    )
    .execute()
}

export type ReceptionFigures = Awaited<ReturnType<typeof listReceptionFigures>>[number]
