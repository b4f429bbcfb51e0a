import type { ParsedOf } from '../../../contract/endpoint'
import { Refusal } from '../../../contract/errors'
import type { CalendarSession, answerAttendance as endpoint } from '../../../contract/receptions'
import type { Context } from '../../context'
import { findCalendarRow, setAnswer } from '../../store/calendars'
import type { Tx } from '../../store/db'
import { listOfficers, listSeatedDeputies } from '../../store/seatedDeputies'
import type { DeputyRow, ReceptionRow } from '../../store/tables'
import { requireOwnSession } from '../ownDeputy'
import { sayWhen, tellPeople } from '../tell'
import { writeAt } from '../turn'
import { mayAnswer, viewCalendarSessions } from './view'

const tellObjection = async (
  tx: Tx,
  context: Context,
  { session, deputy, objection }: { session: ReceptionRow; deputy: DeputyRow; objection: string },
) => {
  const text = `${deputy.name}代表对${sayWhen(session)}接待的到场登记有异议：${objection}。请核实后更正，或作说明。`
  const secretaries = await listOfficers(tx, 'secretary', session.streetId)
  await tellPeople(tx, context, secretaries, { sessionId: session.id, title: '代表对到场登记有异议', text })
}

/**
 * Writes down the deputy's own word on the attendance; the secretary is told of an objection. Refuses with notFound, forbidden,
 * badInput, or sessionActNotAllowed while nothing is written down, or when the record is confirmed and so was the answer.
 */
export const answerAttendance = async (
  context: Context,
  { session: id, answer, objection }: ParsedOf<typeof endpoint>,
): Promise<CalendarSession> => {
  const { deputy } = await requireOwnSession(context, id)
  if (answer === 'objected' && !objection) throw new Refusal('badInput', { objection: '请写一句说明' })
  return writeAt(context, [id], async (tx, session) => {
    const seated = (await listSeatedDeputies(tx, id)).find(each => each.id === deputy.id)
    if (!seated || !mayAnswer(session.status, seated)) throw new Refusal('sessionActNotAllowed')
    const isObjection = answer === 'objected'
    const key = { sessionId: id, deputyId: deputy.id }
    await setAnswer(tx, key, { answer, objection: isObjection ? objection : null })
    if (isObjection) await tellObjection(tx, context, { session, deputy, objection })
    const row = await findCalendarRow(tx, id)
    const [view] = row ? await viewCalendarSessions({ ...context, db: tx }, deputy.id, [row]) : []
    if (!view) throw new Refusal('notFound')
    return view
  })
}
