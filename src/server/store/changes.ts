import { type ExpressionBuilder, sql, type Updateable } from 'kysely'
import { activeStatuses, type ChangeStatus, upcomingStatuses } from '../../contract/receptions'
import type { Db, Tx } from './db'
import type { ChangeRow, Tables } from './tables'

const openStatuses: readonly ChangeStatus[] = ['asked', 'agreed']

type Eb = ExpressionBuilder<Tables, 'receptionChanges' | 'receptionSessions'>

/** Whether the asker still is among the deputies. */
const isAssigned = (eb: Eb) =>
  eb.exists(
    eb
      .selectFrom('receptionDeputies')
      .select('sessionId')
      .whereRef('receptionDeputies.sessionId', '=', 'receptionChanges.sessionId')
      .whereRef('receptionDeputies.deputyId', '=', 'receptionChanges.deputyId'),
  )

/** Requests with what the rule needs to know of the reception, and who asks whom. */
const selectChanges = (db: Db) =>
  db
    .selectFrom('receptionChanges')
    .innerJoin('receptionSessions', 'receptionSessions.id', 'receptionChanges.sessionId')
    .innerJoin('deputies as asker', 'asker.id', 'receptionChanges.deputyId')
    .leftJoin('deputies as other', 'other.id', 'receptionChanges.substituteId')
    .selectAll('receptionChanges')
    .select([
      'asker.name as deputyName',
      'asker.personId as deputyPerson',
      'other.name as substituteName',
      'other.personId as substitutePerson',
      'receptionSessions.siteId',
      'receptionSessions.streetId',
      'receptionSessions.startsAt',
      'receptionSessions.endsAt',
      'receptionSessions.status as sessionStatus',
    ])
    .select(eb => [
      isAssigned(eb).$castTo<boolean>().as('isAssigned'),
      sql<number>`(select count(*) from reception_bookings b
        where b.session_id = reception_changes.session_id
        and b.status in (${sql.join(activeStatuses)}))`.as('booked'),
    ])

export type FoundChange = Awaited<ReturnType<ReturnType<typeof selectChanges>['execute']>>[number]

export const findChange = (db: Db, id: string): Promise<FoundChange | undefined> =>
  selectChanges(db).where('receptionChanges.id', '=', id).executeTakeFirst()

/** Whose requests: those of and to one deputy, and those about receptions of some streets. */
export interface ChangesOf {
  readonly deputyId: string | null
  readonly streetIds: readonly string[]
}

const concerns = (eb: Eb, { deputyId, streetIds }: ChangesOf) =>
  eb.or([
    eb('receptionChanges.deputyId', '=', deputyId),
    eb('receptionChanges.substituteId', '=', deputyId),
    eb('receptionSessions.streetId', '=', sql<string>`any(${streetIds}::uuid[])`),
  ])

/** What still waits for a reception to come, the soonest first, and then what was decided since an instant, the newest first. */
export const listChangeRows = (db: Db, of: ChangesOf, { now, since }: { now: Date; since: Date }) =>
  selectChanges(db)
    .where(eb => concerns(eb, of))
    .where(eb =>
      eb.or([
        eb.and([
          eb('receptionChanges.status', 'in', openStatuses),
          eb('receptionSessions.startsAt', '>', now),
          eb('receptionSessions.status', 'in', ['planned', ...upcomingStatuses]),
          isAssigned(eb),
        ]),
        eb('receptionChanges.decidedAt', '>', since),
      ]),
    )
    .orderBy(sql`reception_changes.decided_at desc nulls first`)
    .orderBy('receptionSessions.startsAt')
    .orderBy('receptionChanges.id')
    .execute()

/** A deputy's own requests that are not decided, by their reception. */
export const listOpenAsked = (db: Db, deputyId: string) =>
  db
    .selectFrom('receptionChanges')
    .select(['id', 'sessionId'])
    .where('deputyId', '=', deputyId)
    .where('status', 'in', openStatuses)
    .execute()

/** Enters a request; false when the deputy has one for this reception that is still open. */
export const insertChange = async (tx: Tx, row: ChangeRow): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('receptionChanges')
    .values(row)
    .onConflict(conflict =>
      conflict.columns(['sessionId', 'deputyId']).where('status', 'in', openStatuses).doNothing(),
    )
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export const updateChange = async (tx: Tx, id: string, changes: Updateable<ChangeRow>): Promise<void> => {
  await tx.updateTable('receptionChanges').set(changes).where('id', '=', id).execute()
}
