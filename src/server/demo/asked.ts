import { v7 as uuid } from 'uuid'
import { upcomingStatuses } from '../../contract/receptions'
import type { ChangeRow, NewReception } from '../store/tables'

const HOUR = 3_600_000

interface Comer {
  readonly sessionId: string
  readonly deputyId: string
}

interface Asking {
  readonly sessions: readonly NewReception[]
  readonly comers: readonly Comer[]
  /** The deputy of the tour, who is asked. */
  readonly guideId: string
  readonly streetId: string
  readonly now: Date
}

/** A leave that waits for the organiser of the tour's street, and a swap that the tour's deputy is asked for. */
export const askForChanges = ({ sessions, comers, guideId, streetId, now }: Asking): ChangeRow[] => {
  const mayAsk = sessions.filter(
    ({ streetId: at, status, startsAt }) =>
      at === streetId && upcomingStatuses.includes(status) && startsAt.getTime() > now.getTime() + 96 * HOUR,
  )
  const ids = new Set(mayAsk.map(({ id }) => id))
  const withGuide = new Set(
    comers.filter(({ deputyId }) => deputyId === guideId).map(({ sessionId }) => sessionId),
  )
  const others = comers.filter(
    ({ sessionId, deputyId }) => ids.has(sessionId) && !withGuide.has(sessionId) && deputyId !== guideId,
  )
  const [first, second] = [others[0], others.find(({ sessionId }) => sessionId !== others[0]?.sessionId)]
  const row = (comer: Comer, hoursAgo: number) => ({
    ...{ id: uuid(), sessionId: comer.sessionId, deputyId: comer.deputyId, note: null, decidedAt: null },
    ...{ status: 'asked' as const, askedAt: new Date(now.getTime() - hoursAgo * HOUR) },
  })
  return [
    ...(first
      ? [{ ...row(first, 5), kind: 'leave' as const, substituteId: null, reason: '那天要参加区里的培训' }]
      : []),
    ...(second
      ? [
          {
            ...row(second, 20),
            kind: 'swap' as const,
            substituteId: guideId,
            reason: '当天单位有重要检查，想请您代一场',
          },
        ]
      : []),
  ]
}
