import type { Actor } from '../roles'
import { addDays, dayOf, type Instant } from '../time'
import { type Facts, type Party, partiesOf } from './facts'
import { type MoveName, moveNames, moveOf } from './moves'
import { familyOf } from './statuses'

/** How long a closed opinion may be reopened, in calendar days (domain.md §4). */
export const REOPEN_DAYS = 30

/** The most working days an extension may add when a secretary grants it. */
export const SECRETARY_EXTENSION = 15

/** Refused returns after which only the chair (street) or the supervisor (district) names the unit. */
export const RETURN_REFUSALS = 2

/** Who signs a reply: the district office for district units, the chair for the hard ones, else the secretary. */
const signerOf = (facts: Facts): Party => {
  if (facts.unitLevel === 'district') return 'districtOfficer'
  const hard = facts.dissatisfied > 0 || facts.outcome === 'planned' || facts.outcome === 'reference'
  return hard ? 'chair' : 'secretary'
}

const returnDeciderOf = (facts: Facts): Party => {
  const isHard = facts.returnRefusals >= RETURN_REFUSALS
  if (facts.unitLevel === 'district') return isHard ? 'supervisor' : 'districtOfficer'
  return isHard ? 'chair' : 'secretary'
}

const extensionDeciderOf = (facts: Facts): Party => {
  if (facts.unitLevel === 'district') return 'districtOfficer'
  return (facts.extensionAsked ?? 0) > SECRETARY_EXTENSION ? 'chair' : 'secretary'
}

const whileHandling = (facts: Facts): Party => {
  if (facts.escalated) return 'chair'
  return facts.extensionAsked === null ? 'handler' : extensionDeciderOf(facts)
}

/** Who takes an opinion whose reporter consented one step nearer to the public. */
const publisherOf = ({ publication }: Facts): Party | null => {
  if (publication === 'consented') return 'secretary'
  return publication === 'proposed' ? 'chair' : null
}

/** The one party the opinion waits for now; null when nothing is left to do. Inboxes are lists of this. */
export const whoMustAct = (facts: Facts): Party | null => {
  switch (facts.status) {
    case 'submitted':
    case 'held':
    case 'received':
      return facts.escalated ? 'chair' : 'secretary'
    case 'needsInfo':
    case 'replied':
      return 'reporter'
    case 'forwarded':
      return 'districtOfficer'
    case 'assigned':
      return facts.returnPending ? returnDeciderOf(facts) : 'handler'
    case 'handling':
      return whileHandling(facts)
    case 'review':
      return signerOf(facts)
    case 'tracking':
      return facts.unitId ? 'handler' : 'secretary'
    case 'closed':
      return publisherOf(facts)
    default:
      return null
  }
}

const mustBe = (facts: Facts, party: Party): boolean => {
  const due = whoMustAct(facts)
  // What a secretary may decide, the chair of the same committee may decide too.
  return due === party || (party === 'chair' && due === 'secretary')
}

type Condition = (facts: Facts, party: Party, today: string, personId: string | null) => boolean

/** What a move needs beyond its status and its party. A move without a line here needs nothing more. */
const conditions: { readonly [M in MoveName]?: Condition } = {
  firstContact: facts => !facts.contacted,
  sendBack: facts => !facts.sentBack,
  accept: facts => !facts.returnPending,
  requestReturn: facts => !facts.returnPending,
  decideReturn: (facts, party) => facts.returnPending && mustBe(facts, party),
  extend: (facts, _, today) => !facts.extended && facts.extensionAsked === null && today <= facts.dueOn,
  decideExtend: (facts, party) => facts.extensionAsked !== null && mustBe(facts, party),
  draftReply: facts => facts.extensionAsked === null,
  sendBackReply: mustBe,
  signOff: mustBe,
  explainAndClose: facts => facts.escalated,
  reportPromise: (facts, party) => party !== 'secretary' || facts.unitId === null,
  reopen: (facts, _, today) => facts.closedOn !== null && today <= addDays(facts.closedOn, REOPEN_DAYS),
  // Only what was answered is worth telling the neighbours.
  consentPublish: facts => facts.publication === 'none' && facts.outcome !== null,
  revokePublish: facts => facts.publication !== 'none',
  proposePublish: facts => facts.publication === 'consented',
  // Two people, also where one holds both duties (domain.md §6).
  publish: (facts, _, __, personId) => facts.publication === 'proposed' && facts.proposedBy !== personId,
  unpublish: facts => facts.publication !== 'none',
  urge: (facts, party, today) => party === 'chair' || (!facts.urged && today > facts.dueOn),
}

/** While a second dissatisfaction waits for the chair, nothing else moves the opinion. */
const whileEscalated: readonly MoveName[] = [
  'explainAndClose',
  'supervise',
  'comment',
  'firstContact',
  'withdraw',
]

/** Which of an actor's parties may make a move now; null when none may. `personId` tells who asks. */
export const partyFor = (
  move: MoveName,
  facts: Facts,
  parties: readonly Party[],
  now: Instant,
  personId: string | null = null,
) => {
  const { from, by } = moveOf(move)
  if (!from.includes(facts.status)) return null
  if (facts.escalated && !whileEscalated.includes(move)) return null
  const fits = (party: Party) =>
    by.includes(party) && (conditions[move]?.(facts, party, dayOf(now), personId) ?? true)
  return parties.find(fits) ?? null
}

/** The one rule: what this actor may do next with this opinion. The server obeys it, the screens draw buttons from it. */
export const availableMoves = (facts: Facts, actor: Actor, now: Instant): readonly MoveName[] => {
  const parties = partiesOf(facts, actor)
  return moveNames.filter(move => partyFor(move, facts, parties, now, actor.personId) !== null)
}

type Clock = Pick<Facts, 'status' | 'promisedOn' | 'pausedSince' | 'dueOn' | 'limitDays' | 'pausedDays'>

/** Whether an opinion is red (overdue), yellow (70 % of its limit is used, or one working day is left) or neither. */
export const lightOf = (facts: Clock, usedDays: number, now: Instant): 'none' | 'yellow' | 'red' => {
  if (familyOf(facts.status) !== 'open') {
    const missed = facts.status === 'tracking' && facts.promisedOn !== null && dayOf(now) > facts.promisedOn
    return missed ? 'red' : 'none'
  }
  if (facts.pausedSince) return 'none'
  if (dayOf(now) > facts.dueOn) return 'red'
  const limit = facts.limitDays + facts.pausedDays
  return usedDays >= limit * 0.7 || limit - usedDays <= 1 ? 'yellow' : 'none'
}
