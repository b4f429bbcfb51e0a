import { v7 as uuid } from 'uuid'
import type { ParsedOf } from '../../../contract/endpoint'
import { Refusal } from '../../../contract/errors'
import { type ChangeView, type askChange as endpoint, mayAskChange } from '../../../contract/receptions'
import type { Context } from '../../context'
import { findChange, insertChange } from '../../store/changes'
import type { Tx } from '../../store/db'
import { listOfficers } from '../../store/seatedDeputies'
import type { DeputyRow, ReceptionRow } from '../../store/tables'
import { requireOwnSession } from '../ownDeputy'
import { sayWhen, tellPeople } from '../tell'
import { writeAt } from '../turn'
import { freeDeputiesFor, viewChanges } from './view'

type Input = ParsedOf<typeof endpoint>

/** Who is asked to take the place: somebody free who has an account to answer with. */
const requireAsked = async (tx: Tx, session: ReceptionRow, { kind, substitute }: Input) => {
  if (kind === 'leave') return null
  const free = await freeDeputiesFor(tx, session)
  const asked = free.find(({ id, personId }) => id === substitute && personId)
  if (!asked) throw new Refusal('deputyWrong')
  return asked
}

const tellAsked = async (
  tx: Tx,
  context: Context,
  { session, deputy, reason }: { session: ReceptionRow; deputy: DeputyRow; reason: string },
  asked: { personId: string | null } | null,
) => {
  const when = sayWhen(session)
  const isSwap = asked !== null
  const text = isSwap
    ? `${deputy.name}代表想请您接替${when}的接待，原因：${reason}。请答复愿意或不便。`
    : `${deputy.name}代表不能参加${when}的接待，原因：${reason}。请安排接替的代表，或作其他决定。`
  const people = isSwap ? [asked.personId ?? ''] : await listOfficers(tx, 'secretary', session.streetId)
  const title = isSwap ? '有代表请您换班' : '有代表请假'
  await tellPeople(tx, context, people, { sessionId: session.id, title, text })
}

/**
 * Asks for leave, or another deputy for a swap. Refuses with notFound, forbidden, sessionActNotAllowed when the reception
 * has begun, deputyWrong, or changeActNotAllowed while an earlier request is still open.
 */
export const askChange = async (context: Context, input: Input): Promise<ChangeView> => {
  const { deputy } = await requireOwnSession(context, input.session)
  const { now } = context
  return writeAt(context, [input.session], async (tx, session) => {
    if (!mayAskChange(session, now)) throw new Refusal('sessionActNotAllowed')
    const asked = await requireAsked(tx, session, input)
    const id = uuid({ msecs: now.getTime() })
    const { kind, reason } = input
    const isFirst = await insertChange(tx, {
      ...{ id, kind, reason, sessionId: session.id, deputyId: deputy.id, substituteId: asked?.id ?? null },
      ...{ note: null, status: 'asked', askedAt: now, decidedAt: null },
    })
    if (!isFirst) throw new Refusal('changeActNotAllowed')
    await tellAsked(tx, context, { session, deputy, reason }, asked)
    const row = await findChange(tx, id)
    const [view] = row ? await viewChanges({ ...context, db: tx }, [row], deputy.id) : []
    if (!view) throw new Refusal('notFound')
    return view
  })
}
