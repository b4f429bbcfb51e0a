import type { NewReception } from '../store/tables'
import type { Random } from './random'

/** Of what is still to come one is called off and one is held at another hour than was said. */
export const upset = (sessions: readonly NewReception[], stationIds: ReadonlySet<string>): NewReception[] => {
  const coming = sessions
    .filter(({ siteId, status }) => status === 'published' && stationIds.has(siteId))
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  const [cancelled, changed] = [coming[1], coming[3]]
  return sessions.map(session => {
    if (session === cancelled) return { ...session, status: 'cancelled', sequence: 1 }
    return session === changed ? { ...session, status: 'changed', sequence: 1 } : session
  })
}

const whys = ['代表临时有会', '站点停电检修', '台风预警，暂停活动']

/** Says why something was called off. */
export const explain = (sessions: readonly NewReception[], random: Random): NewReception[] =>
  sessions.map(session =>
    session.status === 'cancelled' ? { ...session, cancelledWhy: random.pick(whys) } : session,
  )
