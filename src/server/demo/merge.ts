import { applyMove } from '../../contract/opinions'
import type { Calendar } from '../../contract/workdays'
import type { Tx } from '../store/db'
import { factsOf, insertEvent, updateOpinion } from '../store/opinions'
import { type Cast, nameOf } from './cast'

const HALF_AN_HOUR = 1_800_000
const HOW_MANY = 6

/** Fresh opinions for which an older one of the same street and kind is being handled. */
const findPairs = (tx: Tx) =>
  tx
    .selectFrom('opinions as child')
    .innerJoin('opinions as parent', join =>
      join.onRef('parent.streetId', '=', 'child.streetId').onRef('parent.category', '=', 'child.category'),
    )
    .select(['child.id', 'parent.id as parentId', 'parent.code as parentCode'])
    .where('child.status', '=', 'received')
    .where('parent.status', 'in', ['handling', 'assigned'])
    .whereRef('parent.submittedAt', '<', 'child.submittedAt')
    .distinctOn('child.id')
    .orderBy('child.id')
    .limit(HOW_MANY)
    .execute()

type Pair = Awaited<ReturnType<typeof findPairs>>[number]

const mergeOne = async (
  tx: Tx,
  cast: Cast,
  calendar: Calendar,
  { id, parentId, parentCode }: Pair,
): Promise<void> => {
  const child = await tx.selectFrom('opinions').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const last = await tx
    .selectFrom('opinionEvents')
    .select('at')
    .where('opinionId', '=', id)
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow()
  const at = new Date(last.at.getTime() + HALF_AN_HOUR)
  const data = { parentCode }
  const facts = applyMove(child, { move: 'merge', party: 'secretary', data, at, parentId }, calendar)
  const seq = child.revision + 1
  await updateOpinion(tx, child.revision, {
    ...factsOf(facts),
    revision: seq,
    toldSeq: seq,
    waitingFor: null,
  })
  const { streetId, status, dueOn, unitId, unitLevel } = facts
  const secretary = nameOf(cast, null)('secretary', facts)
  await insertEvent(tx, {
    ...{ opinionId: id, seq, streetId, status, dueOn, unitId, unitLevel, parentId, at, data },
    ...{ name: 'merge', party: 'secretary', actorId: secretary.id, actorName: secretary.name },
  })
}

/** A few fresh opinions turn out to say the same as another of their street and kind. */
export const mergeSome = async (tx: Tx, cast: Cast, calendar: Calendar): Promise<void> => {
  for (const pair of await findPairs(tx)) await mergeOne(tx, cast, calendar, pair)
}
