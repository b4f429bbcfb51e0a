import { dayOf, type Instant } from '../time'
import { addWorkdays, type Calendar, workdaysBetween } from '../workdays'
import type { Facts, Party } from './facts'
import type { MoveData } from './fields'
import { destination, type MoveName } from './moves'
import { familyOf } from './statuses'

/** Working days to an answer (domain.md §4): the default, and what a complex matter gets. */
export const answerLimits = {
  street: { plain: 5, complex: 15 },
  district: { plain: 15, complex: 30 },
  /** A new round after a dissatisfaction or a reopening. */
  again: 5,
} as const

/** A move with all that its effect depends on. `unitLevel` tells what kind of unit `data.unitId` names. */
export interface Made {
  readonly move: MoveName
  readonly party: Party
  readonly data: MoveData
  readonly at: Instant
  readonly unitLevel?: 'street' | 'district'
  readonly parentId?: string
  /** The person who moved; the rules ask only whether the next one is somebody else. */
  readonly actorId?: string | null
}

type Change = Partial<Facts>
type Effect = (facts: Facts, made: Made, calendar: Calendar) => Change

const handOver: Effect = (facts, { data, unitLevel = 'street' }) => {
  const complex = data.complex ?? false
  const limit = answerLimits[unitLevel][complex ? 'complex' : 'plain']
  return {
    unitId: data.unitId ?? facts.unitId,
    unitLevel,
    complex,
    // In a later round the short limit of the round stays, unless the unit is new to the matter.
    limitDays: facts.round > 1 ? Math.max(facts.limitDays, answerLimits.again) : limit,
    returnPending: false,
  }
}

const newRound: Effect = (facts, { at }) => ({
  round: facts.round + 1,
  clockFrom: dayOf(at),
  limitDays: answerLimits.again,
  pausedDays: 0,
  contacted: false,
  urged: false,
  extended: false,
  // What was promised in the last round is no longer what is waited for.
  outcome: null,
  promisedOn: null,
  closedOn: null,
  // What is handled again is no longer what was made public.
  publication: 'none',
  proposedBy: null,
})

const rate: Effect = (facts, made, calendar) => {
  if (made.data.result !== 'dissatisfied') return {}
  const dissatisfied = facts.dissatisfied + 1
  return { ...newRound(facts, made, calendar), dissatisfied, escalated: dissatisfied > 1 }
}

const resume: Effect = (facts, { at }, calendar) => ({
  pausedSince: null,
  pausedDays:
    facts.pausedDays + (facts.pausedSince ? workdaysBetween(facts.pausedSince, dayOf(at), calendar) : 0),
})

const takeOutcome: Effect = (_, { data }) => ({
  outcome: data.outcome ?? null,
  promisedOn: data.promisedOn ?? null,
})

const decideExtend: Effect = (facts, { data }) => {
  if (data.extendDecision !== 'grant') return { extensionAsked: null, extended: true }
  return { extensionAsked: null, extended: true, limitDays: facts.limitDays + (facts.extensionAsked ?? 0) }
}

const decideReturn: Effect = (facts, made, calendar) => {
  if (made.data.returnDecision === 'elsewhere')
    return { ...handOver(facts, made, calendar), returnRefusals: 0 }
  if (made.data.returnDecision === 'takeBack')
    return { returnPending: false, returnRefusals: 0, unitId: null, unitLevel: null }
  return { returnPending: false, returnRefusals: facts.returnRefusals + 1 }
}

/** What each move changes beside the status. Only moves that change something stand here. */
const effects: { readonly [M in MoveName]?: Effect } = {
  firstContact: () => ({ contacted: true }),
  askInfo: (_, { at }) => ({ pausedSince: dayOf(at) }),
  addInfo: resume,
  withdraw: () => ({ pausedSince: null }),
  merge: (_, { parentId }) => ({ parentId: parentId ?? null }),
  answerNow: takeOutcome,
  assign: handOver,
  forward: () => ({ forwarded: true, limitDays: answerLimits.district.plain }),
  distribute: handOver,
  sendBack: () => ({ sentBack: true, limitDays: answerLimits.street.plain }),
  requestReturn: () => ({ returnPending: true }),
  decideReturn,
  extend: (_, { data }) => ({ extensionAsked: data.days ?? 0 }),
  decideExtend,
  draftReply: takeOutcome,
  rate,
  reportPromise: (facts, { data }) => ({
    outcome: data.kept ? 'resolved' : facts.outcome,
    promisedOn: data.kept ? null : (data.promisedOn ?? null),
  }),
  reopen: newRound,
  consentPublish: () => ({ publication: 'consented' }),
  revokePublish: () => ({ publication: 'none', proposedBy: null }),
  proposePublish: (_, { actorId }) => ({ publication: 'proposed', proposedBy: actorId ?? null }),
  publish: () => ({ publication: 'published' }),
  unpublish: () => ({ publication: 'consented', proposedBy: null }),
  urge: (_, { party }) => (party === 'reporter' ? { urged: true } : {}),
  // `escalated` stays after explainAndClose: it is what keeps the matter from being reopened here.
  supervise: () => ({ supervised: true, escalated: false }),
}

/** The facts after a move. Pure: the server stores what comes out, a fold over the events gives the same. */
export const applyMove = (facts: Facts, made: Made, calendar: Calendar): Facts => {
  const status = destination(made.move, { facts, data: made.data, party: made.party })
  const next: Facts = { ...facts, ...effects[made.move]?.(facts, made, calendar), status }
  const isFinal = familyOf(status) === 'final'
  return {
    ...next,
    dueOn: addWorkdays(next.clockFrom, next.limitDays + next.pausedDays, calendar),
    closedOn: isFinal ? (next.closedOn ?? dayOf(made.at)) : null,
  }
}

/** The facts at submission: the clock starts on that day, whatever happens to the opinion afterwards. */
export const newFacts = (
  given: Pick<Facts, 'id' | 'siteId' | 'streetId' | 'reporterId'>,
  at: Instant,
  calendar: Calendar,
): Facts => ({
  ...given,
  status: 'submitted',
  unitId: null,
  unitLevel: null,
  round: 1,
  dissatisfied: 0,
  complex: false,
  forwarded: false,
  sentBack: false,
  contacted: false,
  urged: false,
  supervised: false,
  escalated: false,
  returnPending: false,
  returnRefusals: 0,
  extensionAsked: null,
  extended: false,
  outcome: null,
  promisedOn: null,
  clockFrom: dayOf(at),
  limitDays: answerLimits.street.plain,
  pausedDays: 0,
  pausedSince: null,
  dueOn: addWorkdays(dayOf(at), answerLimits.street.plain, calendar),
  closedOn: null,
  parentId: null,
  publication: 'none',
  proposedBy: null,
})
