import type { ParsedOf } from '../../../contract/endpoint'
import { Refusal } from '../../../contract/errors'
import {
  type listStaffSessions as endpoint,
  type readStaffSession as reading,
  seesReception,
} from '../../../contract/receptions'
import type { Actor } from '../../../contract/roles'
import { addDays, startOfDay } from '../../../contract/time'
import type { Context } from '../../context'
import { sortByName } from '../../pinyin'
import { listChoices } from '../../store/comers'
import { listStaffSessionIds, type Reach } from '../../store/planning'
import { requireReception } from '../guard'
import { staffSessionsOf } from '../staffView'

/** The most days that may be asked for at once: a year as a calendar draws it. */
const DAYS_MAX = 400

const reachOf = ({ duties }: Actor): Reach => {
  if (duties.some(({ role }) => role === 'districtOfficer' || role === 'supervisor')) return 'all'
  const of = (...roles: readonly string[]) =>
    duties.flatMap(({ role, scopeId }) => (roles.includes(role) && scopeId ? [scopeId] : []))
  return { streetIds: of('secretary', 'chair'), siteIds: of('liaisonOfficer') }
}

/** The receptions of some days that the actor sees from the office. Refuses with spanWrong or spanTooLong. */
export const listStaffSessions = async (
  context: Context,
  { from, until, site, street }: ParsedOf<typeof endpoint>,
) => {
  if (until < from) throw new Refusal('spanWrong')
  if (until > addDays(from, DAYS_MAX - 1)) throw new Refusal('spanTooLong')
  const span = { from: new Date(startOfDay(from)), until: new Date(startOfDay(addDays(until, 1))) }
  const ids = await listStaffSessionIds(context.db, reachOf(context.actor), { ...span, site, street })
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
