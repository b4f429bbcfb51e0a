import type { ParsedOf } from '../../../contract/endpoint'
import { Refusal } from '../../../contract/errors'
import type {
  cancelSession as cancellation,
  removeSession as removal,
  StaffSession,
} from '../../../contract/receptions'
import type { Context } from '../../context'
import { removePlanned } from '../../store/planSessions'
import { listSeatedDeputies } from '../../store/seatedDeputies'
import { requireReception, requireSessionAct } from '../guard'
import { staffSessionsOf } from '../staffView'
import { sayWhen, tellDeputies } from '../tell'
import { callOff } from '../told'
import { writeAt } from '../turn'

/**
 * Calls a public reception off; everybody booked and the deputies are told. Refuses with notFound, forbidden,
 * sessionActNotAllowed or sessionStale.
 */
export const cancelSession = async (
  context: Context,
  { session: id, revision, reason }: ParsedOf<typeof cancellation>,
): Promise<StaffSession> => {
  requireSessionAct(context, await requireReception(context, id), 'cancel')
  const cancelled = await writeAt(context, [id], async (tx, session) => {
    requireSessionAct(context, session, 'cancel')
    if (session.revision !== revision) throw new Refusal('sessionStale')
    const deputies = await listSeatedDeputies(tx, id)
    await callOff(tx, { sessionId: id, reason }, context.now)
    const text = `${sayWhen(session)}的接待取消了：${reason}`
    const news = { sessionId: id, title: '接待取消了', text }
    await tellDeputies(tx, context, { deputies, streetId: session.streetId }, news)
    const [view] = await staffSessionsOf({ ...context, db: tx }, [id])
    if (!view) throw new Refusal('notFound')
    return view
  })
  await context.siteIndex.refresh()
  return cancelled
}

/** Removes a reception that never became public. Refuses with notFound, forbidden, sessionActNotAllowed or sessionStale. */
export const removeSession = async (
  context: Context,
  { session: id, revision }: ParsedOf<typeof removal>,
): Promise<Record<string, never>> => {
  requireSessionAct(context, await requireReception(context, id), 'remove')
  return writeAt(context, [id], async (tx, session) => {
    requireSessionAct(context, session, 'remove')
    if (session.revision !== revision) throw new Refusal('sessionStale')
    await removePlanned(tx, [id])
    return {}
  })
}
