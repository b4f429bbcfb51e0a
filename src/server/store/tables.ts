import type { ColumnType, Generated, Insertable, Selectable } from 'kysely'
import type { DeputyCard } from '../../contract/deputies'
import type { Category, EventName, Facts, MoveData, Party, Source, Status } from '../../contract/opinions'
import type {
  AttendanceAnswer,
  BookingStatus,
  ChangeKind,
  ChangeStatus,
  Need,
  PlanRule,
  PlanStatus,
  SessionStatus,
  Share,
} from '../../contract/receptions'
import type { DutyRole } from '../../contract/roles'
import type { SiteLevel } from '../../contract/sites'

/**
 * The rows of each table. The columns' meaning stands in the migrations; Kysely's camel-case plugin spells
 * `due_on` as `dueOn`, so that the facts of the contract are the row's own columns.
 */
export interface Tables {
  streets: StreetTable
  sites: SiteTable
  units: UnitRow
  people: PersonRow
  duties: { personId: string; role: DutyRole; scopeId: string | null; isDemo: boolean }
  deputies: DeputyTable
  deputySites: { deputyId: string; siteId: string }
  sessions: SessionRow
  attempts: { target: string; failures: number; lockedUntil: Date | null }
  idempotency: IdempotencyRow
  calendarDays: { day: string; kind: 'off' | 'on' }
  calendarCover: { one: boolean; until: string }
  opinions: OpinionTable
  opinionEvents: EventRow
  photos: PhotoTable
  contactViews: { id: string; opinionId: string; personId: string; party: Party; at: Date }
  siteFeed: { one: Generated<boolean>; version: number; reloadFrom: number }
  landmarks: { id: string; name: string; lng: number; lat: number; isDemo: boolean }
  siteScanDays: ScanDayTable
  notices: NoticeRow
  receptionSessions: ReceptionTable
  receptionDeputies: ReceptionDeputyTable
  receptionPlans: PlanTable
  receptionCampaigns: CampaignRow
  receptionCampaignReports: {
    campaignId: string
    streetId: string
    text: string
    byName: string
    at: Date
  }
  receptionNotes: { sessionId: string; at: Date; text: string }
  receptionBookings: BookingTable
  receptionSeats: SeatTable
  receptionChanges: ChangeRow
  deputyAbsences: AbsenceRow
  calendarFeeds: { deputyId: string; secretHash: string; secretSealed: string; createdAt: Date }
  messages: MessageTable
  siteImports: SiteImportRow
  posterJobs: PosterJobRow
}

export type UnitLevel = 'street' | 'district'

/** A column that may be left out of an insert: nothing is known yet. */
type Maybe<T> = Generated<T | null>

interface StreetTable {
  id: string
  slug: string
  name: string
  committee: string
  photoId: Maybe<string>
  isDemo: boolean
}
export type NewStreet = Insertable<StreetTable>

interface SiteTable {
  id: string
  streetId: string
  code: string
  level: SiteLevel
  name: string
  address: string
  phone: string | null
  hours: string
  lng: number | null
  lat: number | null
  neighbourhood: Maybe<string>
  hoursNote: Maybe<string>
  directions: Maybe<string>
  boxPlace: Maybe<string>
  boxWeekday: Maybe<number>
  photoId: Maybe<string>
  closedOn: Maybe<string>
  closedWhy: Maybe<string>
  successorId: Maybe<string>
  isMerged: Generated<boolean>
  movedFrom: Maybe<string>
  movedOn: Maybe<string>
  printedOn: Maybe<string>
  posterChangedOn: Maybe<string>
  printedNames: Maybe<string>
  revision: Generated<number>
  feed: Generated<number>
  search: Generated<string>
  isDemo: boolean
}
export type NewSite = Insertable<SiteTable>
export type SiteRow = Selectable<SiteTable>

interface ScanDayTable {
  siteId: string
  day: string
  scans: number
  acts: number
  firstAt: Date | null
  lastAt: Date | null
}

export interface NoticeRow {
  id: string
  streetId: string | null
  title: string
  body: string
  fromOn: string
  untilOn: string
  byName: string
  createdAt: Date
  isDemo: boolean
}

/** JSON text going in, the parsed value coming out. */
type Json<T> = ColumnType<T, string, string>
type JsonOrEmpty<T> = ColumnType<T, string | undefined, string>

interface ReceptionTable {
  id: string
  siteId: string
  streetId: string
  startsAt: Date
  endsAt: Date
  theme: string | null
  status: SessionStatus
  planId: Maybe<string>
  campaignId: Maybe<string>
  perSlot: Generated<number>
  bookablePercent: Generated<number>
  jointUnits: JsonOrEmpty<readonly string[]>
  movedFrom: Maybe<string>
  dueAt: Maybe<Date>
  byHand: Generated<boolean>
  revision: Generated<number>
  sequence: Generated<number>
  cancelledWhy: Maybe<string>
  lastOrder: Generated<number>
  heldAt: Maybe<Date>
  recordedAt: Maybe<Date>
  recordedBy: Maybe<string>
  recordNote: Generated<string>
  isDemo: boolean
}
export type NewReception = Insertable<ReceptionTable>
export type ReceptionRow = Selectable<ReceptionTable>

