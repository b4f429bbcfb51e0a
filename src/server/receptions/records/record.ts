import type { ParsedOf } from '../../../contract/endpoint'
import { Refusal } from '../../../contract/errors'
import {
  type confirmRecord as confirmation,
  isDoorKeeper,
  type RecordView,
} from '../../../contract/receptions'
import type { Context } from '../../context'
import { excerptOf } from '../../opinions/list'
import { findReception, updateReception } from '../../store/receptions'
import { countVisits, listMatters, summaryOf } from '../../store/records'
import { touchSites } from '../../store/siteFeed'
import type { ReceptionRow } from '../../store/tables'
import { requireReception, requireSessionAct } from '../guard'
import { staffSessionsOf } from '../staffView'
import { writeAt } from '../turn'

const viewRecord = async (context: Context, row: ReceptionRow): Promise<RecordView> => {
  const { db } = context
  const [session] = await staffSessionsOf(context, [row.id])
  if (!session) throw new Refusal('notFound')
  const { bookings, walkIns, noShows, silent } = await countVisits(db, row.id)
  const matters = await listMatters(db, row.id)
  return {
    ...{ session, bookings, walkIns, noShows, silent },
    summary: await summaryOf(db, row.id),
    items: matters.map(({ text, ...matter }) => ({ ...matter, excerpt: excerptOf(text) })),
    note: row.recordNote,
    confirmedBy: row.recordedBy,
    confirmedAt: row.recordedAt?.toISOString() ?? null,
  }
}

/** The record as it stands so far. Refuses with notFound, or with forbidden whoever does not keep the door. */
export const readRecord = async (context: Context, { session: id }: { session: string }) => {
  const session = await requireReception(context, id)
  if (!isDoorKeeper(context.actor, session)) throw new Refusal('forbidden')
  return viewRecord(context, session)
}

/** Confirms the record. Refuses with notFound, forbidden, sessionStale, or sessionActNotAllowed before it was held or twice. */
export const confirmRecord = async (
  context: Context,
  { session: id, revision, note }: ParsedOf<typeof confirmation>,
): Promise<RecordView> => {
  const { actorName, now } = context
  requireSessionAct(context, await requireReception(context, id), 'confirmRecord')
  const view = await writeAt(context, [id], async (tx, session) => {
    if (session.revision !== revision) throw new Refusal('sessionStale')
    requireSessionAct(context, session, 'confirmRecord')
    const changes = { status: 'recorded', recordedAt: now, recordedBy: actorName, recordNote: note } as const
    await updateReception(tx, id, revision, changes)
    await touchSites(tx, [session.siteId])
    const after = await findReception(tx, id)
    if (!after) throw new Refusal('notFound')
    return viewRecord({ ...context, db: tx }, after)
  })
  await context.siteIndex.refresh()
  return view
}
