import type { Actor } from '../roles'
import { isOrganiser } from './rule'
import { type ChangeKind, type ChangeStatus, type SessionStatus, upcomingStatuses } from './statuses'

/** Everything that can be done to a request for leave or a swap, in the order of the buttons. */
export const changeActs = ['agree', 'decline', 'grant', 'refuse', 'withdraw'] as const
export type ChangeAct = (typeof changeActs)[number]

interface Ahead {
  readonly status: SessionStatus
  readonly startsAt: Date
}

/** Whether a deputy may still ask for leave or a swap: until the reception begins, planned or public. */
export const mayAskChange = ({ status, startsAt }: Ahead, now: Date): boolean =>
  now < startsAt && (status === 'planned' || upcomingStatuses.includes(status))

export interface ChangeFacts {
  readonly kind: ChangeKind
  readonly status: ChangeStatus
  readonly deputyId: string
  readonly substituteId: string | null
  /** Whether the asker still is among the deputies; the organiser may have settled it by an edit. */
  readonly isAssigned: boolean
  readonly session: Ahead & { readonly streetId: string }
}

/** A leave waits for the organiser at once, a swap as soon as the other deputy has agreed. */
const waitsForOrganiser = ({ kind, status }: ChangeFacts): boolean =>
  status === (kind === 'leave' ? 'asked' : 'agreed')

/** The one rule: what this actor, who is this deputy or none, may do with a request at `now`. */
export const changeActsOf = (
  change: ChangeFacts,
  { actor, deputyId }: { readonly actor: Actor; readonly deputyId: string | null },
  now: Date,
): readonly ChangeAct[] => {
  const isOpen = change.status === 'asked' || change.status === 'agreed'
  if (!isOpen || !change.isAssigned || !mayAskChange(change.session, now)) return []
  const acts: ChangeAct[] = []
  const isAsked = deputyId !== null && deputyId === change.substituteId
  if (isAsked && change.kind === 'swap' && change.status === 'asked') acts.push('agree', 'decline')
  if (isOrganiser(actor, change.session.streetId) && waitsForOrganiser(change)) acts.push('grant', 'refuse')
  if (deputyId === change.deputyId) acts.push('withdraw')
  return acts
}
