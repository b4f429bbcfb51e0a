import type { Category, EventName, Facts, MoveData, Party, Source, Status } from '../../contract/opinions'
import type { DutyRole } from '../../contract/roles'
import type { DeputyCard, SiteLevel } from '../../contract/sites'

/**
 * The rows of each table. The columns' meaning stands in the migrations; Kysely's camel-case plugin spells
 * `due_on` as `dueOn`, so that the facts of the contract are the row's own columns.
 */
export interface Tables {
  streets: StreetRow
  sites: SiteRow
  units: UnitRow
  people: PersonRow
  duties: { personId: string; role: DutyRole; scopeId: string | null; isDemo: boolean }
  deputies: DeputyRow
  deputySites: { deputyId: string; siteId: string }
  sessions: SessionRow
  attempts: { target: string; failures: number; lockedUntil: Date | null }
  idempotency: IdempotencyRow
  calendarDays: { day: string; kind: 'off' | 'on' }
  calendarCover: { one: boolean; until: string }
  opinions: OpinionRow
  opinionEvents: EventRow
  photos: PhotoRow
  contactViews: { id: string; opinionId: string; personId: string; party: Party; at: Date }
}

export type UnitLevel = 'street' | 'district'

export interface StreetRow {
  id: string
  slug: string
  name: string
  committee: string
  isDemo: boolean
}

export interface SiteRow {
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
  isDemo: boolean
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

export interface DeputyRow {
  id: string
  personId: string | null
  name: string
  post: string
  groupName: string
  level: DeputyCard['level']
  bio: string
  isDemo: boolean
}

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

export interface PhotoRow {
  id: string
  opinionId: string | null
  seq: number | null
  position: number
  createdAt: Date
}
