import { Refusal } from '../../../contract/errors'
import { mayAskChange } from '../../../contract/receptions'
import type { Context } from '../../context'
import type { Handlers } from '../../http'
import { listChangeRows } from '../../store/changes'
import { findDeputyOf } from '../../store/deputies'
import { requireOwnSession } from '../ownDeputy'
import { absences } from './absences'
import { askChange } from './ask'
import { moveChange } from './move'
import { freeDeputiesFor, viewChanges } from './view'

/** How long a decision stays in the list, in milliseconds: thirty days. */
const KEPT_MS = 30 * 86_400_000

const ownStreets = ({ actor }: Context): string[] =>
  actor.duties.flatMap(({ role, scopeId }) => (role === 'secretary' && scopeId ? [scopeId] : []))

export const changes: Pick<
  Handlers,
  | 'listChanges'
  | 'listSubstitutes'
  | 'askChange'
  | 'moveChange'
  | 'listAbsences'
  | 'addAbsence'
  | 'removeAbsence'
> = {
  ...absences,
  askChange,
  moveChange,

  async listChanges(context) {
    const { actor, db, now } = context
    const deputyId = (actor.personId && (await findDeputyOf(db, actor.personId))?.id) || null
    const of = { deputyId, streetIds: ownStreets(context) }
    const rows = await listChangeRows(db, of, { now, since: new Date(now.getTime() - KEPT_MS) })
    const items = await viewChanges(context, rows, deputyId)
    const waits = (view: (typeof items)[number]) => view.acts.some(act => act !== 'withdraw')
    return { items: [...items.filter(waits), ...items.filter(view => !waits(view))] }
  },

  async listSubstitutes(context, { session: id }) {
    const { session } = await requireOwnSession(context, id)
    if (!mayAskChange(session, context.now)) throw new Refusal('sessionActNotAllowed')
    const free = await freeDeputiesFor(context.db, session)
    return { items: free.filter(({ personId }) => personId !== null) }
  },
}
