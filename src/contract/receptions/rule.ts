import type { Actor, DutyRole, Role } from '../roles'
import { type BookingStatus, type PlanStatus, type SessionStatus, upcomingStatuses } from './statuses'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Residents are told at least three days ahead (domain.md §5). */
export const NOTICE_MS = 3 * DAY
/** Until when somebody may change their mind (domain.md §5). */
export const CANCEL_MS = 2 * HOUR
/** Open bookings that one person may have (domain.md §5). */
export const OPEN_MAX = 2
/** How long those whose reception was moved or called off choose before the others (ours). */
export const FIRST_CHOICE_MS = 2 * DAY
/** Working days in which a record is confirmed (domain.md §5). */
export const RECORD_WORKDAYS = 5
/** Community contacts that a deputy has in a year at least. */
export const CONTACTS_MIN = 2

/** Those who look at receptions from the office; whose is settled by the rules below. */
export const receptionWatchers: readonly Role[] = [
  'liaisonOfficer',
  'secretary',
  'chair',
  'districtOfficer',
  'supervisor',
]
/** Those who may know who comes: the people who receive them. */
export const doorKeepers: readonly Role[] = ['liaisonOfficer', 'secretary']

interface Place {
  readonly siteId: string
  readonly streetId: string
}

const has = ({ duties }: Actor, role: DutyRole, scopeId: string): boolean =>
  duties.some(duty => duty.role === role && duty.scopeId === scopeId)

/** Whether somebody plans the receptions of a street: its secretary. */
export const isOrganiser = (actor: Actor, streetId: string): boolean => has(actor, 'secretary', streetId)
/** Whether somebody approves them: its chair. */
export const isApprover = (actor: Actor, streetId: string): boolean => has(actor, 'chair', streetId)
/** Whether somebody keeps the door at a reception: the site's liaison officer, or the street's secretary. */
export const isDoorKeeper = (actor: Actor, { siteId, streetId }: Place): boolean =>
  has(actor, 'liaisonOfficer', siteId) || isOrganiser(actor, streetId)

/** The receptions that an actor sees from the office: all of them, or those of some streets and of some single sites. */
export type ReceptionReach =
  | 'all'
  | { readonly streetIds: readonly string[]; readonly siteIds: readonly string[] }

export const receptionReachOf = ({ duties }: Actor): ReceptionReach => {
  if (duties.some(({ role }) => role === 'districtOfficer' || role === 'supervisor')) return 'all'
  const scopesOf = (...roles: readonly DutyRole[]) =>
    duties.flatMap(({ role, scopeId }) => (roles.includes(role) && scopeId ? [scopeId] : []))
  return { streetIds: scopesOf('secretary', 'chair'), siteIds: scopesOf('liaisonOfficer') }
}
/** Whether somebody sees a reception from the office before it is public. */
export const seesReception = (actor: Actor, { siteId, streetId }: Place): boolean => {
  const reach = receptionReachOf(actor)
  return reach === 'all' || reach.streetIds.includes(streetId) || reach.siteIds.includes(siteId)
}

/** Everything that staff may do to a reception, in the order of the buttons. */
export const sessionActs = [
  'hold',
  'addWalkIn',
  'recordMatter',
  'confirmRecord',
  'edit',
  'cancel',
  'remove',
] as const
export type SessionAct = (typeof sessionActs)[number]
export const sessionActWords: Record<SessionAct, string> = {
  hold: '登记到场代表',
  addWalkIn: '现场取号',
  recordMatter: '记下一件事',
  confirmRecord: '确认记录',
  edit: '调整',
  cancel: '取消这场',
  remove: '删除',
}

export interface SessionFacts extends Place {
  readonly status: SessionStatus
  readonly startsAt: Date
  readonly endsAt: Date
}

/** What the clock and the status allow with a reception, whoever asks. */
const possibleActs = (
  { status, startsAt }: Pick<SessionFacts, 'status' | 'startsAt'>,
  now: Date,
): readonly SessionAct[] => {
  if (status === 'planned') return ['edit', 'remove']
  // Whoever writes down the deputies while it goes on still has people coming.
  if (status === 'held') return ['hold', 'addWalkIn', 'recordMatter', 'confirmRecord']
  if (!upcomingStatuses.includes(status)) return []
  // On its day, and before it begins too: people come early.
  const isNear = startsAt.getTime() - now.getTime() <= 2 * HOUR
  if (now < startsAt) return isNear ? ['addWalkIn', 'edit', 'cancel'] : ['edit', 'cancel']
  return ['hold', 'addWalkIn', 'recordMatter', 'cancel']
}

const organisersOnly: readonly SessionAct[] = ['confirmRecord', 'edit', 'cancel', 'remove']

