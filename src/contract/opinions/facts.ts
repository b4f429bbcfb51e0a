import type { Actor, DutyRole } from '../roles'
import type { Outcome, Status } from './statuses'

/** What the rules need to know of an opinion; the row caches it, the events are where it comes from. */
export interface Facts {
  readonly id: string
  readonly status: Status
  readonly siteId: string
  readonly streetId: string
  readonly reporterId: string | null
  readonly unitId: string | null
  readonly unitLevel: 'street' | 'district' | null
  /** 1 for the first handling; each dissatisfaction and each reopening adds one. */
  readonly round: number
  /** Times the reporter was dissatisfied; the second one goes to the chair. */
  readonly dissatisfied: number
  readonly complex: boolean
  readonly forwarded: boolean
  readonly sentBack: boolean
  readonly contacted: boolean
  readonly urged: boolean
  readonly supervised: boolean
  /** A second dissatisfaction waits for the chair's word. */
  readonly escalated: boolean
  readonly returnPending: boolean
  readonly returnRefusals: number
  /** Working days that the unit asks for; null when no request waits. */
  readonly extensionAsked: number | null
  readonly extended: boolean
  readonly outcome: Outcome | null
  readonly promisedOn: string | null
  /** The day the clock of this round starts (YYYY-MM-DD). */
  readonly clockFrom: string
  /** Working days allowed in this round, extensions included. */
  readonly limitDays: number
  /** Working days that passed while waiting for the reporter; they do not count. */
  readonly pausedDays: number
  readonly pausedSince: string | null
  readonly dueOn: string
  readonly closedOn: string | null
  readonly parentId: string | null
  readonly publication: Publication
  /** Who proposed the public words; null when nobody's proposal waits or stands. */
  readonly proposedBy: string | null
}

/**
 * How far an opinion is on its way to the public (domain.md §6): the reporter consents, one member of staff proposes
 * words that tell nobody's name, another one releases them.
 */
export const publications = ['none', 'consented', 'proposed', 'published'] as const
export type Publication = (typeof publications)[number]

/** What an actor is to one opinion. */
export type Party = 'reporter' | 'system' | Exclude<DutyRole, 'admin'>

/** Deputies do not see what has not passed the content check. */
const unchecked: readonly Status[] = ['held', 'rejected']

const reaches = (facts: Facts): Record<DutyRole, (scopeId: string | null) => boolean> => ({
  deputy: scopeId => scopeId === facts.siteId && !unchecked.includes(facts.status),
  liaisonOfficer: scopeId => scopeId === facts.siteId,
  secretary: scopeId => scopeId === facts.streetId,
  chair: scopeId => scopeId === facts.streetId,
  handler: scopeId => scopeId !== null && scopeId === facts.unitId,
  districtOfficer: () => facts.forwarded,
  supervisor: () => true,
  auditor: () => true,
  admin: () => false,
})

/** Everything an actor is to this opinion; empty for a stranger, who sees nothing of it. */
export const partiesOf = (facts: Facts, actor: Actor): readonly Party[] => {
  const isReporter =
    actor.receiptFor === facts.id || (actor.personId !== null && actor.personId === facts.reporterId)
  const reach = reaches(facts)
  const byDuty = actor.duties
    .filter(duty => reach[duty.role](duty.scopeId))
    .flatMap(({ role }) => (role === 'admin' ? [] : [role]))
  return [...new Set<Party>(isReporter ? ['reporter', ...byDuty] : byDuty)]
}
