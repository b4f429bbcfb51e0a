import { Refusal } from '../../contract/errors'
import { saySpan } from '../../contract/time'
import type { Context } from '../context'
import { holdDeputies } from '../store/comers'
import type { Tx } from '../store/db'
import { publishPlanned } from '../store/planSessions'
import { makeSeats } from '../store/seats'
import { touchSites } from '../store/siteFeed'
import { staffSessionsOf } from './staffView'

/** Refuses with planConflicts, which names each reception that something stands in the way of. */
const requireClear = async (context: Context, ids: readonly string[]): Promise<void> => {
  const sessions = await staffSessionsOf(context, ids)
  const wrong = sessions.filter(({ conflicts }) => conflicts.length > 0)
  if (wrong.length === 0) return
  const said = wrong.map(({ id, site, startsAt, endsAt, conflicts }) => {
    const notes = [...new Set(conflicts.map(({ note }) => note))].join('；')
    return [id, `${site.name} ${saySpan(startsAt, endsAt, context.now)}：${notes}`] as const
  })
  throw new Refusal('planConflicts', Object.fromEntries(said))
}

/**
 * Makes planned receptions public, with their seats: all of them, or none when something stands in the way of one
 * (planConflicts). The caller lets the sites' index refresh after the transaction.
 */
export const publishSessions = async (
  tx: Tx,
  context: Context,
  { ids, deputyIds }: { readonly ids: readonly string[]; readonly deputyIds: readonly string[] },
): Promise<void> => {
  if (ids.length === 0) return
  // Two plans at the same time must not send one deputy to two places: the second one waits here, and looks then.
  await holdDeputies(tx, deputyIds)
  await requireClear({ ...context, db: tx }, ids)
  const published = await publishPlanned(tx, ids)
  for (const session of published) await makeSeats(tx, session)
  await touchSites(tx, [...new Set(published.map(({ siteId }) => siteId))])
}
