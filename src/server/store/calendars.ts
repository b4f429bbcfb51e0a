import { sql } from 'kysely'
import { activeStatuses, type BookingStatus } from '../../contract/receptions'
import type { Db, Tx } from './db'
import { type ReceptionsOf, selectCards } from './receptions'

interface Span {
  readonly from: Date
  readonly until: Date
}

/** Receptions that begin within a span, of every status, with what a calendar tells beside the card; the earliest first. */
const selectCalendar = (db: Db, of: ReceptionsOf) =>
  selectCards(db, of).select([
    'sites.address',
    'sites.lng',
    'sites.lat',
    'receptionSessions.siteId',
    'receptionSessions.streetId',
    'receptionSessions.jointUnits',
    'receptionSessions.movedFrom',
    'receptionSessions.cancelledWhy',
    'receptionSessions.campaignId',
    'receptionSessions.sequence',
    'receptionSessions.heldAt',
    'receptionSessions.recordedAt',
    sql<Date | null>`(select max(at) from reception_notes where session_id = reception_sessions.id)`.as(
      'notedAt',
    ),
  ])

export type CalendarRow = Awaited<ReturnType<ReturnType<typeof selectCalendar>['execute']>>[number]

export const listCalendarRows = (db: Db, of: ReceptionsOf, { from, until }: Span): Promise<CalendarRow[]> =>
  selectCalendar(db, of)
    .where('receptionSessions.startsAt', '>=', from)
    .where('receptionSessions.startsAt', '<', until)
    .orderBy('receptionSessions.startsAt')
    .orderBy('receptionSessions.id')
    .execute()

export const findCalendarRow = (db: Db, id: string): Promise<CalendarRow | undefined> =>
  selectCalendar(db, {}).where('receptionSessions.id', '=', id).executeTakeFirst()

const toldStatuses: readonly BookingStatus[] = [...activeStatuses, 'noShow']

/** What people want to talk about at some receptions, in the order in which they come: no names. */
export const listSubjects = async (db: Db, sessionIds: readonly string[]) => {
  if (sessionIds.length === 0) return []
  return db
    .selectFrom('receptionBookings')
    .leftJoin('receptionSeats', 'receptionSeats.bookingId', 'receptionBookings.id')
    .leftJoin('opinions', 'opinions.id', 'receptionBookings.opinionId')
    .select([
      'receptionBookings.sessionId',
      'receptionBookings.subject',
      'receptionBookings.needs',
      'receptionBookings.status',
      'receptionBookings.bookedAt',
      'receptionSeats.slot',
      'opinions.id as opinionId',
      'opinions.siteId as opinionSite',
      'opinions.status as opinionStatus',
    ])
    .where('receptionBookings.sessionId', 'in', sessionIds)
    .where('receptionBookings.status', 'in', toldStatuses)
    .orderBy(sql`slot nulls last`)
    .orderBy('receptionBookings.waitOrder')
    .orderBy('receptionBookings.bookedAt')
    .execute()
}

/** What people were told of changes of some receptions, the newest first. */
export const listNotes = async (db: Db, sessionIds: readonly string[]) => {
  if (sessionIds.length === 0) return []
  return db
    .selectFrom('receptionNotes')
    .selectAll()
    .where('sessionId', 'in', sessionIds)
    .orderBy('at', 'desc')
    .execute()
}

/** What was written down of a deputy's attendance at some receptions. */
export const listAttendance = async (db: Db, deputyId: string, sessionIds: readonly string[]) => {
  if (sessionIds.length === 0) return []
  return db
    .selectFrom('receptionDeputies')
    .selectAll()
    .where('deputyId', '=', deputyId)
    .where('sessionId', 'in', sessionIds)
    .execute()
}

/** Writes down a deputy's own word on the attendance. */
export const setAnswer = async (
  tx: Tx,
  { sessionId, deputyId }: { sessionId: string; deputyId: string },
  answer: { answer: 'confirmed' | 'objected'; objection: string | null },
): Promise<void> => {
  await tx
    .updateTable('receptionDeputies')
    .set(answer)
    .where('sessionId', '=', sessionId)
    .where('deputyId', '=', deputyId)
    .execute()
}

/** Campaigns that touch a span of days (YYYY-MM-DD). */
export const listCampaignsOf = (db: Db, fromOn: string, untilOn: string) =>
  db
    .selectFrom('receptionCampaigns')
    .select(['id', 'theme', 'fromOn', 'untilOn'])
    .where('fromOn', '<=', untilOn)
    .where('untilOn', '>=', fromOn)
    .orderBy('fromOn')
    .execute()