interface ReceptionDeputyTable {
  sessionId: string
  deputyId: string
  isPresent: Maybe<boolean>
  answer: Generated<AttendanceAnswer>
  objection: Maybe<string>
}

interface PlanTable {
  id: string
  siteId: string
  streetId: string
  year: number
  rules: Json<readonly PlanRule[]>
  status: PlanStatus
  revision: Generated<number>
  sentBackWhy: Maybe<string>
  isDemo: boolean
}
export type NewPlan = Insertable<PlanTable>
export type PlanRow = Selectable<PlanTable>

export interface CampaignRow {
  id: string
  theme: string
  year: number
  half: 1 | 2
  fromOn: string
  untilOn: string
  isDemo: boolean
}

interface BookingTable {
  id: string
  sessionId: string
  code: string
  holder: string | null
  personId: string | null
  nameSealed: string
  phoneSealed: string | null
  subject: string | null
  opinionId: Maybe<string>
  needs: JsonOrEmpty<readonly Need[]>
  status: BookingStatus
  waitOrder: Maybe<number>
  lastSlot: Maybe<number>
  isWalkIn: Generated<boolean>
  onBehalf: Generated<boolean>
  firstChoiceUntil: Maybe<Date>
  cancelledWhy: Maybe<string>
  revision: Generated<number>
  bookedAt: Date
  arrivedAt: Maybe<Date>
  metAt: Maybe<Date>
  remindedAt: Maybe<Date>
  isDemo: boolean
}
export type NewBooking = Insertable<BookingTable>
export type BookingRow = Selectable<BookingTable>

interface SeatTable {
  sessionId: string
  slot: number
  seat: number
  share: Share
  bookingId: Maybe<string>
}

export interface ChangeRow {
  id: string
  sessionId: string
  deputyId: string
  kind: ChangeKind
  substituteId: string | null
  reason: string
  note: string | null
  status: ChangeStatus
  askedAt: Date
  decidedAt: Date | null
}

export interface AbsenceRow {
  id: string
  deputyId: string
  fromOn: string
  untilOn: string
  note: string
}

interface MessageTable {
  id: string
  personId: string | null
  bookingId: string | null
  sessionId: string | null
  title: string
  text: string
  at: Date
  seenAt: Maybe<Date>
  digestOn: Maybe<string>
}
export type NewMessage = Insertable<MessageTable>

export interface SiteImportRow {
  id: string
  personId: string
  feed: number
  /** JSON text going in, parsed coming out; the store's own file knows the shape. */
  rows: unknown
  report: unknown
  createdAt: Date
}

export interface PosterJobRow {
  id: string
  personId: string
  total: number
  done: number
  state: 'running' | 'done' | 'failed'
  fileName: string
  problem: string | null
  createdAt: Date
  beatAt: Date
}

export interface UnitRow {
  id: string
  streetId: string | null
  level: UnitLevel
  name: string
  isDemo: boolean
}

export interface PersonRow {
  id: string
  name: string
  account: string | null
  passwordHash: string | null
  subject: string | null
  createdAt: Date
  isDemo: boolean
}

interface DeputyTable {
  id: string
  personId: string | null
  name: string
  post: string
  groupName: string
  level: DeputyCard['level']
  bio: string
  unit: Generated<string>
  electoralDistrict: Maybe<string>
  photoId: Maybe<string>
  isDemo: boolean
}
export type NewDeputy = Insertable<DeputyTable>
export type DeputyRow = Selectable<DeputyTable>

export interface SessionRow {
  tokenHash: string
  personId: string | null
  receiptFor: string | null
  createdAt: Date
  expiresAt: Date
}

export interface IdempotencyRow {
  key: string
  actor: string
  requestHash: string
  responseSealed: string | null
  createdAt: Date
}

/** The facts as the row keeps them, and what the rules do not need to know. */
export interface OpinionRow extends Facts {
  code: string
  category: Category
  text: string
  place: string | null
  source: Source
  pinHash: string | null
  nameSealed: string | null
  phoneSealed: string | null
  deputyMayContact: boolean
  submittedAt: Date
  revision: number
  toldSeq: number
  seenSeq: number
  waitingFor: Party | null
  search: string
  isDemo: boolean
}

/** What is public of an opinion, or proposed to be. */
export interface PublicWords {
  publicText: string | null
  publicAnswer: string | null
  publishedOn: string | null
}

type OpinionTable = OpinionRow & { [Name in keyof PublicWords | 'receptionId']: Maybe<string> }

export interface EventRow {
  opinionId: string
  seq: number
  streetId: string
  name: EventName
  party: Party
  actorId: string | null
  actorName: string
  at: Date
  data: MoveData
  status: Status
  dueOn: string
  unitId: string | null
  unitLevel: UnitLevel | null
  parentId: string | null
}

interface PhotoTable {
  id: string
  opinionId: string | null
  seq: number | null
  position: number
  /** Belongs to a site, a street or a deputy. */
  kept: Generated<boolean>
  createdAt: Date
}
export type NewPhoto = Insertable<PhotoTable>
