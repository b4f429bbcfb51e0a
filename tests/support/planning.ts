import type { OutputOf } from '../../src/contract/endpoint'
import type {
  CampaignView,
  ChangeView,
  ContactCount,
  listPlans,
  PlanCard,
  PlanRule,
  PlanView,
  ReceptionCounts,
  StaffSession,
} from '../../src/contract/receptions'
import type { DutyRole } from '../../src/contract/roles'
import { deputyId, makeSession, opinionId, siteCode } from './samples'

/** 10:00 in Shanghai on a Tuesday. */
export const NOW = new Date('2026-11-24T02:00:00.000Z')
export const planId = '0198c0de-0000-7000-8000-000000000401'
export const sessionId = '0198c0de-0000-7000-8000-000000000402'
export const changeId = '0198c0de-0000-7000-8000-000000000403'
export const campaignId = '0198c0de-0000-7000-8000-000000000404'
export const otherDeputy = { id: '0198c0de-0000-7000-8000-000000000405', name: '沈国良' }
export const site = { code: siteCode, name: '幸福里代表联系点' }

export const officer = (...roles: DutyRole[]) => ({
  id: opinionId,
  name: '王敏',
  duties: roles.map(role => ({ role, place: '中山街道' })),
})

/** A public reception on Friday, 4 December, 15:00–16:00, with three people booked. */
export const makeStaffSession = (changes: Partial<StaffSession> = {}): StaffSession => ({
  ...makeSession({
    id: sessionId,
    startsAt: '2026-12-04T07:00:00.000Z',
    endsAt: '2026-12-04T08:00:00.000Z',
  }),
  street: '中山街道',
  status: 'published',
  revision: 4,
  minutes: 60,
  perSlot: 2,
  bookablePercent: 60,
  jointUnits: [],
  walkIn: 3,
  waiting: 0,
  booked: 3,
  movedFrom: null,
  campaign: null,
  conflicts: [],
  attendance: [],
  cancelledWhy: null,
  recordDueOn: null,
  acts: ['edit', 'cancel'],
  ...changes,
})

export const makeRule = (changes: Partial<PlanRule> = {}): PlanRule => ({
  when: { every: 'month', nth: 1, weekday: 5, months: 'all' },
  from: 900,
  minutes: 60,
  perSlot: 2,
  bookablePercent: 60,
  deputies: 2,
  theme: '',
  ...changes,
})

export const makePlanCard = (changes: Partial<PlanCard> = {}): PlanCard => ({
  id: planId,
  site,
  year: 2026,
  status: 'draft',
  sessions: 12,
  moved: 1,
  conflicts: 0,
  ...changes,
})

export const makePlan = (changes: Partial<PlanView> = {}): PlanView => ({
  ...makePlanCard(),
  revision: 2,
  rules: [makeRule()],
  words: ['每月第一个周五 15:00–16:00'],
  items: [makeStaffSession({ status: 'planned', phase: 'planned', booked: 0, acts: ['edit', 'remove'] })],
  contacts: [],
  sentBackWhy: null,
  isEstimate: false,
  acts: ['edit', 'propose'],
  ...changes,
})

export const makeContact = (name: string, count: number): ContactCount => ({
  deputy: { id: `${deputyId.slice(0, -4)}${String(name.charCodeAt(0)).slice(-4)}`, name },
  group: '医卫界',
  sites: [site.name],
  count,
})

export const makePlans = (changes: Partial<OutputOf<typeof listPlans>> = {}): OutputOf<typeof listPlans> => ({
  items: [makePlanCard()],
  without: [],
  contacts: [],
  ...changes,
})

/** A leave that waits for the organiser, of one of two deputies. */
export const makeChange = (changes: Partial<ChangeView> = {}): ChangeView => ({
  id: changeId,
  kind: 'leave',
  status: 'asked',
  session: makeSession({
    id: sessionId,
    startsAt: '2026-12-04T07:00:00.000Z',
    endsAt: '2026-12-04T08:00:00.000Z',
  }),
  deputy: { id: deputyId, name: '严晓红' },
  substitute: null,
  reason: '出差',
  note: null,
  askedAt: '2026-11-23T02:00:00.000Z',
  isOwn: false,
  booked: 3,
  choices: [otherDeputy],
  acts: ['grant', 'refuse'],
  ...changes,
})

export const makeStreetOf = (changes: Partial<CampaignView['streets'][number]> = {}) => ({
  slug: 'zhongshan',
  name: '中山街道',
  sessions: 15,
  held: 6,
  visitors: 20,
  matters: 9,
  report: null,
  mayReport: false,
  mayPublish: false,
  planned: 0,
  ...changes,
})

export const makeCampaign = (changes: Partial<CampaignView> = {}): CampaignView => ({
  id: campaignId,
  theme: '听民意、解民忧',
  year: 2026,
  half: 2,
  fromOn: '2026-10-19',
  untilOn: '2026-10-30',
  streets: [makeStreetOf()],
  ...changes,
})

export const makeCounts = (changes: Partial<ReceptionCounts> = {}): ReceptionCounts => ({
  planned: 10,
  held: 8,
  cancelled: 1,
  bookings: 30,
  walkIns: 12,
  noShows: 2,
  matters: 18,
  waitMinutes: 7,
  ...changes,
})
