import { Refusal } from '../../../contract/errors'
import type { Context } from '../../context'
import type { Tx } from '../../store/db'
import { holdDeputy } from '../../store/deputies'
import { updateReception } from '../../store/receptions'
import { listSeatedDeputies, replaceDeputy } from '../../store/seatedDeputies'
import { touchSites } from '../../store/siteFeed'
import { callOff, tellBooked } from '../told'
import type { Case } from './answers'
import { type Arrangement, type Deputy, isLost, isPublic, saySwap, tellThose } from './granted'
import { freeDeputiesFor } from './view'

/** Who takes the place, free at this very moment; null for a leave without anybody. */
const requireSubstitute = async (tx: Tx, { session, change, input }: Case): Promise<Deputy | null> => {
  const id = input.substitute ?? change.substituteId
  if (!id) return null
  const findFree = async () => (await freeDeputiesFor(tx, session)).find(deputy => deputy.id === id)
  if (!(await findFree())) throw new Refusal('deputyWrong')
  // Two grants at the same time must not send one deputy to two places: the second one waits here, and looks again.
  await holdDeputy(tx, id)
  const still = await findFree()
  if (!still) throw new Refusal('deputyWrong')
  return still
}

const rearrange = async (
  tx: Tx,
  found: Case,
  { substitute, left }: Arrangement,
  now: Date,
): Promise<void> => {
  const { session, change } = found
  const { id, revision, sequence } = session
  await replaceDeputy(tx, id, change.deputyId, substitute?.id ?? null)
  const news = isPublic(session) ? { status: 'changed' as const, sequence: sequence + 1 } : {}
  // A plan that is drawn anew must not bring the deputy back.
  if (!(await updateReception(tx, id, revision, { ...news, byHand: true }))) throw new Refusal('sessionStale')
  await touchSites(tx, [session.siteId])
  if (!isPublic(session)) return
  const text = saySwap(found, substitute, left)
  await tellBooked(tx, { sessionId: id, title: '接待代表有变动', text, firstChoice: true }, now)
}

/**
 * Puts a substitute in the deputy's place, lets the others come alone, or calls the reception off; tells everybody. Returns
 * who takes the place. Refuses with deputyWrong.
 */
export const grantChange = async (tx: Tx, context: Context, found: Case): Promise<string | null> => {
  const { session, change } = found
  const { now } = context
  const substitute = await requireSubstitute(tx, found)
  const seated = await listSeatedDeputies(tx, session.id)
  const left = [...seated.filter(({ id }) => id !== change.deputyId), ...(substitute ? [substitute] : [])]
  const reason = `原定${change.deputyName}代表因故不能到场，暂时没有代表接替`
  if (isLost(session, left)) await callOff(tx, { sessionId: session.id, reason }, now)
  else await rearrange(tx, found, { substitute, left }, now)
  await tellThose(tx, context, found, { substitute, left })
  return substitute?.id ?? null
}
