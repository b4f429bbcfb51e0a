import { Refusal } from '../../contract/errors'
import { publicStatuses } from '../../contract/receptions'
import type { Context } from '../context'
import { findDeputyOf } from '../store/deputies'
import { findReception } from '../store/receptions'
import { listSeatedDeputies } from '../store/seatedDeputies'
import type { DeputyRow, ReceptionRow } from '../store/tables'

type Asking = Pick<Context, 'db' | 'actor'>

/** The deputy who the actor is. Refuses with forbidden an account that belongs to none. */
export const requireOwnDeputy = async ({ db, actor }: Asking): Promise<DeputyRow> => {
  const deputy = actor.personId ? await findDeputyOf(db, actor.personId) : undefined
  if (!deputy) throw new Refusal('forbidden')
  return deputy
}

/** A reception at which the actor sits. Refuses with notFound what is not public, with forbidden what is another's. */
export const requireOwnSession = async (
  context: Asking,
  id: string,
): Promise<{ deputy: DeputyRow; session: ReceptionRow }> => {
  const deputy = await requireOwnDeputy(context)
  const session = await findReception(context.db, id)
  if (!session) throw new Refusal('notFound')
  const seated = await listSeatedDeputies(context.db, id)
  if (seated.some(each => each.id === deputy.id)) return { deputy, session }
  throw new Refusal(publicStatuses.includes(session.status) ? 'forbidden' : 'notFound')
}
