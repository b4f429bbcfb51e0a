import type * as v from 'valibot'
import { dayOf, type Instant, sayDay } from '../time'
import { NOTICE_MS } from './rule'
import type { ConflictKind, conflict } from './staffViews'
import { conflictWords } from './staffViews'
import type { SessionStatus } from './statuses'

type Conflict = v.InferOutput<typeof conflict>

/** A stretch of time, in milliseconds; its end no longer belongs to it. */
export interface Span {
  readonly startsAt: number
  readonly endsAt: number
}

export const overlaps = (one: Span, other: Span): boolean =>
  one.startsAt < other.endsAt && other.startsAt < one.endsAt

/** Where a deputy is expected. */
interface Commitment extends Span {
  readonly deputyId: string
  readonly sessionId: string
  readonly site: string
}

/** Days (YYYY-MM-DD, both included) on which a deputy cannot come. */
export interface Absence {
  readonly deputyId: string
  readonly fromOn: string
  readonly untilOn: string
}

export const isAway = ({ fromOn, untilOn }: Omit<Absence, 'deputyId'>, { startsAt }: Span): boolean => {
  const day = dayOf(startsAt)
  return fromOn <= day && day <= untilOn
}

/** What has to be known of a reception to see what stands in its way. */
interface Checked extends Span {
  readonly id: string
  readonly status: SessionStatus
  readonly deputies: readonly { readonly id: string; readonly name: string }[]
  readonly isSiteClosed: boolean
}

export interface Known {
  readonly commitments: readonly Commitment[]
  readonly absences: readonly Absence[]
}

const of = (kind: ConflictKind, note: string = conflictWords[kind]): Conflict => ({ kind, note })

const ofDeputy = (
  session: Checked,
  { id, name }: Checked['deputies'][number],
  { commitments, absences }: Known,
  now: Instant,
): Conflict[] => {
  const elsewhere = commitments.filter(
    other => other.deputyId === id && other.sessionId !== session.id && overlaps(other, session),
  )
  const away = absences.filter(absence => absence.deputyId === id && isAway(absence, session))
  return [
    ...elsewhere.map(({ site }) => of('deputyTwice', `${name}代表同一时间在${site}接待`)),
    ...away.map(({ fromOn, untilOn }) =>
      of('deputyAway', `${name}代表${sayDay(fromOn, now)}至${sayDay(untilOn, now)}不便`),
    ),
  ]
}

const coming: readonly SessionStatus[] = ['planned', 'published', 'changed']

/** What stands in the way of a reception that is still to come, in words; nothing of one that is over or called off. */
export const conflictsOf = (session: Checked, known: Known, now: Date): Conflict[] => {
  const { status, startsAt, deputies, isSiteClosed } = session
  const ahead = startsAt - now.getTime()
  if (!coming.includes(status) || (status !== 'planned' && ahead <= 0)) return []
  return [
    ...deputies.flatMap(deputy => ofDeputy(session, deputy, known, now)),
    ...(isSiteClosed ? [of('siteClosed')] : []),
    ...(deputies.length === 0 ? [of('noDeputy')] : []),
    ...(status === 'planned' && ahead < NOTICE_MS ? [of('shortNotice')] : []),
  ]
}
