import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import {
  type AttendanceAnswer,
  type BookingStatus,
  type ReceptionReach,
  seatedStatuses,
} from '../../contract/receptions'
import type { Db } from './db'
import { selectCards } from './receptions'
import type { Tables } from './tables'

const countBookings = (statuses: readonly BookingStatus[]) => sql<number>`(
  select count(*)::int from reception_bookings
  where reception_bookings.session_id = reception_sessions.id and status in (${sql.join(statuses)})
)`

/** Who comes, with what was written down of it. */
const attendance = (eb: ExpressionBuilder<Tables, 'receptionSessions'>) =>
  jsonArrayFrom(
    eb
      .selectFrom('receptionDeputies')
      .innerJoin('deputies', 'deputies.id', 'receptionDeputies.deputyId')
      .select(['deputies.id', 'deputies.name', 'receptionDeputies.objection'])
      // One word: names inside JSON stay as the database spells them.
      .select(['receptionDeputies.isPresent as present', 'receptionDeputies.answer'])
      .whereRef('receptionDeputies.sessionId', '=', 'receptionSessions.id')
      .orderBy('deputies.id')
      .$narrowType<{ answer: AttendanceAnswer }>(),
  )

const selectStaffRows = (db: Db) =>
  selectCards(db, {})
    .innerJoin('streets', 'streets.id', 'receptionSessions.streetId')
    .leftJoin('receptionCampaigns', 'receptionCampaigns.id', 'receptionSessions.campaignId')
    .select([
      'receptionSessions.siteId',
      'receptionSessions.streetId',
      'receptionSessions.planId',
      'receptionSessions.campaignId',
      'receptionSessions.revision',
      'receptionSessions.perSlot',
      'receptionSessions.bookablePercent',
      'receptionSessions.jointUnits',
      'receptionSessions.movedFrom',
      'receptionSessions.cancelledWhy',
      'streets.name as street',
      'sites.closedOn',
      'receptionCampaigns.theme as campaignTheme',
    ])
    .select(eb => [
      attendance(eb).as('attendance'),
      countBookings(seatedStatuses).as('booked'),
      countBookings(['waiting']).as('waiting'),
    ])

export type StaffReceptionRow = Awaited<ReturnType<ReturnType<typeof selectStaffRows>['execute']>>[number]

/** These receptions as the office needs them, the earliest first. */
export const listStaffReceptions = async (db: Db, ids: readonly string[]): Promise<StaffReceptionRow[]> => {
  if (ids.length === 0) return []
  return selectStaffRows(db)
    .where('receptionSessions.id', 'in', ids)
    .orderBy('receptionSessions.startsAt')
    .orderBy('receptionSessions.id')
    .execute()
}

interface Sought {
  readonly from: Date
  readonly until: Date
  /** A site's code. */
  readonly site?: string | undefined
  /** A street's slug. */
  readonly street?: string | undefined
}

/** The ids of the receptions that begin in a stretch of time, of what somebody sees. */
export const listStaffSessionIds = async (
  db: Db,
  reach: ReceptionReach,
  { from, until, site, street }: Sought,
): Promise<string[]> => {
  let query = db
    .selectFrom('receptionSessions')
    .innerJoin('sites', 'sites.id', 'receptionSessions.siteId')
    .innerJoin('streets', 'streets.id', 'receptionSessions.streetId')
    .select('receptionSessions.id')
    .where('receptionSessions.startsAt', '>=', from)
    .where('receptionSessions.startsAt', '<', until)
  if (reach !== 'all')
    query = query.where(eb =>
      eb.or([
        eb('receptionSessions.streetId', '=', sql<string>`any(${reach.streetIds}::uuid[])`),
        eb('receptionSessions.siteId', '=', sql<string>`any(${reach.siteIds}::uuid[])`),
      ]),
    )
  if (site) query = query.where('sites.code', '=', site)
  if (street) query = query.where('streets.slug', '=', street)
  return (await query.execute()).map(({ id }) => id)
}
