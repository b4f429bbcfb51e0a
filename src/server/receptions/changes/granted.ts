import { upcomingStatuses } from '../../../contract/receptions'
import type { Context } from '../../context'
import type { Tx } from '../../store/db'
import { listOfficers } from '../../store/seatedDeputies'
import type { ReceptionRow } from '../../store/tables'
import { type Listener, sayWhen, tellDeputies, tellPeople } from '../tell'
import type { Case } from './answers'

/** A deputy who can be told. */
export type Deputy = Listener & { readonly id: string }

/** Who takes the place, and everybody who then sits there. */
export interface Arrangement {
  readonly substitute: Deputy | null
  readonly left: readonly Deputy[]
}

/** What people who are booked are told: who comes instead, and that they may choose anew. */
export const saySwap = (
  { session, change }: Case,
  substitute: Deputy | null,
  left: readonly Deputy[],
): string => {
  const before = `${sayWhen(session)}的接待，原定${change.deputyName}代表`
  if (substitute)
    return `${before}接待，改由${substitute.name}代表接待，时间地点不变；不想见这位代表的，可以在两天内优先改约。`
  const names = left.map(({ name }) => name).join('、')
  return `${before}因故不能到场，由${names}代表接待，时间地点不变；想换一场的，可以在两天内优先改约。`
}

/** Whether residents count on a reception. */
export const isPublic = ({ status }: ReceptionRow): boolean => upcomingStatuses.includes(status)

/** Nobody would be left: what is public is called off; what is only planned shows the planner that it lacks a deputy. */
export const isLost = (session: ReceptionRow, left: readonly Deputy[]): boolean =>
  isPublic(session) && left.length === 0

/** Tells the deputies, the office and the keeper of the door how it was decided. */
export const tellThose = async (
  tx: Tx,
  context: Context,
  { session, change }: Case,
  { substitute, left }: Arrangement,
): Promise<void> => {
  const { id: sessionId, siteId, streetId } = session
  const [when, from] = [sayWhen(session), change.deputyName]
  const outcome = substitute
    ? `由${substitute.name}代表接替`
    : isLost(session, left)
      ? '没有代表接替，这场已取消'
      : '不另安排代表'
  const text = `${from}代表不参加${when}的接待，${outcome}。${isPublic(session) ? '约好的人都已通知。' : ''}`
  const news = { sessionId, title: change.kind === 'swap' ? '换班已确认' : '请假已批准', text }
  const asker = { name: from, personId: change.deputyPerson }
  const others = left.filter(({ id }) => id !== substitute?.id)
  await tellDeputies(tx, context, { deputies: [asker, ...others], streetId }, news)
  const invitation = `您接替${from}代表参加${when}的接待，已记入您的日历。`
  const invited = { deputies: substitute ? [substitute] : [], streetId }
  await tellDeputies(tx, context, invited, { sessionId, title: '请您接待选民', text: invitation })
  const officers = [
    ...(await listOfficers(tx, 'secretary', streetId)),
    ...(await listOfficers(tx, 'liaisonOfficer', siteId)),
  ]
  await tellPeople(tx, context, officers, news)
}
