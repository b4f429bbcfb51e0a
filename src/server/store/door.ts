import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { publicStatuses, upcomingStatuses } from '../../contract/receptions'
import type { Duty } from '../../contract/roles'
import type { Db, Tx } from './db'
import type { Tables } from './tables'

type Eb = ExpressionBuilder<Tables, 'receptionSessions'>

/** The same reach as isDoorKeeper() in the contract, as SQL. */
export const keepsDoor = (eb: Eb, duties: readonly Duty[]): Expression<SqlBool> => {
  const reach = duties.flatMap(({ role, scopeId }) => {
    if (scopeId === null) return []
    if (role === 'liaisonOfficer') return [eb('receptionSessions.siteId', '=', scopeId)]
    return role === 'secretary' ? [eb('receptionSessions.streetId', '=', scopeId)] : []
  })
  return reach.length > 0 ? eb.or(reach) : sql<SqlBool>`false`
}

/** The public receptions of a day whose door somebody keeps, and before them the earlier ones of which nobody wrote down whether they were held. */
export const listDoorSessions = async (
  db: Db,
  duties: readonly Duty[],
  day: { readonly from: Date; readonly until: Date },
): Promise<string[]> => {
  const rows = await db
    .selectFrom('receptionSessions')
    .select('receptionSessions.id')
    .where(eb => keepsDoor(eb, duties))
    .where('startsAt', '<', day.until)
    .where(eb =>
      eb.or([
        eb.and([eb('startsAt', '>=', day.from), eb('status', 'in', publicStatuses)]),
        eb('status', 'in', upcomingStatuses),
      ]),
    )
    .orderBy('startsAt')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

const openCalls = (db: Db, duties: readonly Duty[]) =>
  db
    .selectFrom('messages')
    .innerJoin('receptionBookings', 'receptionBookings.id', 'messages.bookingId')
    .innerJoin('receptionSessions', 'receptionSessions.id', 'receptionBookings.sessionId')
    .where('messages.personId', 'is', null)
    .where(eb => keepsDoor(eb, duties))

/** Whom somebody has to phone, the oldest news first. */
export const listCallRows = (db: Db, duties: readonly Duty[]) =>
  openCalls(db, duties)
    .innerJoin('sites', 'sites.id', 'receptionSessions.siteId')
    .select(['messages.id', 'messages.text', 'messages.at', 'sites.name as site'])
    .select('receptionSessions.startsAt')
    .select(['receptionBookings.nameSealed', 'receptionBookings.phoneSealed'])
    .where('messages.seenAt', 'is', null)
    .orderBy('messages.at')
    .orderBy('messages.id')
    .execute()

/** Whether a call, made or not, is about a reception whose door somebody keeps. */
export const isCallOf = async (db: Db, duties: readonly Duty[], id: string): Promise<boolean> =>
  (await openCalls(db, duties).select('messages.id').where('messages.id', '=', id).executeTakeFirst()) !==
  undefined

export const markCallMade = async (tx: Tx, id: string, now: Date): Promise<void> => {
  await tx
    .updateTable('messages')
    .set({ seenAt: now })
    .where('id', '=', id)
    .where('seenAt', 'is', null)
    .execute()
}
