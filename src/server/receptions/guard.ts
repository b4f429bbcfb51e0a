import { Refusal } from '../../contract/errors'
import { publicStatuses, type SessionAct, seesReception, sessionActsOf } from '../../contract/receptions'
import type { Context } from '../context'
import { findReception } from '../store/receptions'
import type { ReceptionRow } from '../store/tables'

type Asking = Pick<Context, 'db' | 'actor' | 'now'>

/** A reception that the actor may know of: for whoever may not, it is not there. Refuses with notFound. */
export const requireReception = async ({ db, actor }: Asking, id: string): Promise<ReceptionRow> => {
  const found = await findReception(db, id)
  if (!found) throw new Refusal('notFound')
  if (!publicStatuses.includes(found.status) && !seesReception(actor, found)) throw new Refusal('notFound')
  return found
}

/** Refuses with forbidden a stranger to the place, and with sessionActNotAllowed what the rule does not offer now. */
export const requireSessionAct = ({ actor, now }: Asking, session: ReceptionRow, act: SessionAct): void => {
  if (!seesReception(actor, session)) throw new Refusal('forbidden')
  if (!sessionActsOf(session, actor, now).includes(act)) throw new Refusal('sessionActNotAllowed')
}
