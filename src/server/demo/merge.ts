import type { Tx } from '../store/db'
import { type Stage, takeStep } from './step'

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

/** A few fresh opinions turn out to say the same as another of their street and kind. */
export const mergeSome = async (stage: Stage): Promise<void> => {
  for (const { id, parentId, parentCode } of await findPairs(stage.tx))
    await takeStep(stage, id, { move: 'merge', party: 'secretary', data: { parentCode }, parentId })
}
