import { heldStatuses } from '../../contract/receptions'
import type { NewReception } from '../store/tables'
import type { Random } from './random'

interface Comer {
  readonly sessionId: string
  readonly deputyId: string
}

const DAY = 86_400_000

/** Who came to what was held, and what each said to that; one in a hundred objects. */
export const writeAttendance = (
  sessions: readonly NewReception[],
  comers: readonly Comer[],
  random: Random,
) => {
  const held = new Map(
    sessions.filter(({ status }) => heldStatuses.includes(status)).map(session => [session.id, session]),
  )
  return comers.map(comer => {
    const session = held.get(comer.sessionId)
    if (!session) return { ...comer, isPresent: null, answer: 'none' as const, objection: null }
    const isPresent = !random.chance(0.03)
    if (!isPresent && random.chance(0.3))
      return { ...comer, isPresent, answer: 'objected' as const, objection: '当天我在场，签到表漏登了。' }
    const isAnswered = session.status === 'recorded' && random.chance(0.9)
    return {
      ...comer,
      isPresent,
      answer: isAnswered ? ('confirmed' as const) : ('none' as const),
      objection: null,
    }
  })
}

/** When a reception was held and confirmed, and by whom. */
export const recordSessions = (
  sessions: readonly NewReception[],
  secretaryOf: (streetId: string) => string,
): NewReception[] =>
  sessions.map(session => {
    if (!heldStatuses.includes(session.status)) return session
    const heldAt = session.endsAt
    if (session.status === 'held') return { ...session, heldAt }
    const recordedAt = new Date(heldAt.getTime() + 2 * DAY)
    return { ...session, heldAt, recordedAt, recordedBy: secretaryOf(session.streetId) }
  })
