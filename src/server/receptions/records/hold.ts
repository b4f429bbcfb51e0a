import type { ParsedOf } from '../../../contract/endpoint'
import { Refusal } from '../../../contract/errors'
import type { holdSession as endpoint, StaffSession } from '../../../contract/receptions'
import type { Context } from '../../context'
import type { Tx } from '../../store/db'
import { updateReception } from '../../store/receptions'
import { setPresence } from '../../store/records'
import { listSeatedDeputies } from '../../store/seatedDeputies'
import { touchSites } from '../../store/siteFeed'
import type { ReceptionRow } from '../../store/tables'
import { requireReception, requireSessionAct } from '../guard'
import { staffSessionsOf } from '../staffView'
import { sayWhen, tellDeputies } from '../tell'
import { writeAt } from '../turn'

type Seated = Awaited<ReturnType<typeof listSeatedDeputies>>[number]

const writeDown = async (
  tx: Tx,
  context: Context,
  session: ReceptionRow,
  { deputy, isPresent }: { deputy: Seated; isPresent: boolean },
): Promise<void> => {
  await setPresence(tx, { sessionId: session.id, deputyId: deputy.id }, isPresent)
  const text = `${sayWhen(session)}的接待，您被登记为${isPresent ? '到场' : '没有到场'}。请在日历里确认；不对的话可以提出异议。`
  const told = { deputies: [deputy], streetId: session.streetId }
  await tellDeputies(tx, context, told, { sessionId: session.id, title: '请确认到场登记', text })
}

const hold = async (tx: Tx, context: Context, session: ReceptionRow, present: readonly string[]) => {
  const seated = await listSeatedDeputies(tx, session.id)
  if (present.some(id => !seated.some(deputy => deputy.id === id))) throw new Refusal('deputyWrong')
  for (const deputy of seated) {
    const isPresent = present.includes(deputy.id)
    if (deputy.isPresent !== isPresent) await writeDown(tx, context, session, { deputy, isPresent })
  }
  const changes = { status: 'held' as const, heldAt: session.heldAt ?? context.now }
  if (!(await updateReception(tx, session.id, session.revision, changes))) throw new Refusal('sessionStale')
  await touchSites(tx, [session.siteId])
}

/**
 * Writes down who came, or corrects it: whoever's entry changes is asked for a word anew. Refuses with notFound, forbidden,
 * sessionActNotAllowed before the reception begins and after its record is confirmed, or deputyWrong.
 */
export const holdSession = async (
  context: Context,
  { session: id, present }: ParsedOf<typeof endpoint>,
): Promise<StaffSession> => {
  requireSessionAct(context, await requireReception(context, id), 'hold')
  const view = await writeAt(context, [id], async (tx, session) => {
    requireSessionAct(context, session, 'hold')
    await hold(tx, context, session, present)
    const [after] = await staffSessionsOf({ ...context, db: tx }, [id])
    if (!after) throw new Refusal('notFound')
    return after
  })
  await context.siteIndex.refresh()
  return view
}
