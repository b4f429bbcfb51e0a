import type { ParsedOf } from '../../../contract/endpoint'
import { Refusal } from '../../../contract/errors'
import {
  type listStaffSessions as endpoint,
  type readStaffSession as reading,
  receptionReachOf,
  seesReception,
} from '../../../contract/receptions'
import type { Context } from '../../context'
import { sortByName } from '../../pinyin'
import { listChoices } from '../../store/comers'
import { listStaffSessionIds } from '../../store/planning'
import { requireReception } from '../guard'
import { spanOf } from '../span'
import { staffSessionsOf } from '../staffView'

/** The receptions of some days that the actor sees from the office. Refuses with spanWrong or spanTooLong. */
export const listStaffSessions = async (
  context: Context,
  { site, street, ...days }: ParsedOf<typeof endpoint>,
) => {
  const within = { ...spanOf(days), site, street }
  const ids = await listStaffSessionIds(context.db, receptionReachOf(context.actor), within)
  return { items: await staffSessionsOf(context, ids) }
}

/** One reception with the deputies who may come to it, the site's own first. Refuses with notFound. */
export const readStaffSession = async (context: Context, { session: id }: ParsedOf<typeof reading>) => {
  const row = await requireReception(context, id)
  if (!seesReception(context.actor, row)) throw new Refusal('notFound')
  const [session] = await staffSessionsOf(context, [id])
  if (!session) throw new Refusal('notFound')
  const all = sortByName(await listChoices(context.db, row))
  const choices = [...all.filter(({ isOwn }) => isOwn), ...all.filter(({ isOwn }) => !isOwn)]
  return { ...session, choices: choices.map(({ id, name }) => ({ id, name })) }
}
