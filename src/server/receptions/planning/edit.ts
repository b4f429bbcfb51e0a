import type { ParsedOf } from '../../../contract/endpoint'
import { Refusal } from '../../../contract/errors'
import type { editSession as endpoint, StaffSession } from '../../../contract/receptions'
import type { Context } from '../../context'
import { setComers } from '../../store/comers'
import type { Tx } from '../../store/db'
import { updateReception } from '../../store/receptions'
import { listSeatedDeputies } from '../../store/seatedDeputies'
import { refitSeats } from '../../store/seats'
import { touchSites } from '../../store/siteFeed'
import { requireReception, requireSessionAct } from '../guard'
import { moveUp } from '../seating'
import { staffSessionsOf } from '../staffView'
import { writeAt } from '../turn'
import { announce, bothOf, columnsOf, type Edit } from './announce'
import { requireDay, requireDeputies, requireFree, requireNotice } from './form'
import { isMoved } from './said'

type Input = ParsedOf<typeof endpoint>

/** What holds for a reception that people count on already. */
const requirePublic = async (tx: Tx, edit: Edit, now: Date): Promise<void> => {
  const { before, after } = bothOf(edit)
  if (isMoved(before, after)) requireNotice(after.startsAt, now)
  await requireFree(tx, { ...after, id: edit.session.id }, edit.chosen, now)
}

const carryOut = async (tx: Tx, context: Context, edit: Edit): Promise<void> => {
  const { session, input, chosen } = edit
  const isPublic = session.status !== 'planned'
  const columns = columnsOf(input)
  if (isPublic) {
    await requirePublic(tx, edit, context.now)
    if (!(await refitSeats(tx, { id: session.id, ...columns }))) throw new Refusal('seatsTaken')
  }
  const told = isPublic ? await announce(tx, context, edit) : {}
  const changes = { ...columns, ...told, jointUnits: JSON.stringify(input.jointUnits), byHand: true }
  if (!(await updateReception(tx, session.id, input.revision, changes))) throw new Refusal('sessionStale')
  await setComers(
    tx,
    session.id,
    chosen.map(({ id }) => id),
  )
  if (!isPublic) return
  await moveUp(tx, { ...session, ...columns }, context.now)
  await touchSites(tx, [session.siteId])
}

/**
 * Moves or corrects a reception. Refuses with notFound, forbidden, sessionActNotAllowed, sessionStale, badInput, deputyWrong, and
 * when it is public already also with noticeTooShort, deputyBusy or seatsTaken.
 */
export const editSession = async (context: Context, input: Input): Promise<StaffSession> => {
  const seen = await requireReception(context, input.session)
  requireSessionAct(context, seen, 'edit')
  requireDay(input, context)
  const edited = await writeAt(context, [seen.id], async (tx, session) => {
    requireSessionAct(context, session, 'edit')
    if (session.revision !== input.revision) throw new Refusal('sessionStale')
    const seated = await listSeatedDeputies(tx, session.id)
    const chosen = await requireDeputies(tx, session, input, seated)
    await carryOut(tx, context, { session, input, seated, chosen })
    const [view] = await staffSessionsOf({ ...context, db: tx }, [session.id])
    if (!view) throw new Refusal('notFound')
    return view
  })
  await context.siteIndex.refresh()
  return edited
}
