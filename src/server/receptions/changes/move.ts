import type { ParsedOf } from '../../../contract/endpoint'
import { Refusal } from '../../../contract/errors'
import {
  type ChangeAct,
  type ChangeStatus,
  type ChangeView,
  changeActsOf,
  type moveChange as endpoint,
  isOrganiser,
} from '../../../contract/receptions'
import type { Context } from '../../context'
import { findChange, updateChange } from '../../store/changes'
import type { Tx } from '../../store/db'
import { findDeputyOf } from '../../store/deputies'
import { writeAt } from '../turn'
import { type Case, tellMove } from './answers'
import { grantChange } from './grant'
import { factsOf, viewChanges } from './view'

type Input = ParsedOf<typeof endpoint>

const nextStatus: Record<ChangeAct, ChangeStatus> = {
  agree: 'agreed',
  decline: 'declined',
  grant: 'granted',
  refuse: 'refused',
  withdraw: 'withdrawn',
}

/** A request that concerns the actor: as asker, as the one asked, or as organiser. For anybody else it is not there. */
const requireChange = async ({ db, actor }: Context, id: string) => {
  const deputyId = (actor.personId && (await findDeputyOf(db, actor.personId))?.id) || null
  const change = await findChange(db, id)
  if (!change) throw new Refusal('notFound')
  const isParty = deputyId === change.deputyId || (deputyId && deputyId === change.substituteId)
  if (!isParty && !isOrganiser(actor, change.streetId)) throw new Refusal('notFound')
  return { change, deputyId }
}

const carryOut = async (tx: Tx, context: Context, found: Case): Promise<void> => {
  const { change, input } = found
  const isDecided = input.act !== 'agree'
  const substituteId = input.act === 'grant' ? await grantChange(tx, context, found) : change.substituteId
  await updateChange(tx, change.id, {
    status: nextStatus[input.act],
    substituteId,
    note: input.note || change.note,
    decidedAt: isDecided ? context.now : null,
  })
  await tellMove(tx, context, found)
}

/**
 * Answers or decides a request. Refuses with notFound, changeActNotAllowed, or deputyWrong when the substitute is not of the
 * site or street, or not free any more.
 */
export const moveChange = async (context: Context, input: Input): Promise<ChangeView> => {
  const { actor, now } = context
  const { change: known, deputyId } = await requireChange(context, input.change)
  const view = await writeAt(context, [known.sessionId], async (tx, session) => {
    const change = await findChange(tx, known.id)
    if (!change) throw new Refusal('notFound')
    if (!changeActsOf(factsOf(change), { actor, deputyId }, now).includes(input.act))
      throw new Refusal('changeActNotAllowed')
    await carryOut(tx, context, { session, change, input })
    const after = await findChange(tx, change.id)
    const [seen] = after ? await viewChanges({ ...context, db: tx }, [after], deputyId) : []
    if (!seen) throw new Refusal('notFound')
    return seen
  })
  await context.siteIndex.refresh()
  return view
}