/** What whoever keeps the door may do with a reception. The phone asks it too, while no network tells it what time has opened. */
export const keeperActsOf = (session: Pick<SessionFacts, 'status' | 'startsAt'>, now: Date) =>
  possibleActs(session, now).filter(act => !organisersOnly.includes(act))

/** The one rule: what this actor may do with this reception at `now`. The server obeys it, the screens draw buttons from it. */
export const sessionActsOf = (session: SessionFacts, actor: Actor, now: Date): readonly SessionAct[] => {
  if (!isDoorKeeper(actor, session)) return []
  const acts = possibleActs(session, now)
  return isOrganiser(actor, session.streetId) ? acts : keeperActsOf(session, now)
}

/** What can be done to a booking: the first two by whoever made it, the others at the door. */
export const bookingActs = ['change', 'cancel', 'arrive', 'meet', 'noShow', 'undo'] as const
export type BookingAct = (typeof bookingActs)[number]
export const bookingActWords: Record<BookingAct, string> = {
  change: '改时间',
  cancel: '取消预约',
  arrive: '到了',
  meet: '请进',
  noShow: '没有来',
  undo: '撤回',
}
/** Of these, what is done at the door. */
export const doorActs = ['arrive', 'meet', 'noShow', 'undo'] as const
export type DoorAct = (typeof doorActs)[number]

export interface BookingFacts {
  readonly status: BookingStatus
  /** When the own slot begins; the reception's beginning for those who wait. */
  readonly slotAt: Date
  /** Whether somebody at the door has said that they have come. */
  readonly isHere: boolean
  readonly session: SessionFacts
  /** Whether the actor made it, by account or by its code. */
  readonly isOwn: boolean
}

const ownActs = ({ status, slotAt, session }: BookingFacts, now: Date): readonly BookingAct[] => {
  if (status !== 'booked' && status !== 'waiting') return []
  if (!upcomingStatuses.includes(session.status)) return []
  if (status === 'waiting') return now < session.endsAt ? ['cancel'] : []
  return slotAt.getTime() - now.getTime() >= CANCEL_MS ? ['change', 'cancel'] : []
}

/** What is known of a booking at the door; whoever sees it there keeps that door. */
export interface DoorFacts {
  readonly status: BookingStatus
  /** When the own slot begins; the reception's beginning for those who wait. */
  readonly slotAt: Date
  /** Whether somebody at the door has said that they have come. */
  readonly isHere: boolean
  readonly session: Pick<SessionFacts, 'status' | 'startsAt'>
}

/** What can be done to a booking at the door. The phone asks it too, for taps that wait for the network. */
export const doorActsOf = ({ status, slotAt, isHere, session }: DoorFacts, now: Date): readonly DoorAct[] => {
  if (!upcomingStatuses.includes(session.status) && session.status !== 'held') return []
  // From two hours before: earlier taps are slips.
  if (session.startsAt.getTime() - now.getTime() > CANCEL_MS) return []
  if (status === 'booked') return now >= slotAt ? ['arrive', 'noShow'] : ['arrive']
  // Where time is left, people are asked in who found no seat.
  if (status === 'waiting') return isHere ? ['meet', 'undo'] : ['arrive', 'meet']
  if (status === 'arrived') return ['meet', 'undo']
  return status === 'met' || status === 'noShow' ? ['undo'] : []
}

/** The one rule for a booking: what this actor may do with it at `now`. A keeper may also cancel or change for somebody who phones. */
export const bookingActsOf = (booking: BookingFacts, actor: Actor, now: Date): readonly BookingAct[] => {
  const isKeeper = isDoorKeeper(actor, booking.session)
  const own = booking.isOwn || isKeeper ? ownActs(booking, now) : []
  return isKeeper ? [...own, ...doorActsOf(booking, now)] : own
}

/** What can be done to a yearly plan. */
export const planActs = ['edit', 'propose', 'withdraw', 'publish', 'sendBack'] as const
export type PlanAct = (typeof planActs)[number]
export const planActWords: Record<PlanAct, string> = {
  edit: '修改',
  propose: '送主任审定',
  withdraw: '取回修改',
  publish: '审定并公布',
  sendBack: '退回修改',
}

/** Secretaries write plans, chairs approve them: two people, as for everything that is published. */
export const planActsOf = (
  { status, streetId }: { readonly status: PlanStatus; readonly streetId: string },
  actor: Actor,
): readonly PlanAct[] => {
  const acts: PlanAct[] = []
  if (isOrganiser(actor, streetId)) {
    if (status === 'draft') acts.push('edit', 'propose')
    // New rules for what is left of the year go through the same two hands again.
    if (status === 'published') acts.push('edit')
    if (status === 'proposed') acts.push('withdraw')
  }
  if (isApprover(actor, streetId) && status === 'proposed') acts.push('publish', 'sendBack')
  return acts
}
