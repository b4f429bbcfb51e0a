import { type ChangeFacts, type ChangeView, changeActsOf } from '../../../contract/receptions'
import { dayOf } from '../../../contract/time'
import type { Context } from '../../context'
import { sortByName } from '../../pinyin'
import type { FoundChange } from '../../store/changes'
import { selectCards } from '../../store/receptions'
import { listFreeDeputies } from '../../store/seatedDeputies'
import { viewSession } from '../view'

export type Reading = Pick<Context, 'db' | 'actor' | 'now'>

/** What the rule asks about a request. */
export const factsOf = ({ sessionStatus, streetId, startsAt, ...change }: FoundChange): ChangeFacts => ({
  ...change,
  session: { status: sessionStatus, streetId, startsAt },
})

/** Deputies who might sit at a reception instead, in order of their names. */
export const freeDeputiesFor = async (db: Context['db'], session: Parameters<typeof listFreeDeputies>[1]) =>
  sortByName(await listFreeDeputies(db, session, dayOf(session.startsAt)))

const viewOne = async ({ db, actor, now }: Reading, row: FoundChange, deputyId: string | null) => {
  const acts = [...changeActsOf(factsOf(row), { actor, deputyId }, now)]
  const { substituteId, substituteName } = row
  return {
    ...{ id: row.id, kind: row.kind, status: row.status, reason: row.reason, note: row.note, acts },
    deputy: { id: row.deputyId, name: row.deputyName },
    isOwn: row.deputyId === deputyId,
    substitute: substituteId && substituteName ? { id: substituteId, name: substituteName } : null,
    askedAt: row.askedAt.toISOString(),
    booked: row.booked,
    choices: acts.includes('grant') ? await freeDeputiesFor(db, row) : [],
  }
}

/** Requests as their reader sees them, who is this deputy or none. */
export const viewChanges = async (
  context: Reading,
  rows: readonly FoundChange[],
  deputyId: string | null,
): Promise<ChangeView[]> => {
  if (rows.length === 0) return []
  const ids = rows.map(({ sessionId }) => sessionId)
  const cards = await selectCards(context.db, {}).where('receptionSessions.id', 'in', ids).execute()
  const cardOf = new Map(cards.map(card => [card.id, viewSession(card, context.now)]))
  const views: ChangeView[] = []
  for (const row of rows) {
    const session = cardOf.get(row.sessionId)
    if (session) views.push({ ...(await viewOne(context, row, deputyId)), session })
  }
  return views
}
