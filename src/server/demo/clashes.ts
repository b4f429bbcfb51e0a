import { v7 as uuid } from 'uuid'
import { type Absence, isAway, overlaps, type Span } from '../../contract/receptions'
import { addDays, dayOf } from '../../contract/time'
import type { AbsenceRow, NewPlan, NewReception } from '../store/tables'

interface Comer {
  readonly sessionId: string
  readonly deputyId: string
}

interface Planned {
  readonly plans: readonly NewPlan[]
  readonly sessions: readonly NewReception[]
  readonly comers: readonly Comer[]
}

/** How long after its first day the leave lasts. */
const AWAY_DAYS = 2

const spanOf = ({ startsAt, endsAt }: NewReception): Span => ({
  startsAt: startsAt.getTime(),
  endsAt: endsAt.getTime(),
})

const expecting = ({ sessions, comers }: Planned, deputyId: string): NewReception[] => {
  const ids = new Set(comers.filter(comer => comer.deputyId === deputyId).map(({ sessionId }) => sessionId))
  return sessions.filter(({ id }) => ids.has(id))
}

/** Every place of a draft that a deputy takes. */
const placesIn = ({ sessions, comers }: Planned, draft: NewPlan) =>
  sessions
    .filter(({ planId }) => planId === draft.id)
    .flatMap(session =>
      comers
        .filter(({ sessionId }) => sessionId === session.id)
        .map(({ deputyId }) => ({ session, deputyId })),
    )

/** A reception of the draft as somebody moved it by hand: to when one of its deputies is expected at another site. */
const putTwice = (planned: Planned, draft: NewPlan): NewReception | null => {
  const proposed = planned.plans.filter(({ status }) => status === 'proposed').map(({ id }) => id)
  const own = planned.sessions.filter(({ planId }) => planId === draft.id)
  for (const { session, deputyId } of placesIn(planned, draft))
    for (const other of expecting(planned, deputyId)) {
      const isItsYear = dayOf(other.startsAt).startsWith(`${draft.year}-`)
      // What the chair is about to approve stays without a conflict.
      if (!isItsYear || other.siteId === session.siteId || proposed.includes(other.planId ?? '')) continue
      const minutes = session.endsAt.getTime() - session.startsAt.getTime()
      const [startsAt, endsAt] = [other.startsAt, new Date(other.startsAt.getTime() + minutes)]
      const moved = { ...session, startsAt, endsAt, movedFrom: null, byHand: true }
      if (!own.some(one => one !== session && overlaps(spanOf(one), spanOf(moved)))) return moved
    }
  return null
}

/** A leave that was told after the draft was drawn up, over one of its receptions and nothing else. */
const tellLeave = (planned: Planned, draft: NewPlan, besides: string | undefined): AbsenceRow | null => {
  for (const { session, deputyId } of placesIn(planned, draft)) {
    const fromOn = dayOf(session.startsAt)
    const away: Absence = { deputyId, fromOn, untilOn: addDays(fromOn, AWAY_DAYS) }
    const missed = expecting(planned, deputyId).filter(one => isAway(away, spanOf(one)))
    if (session.id !== besides && missed.length === 1) return { id: uuid(), note: '外出考察', ...away }
  }
  return null
}

/**
 * What stands in the way of the first draft, so that the organiser sees what a conflict looks like: a deputy expected in
 * two places, and a deputy who has asked for leave since.
 */
export const clash = (planned: Planned): { sessions: NewReception[]; absences: AbsenceRow[] } => {
  const draft = planned.plans.find(({ status }) => status === 'draft')
  const moved = draft ? putTwice(planned, draft) : null
  const sessions = planned.sessions.map(session => (session.id === moved?.id ? moved : session))
  const leave = draft ? tellLeave({ ...planned, sessions }, draft, moved?.id) : null
  return { sessions, absences: leave ? [leave] : [] }
}
