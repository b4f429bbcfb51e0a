import type { DeputyView } from '../../src/contract/deputies'
import type { HomeView } from '../../src/contract/home'
import type { OpinionCard, OpinionView, Receipt } from '../../src/contract/opinions'
import type { BookingView, SessionCard, SessionView } from '../../src/contract/receptions'
import { makeReceiptCode, makeSiteCode } from '../../src/contract/scan'
import type { SiteCard, SiteView, StaffSite, StaffSiteCard } from '../../src/contract/sites'

/** A site and a receipt that pass their check signs. */
export const siteCode = makeSiteCode([1, 2, 3, 4, 5])
export const receiptCode = makeReceiptCode([1, 2, 3, 4, 5, 6, 7])
export const opinionId = '0198c0de-0000-7000-8000-000000000001'

/** What a resident, a list and a steward are told of the same site alike. */
const place = {
  code: siteCode,
  name: '幸福里代表联系点',
  level: 'POINT',
  street: { slug: 'zhongshan', name: '中山街道' },
  neighbourhood: '幸福里',
  address: '沪松路255弄18号',
  phone: '021-00001000',
  hours: '周一至周五 9:00–17:00',
} as const

export const makeSite = (changes: Partial<SiteView> = {}): SiteView => ({
  ...place,
  gcj02: null,
  liaisonOfficer: '陈美芳',
  deputies: [
    {
      id: '0198c0de-0000-7000-8000-000000000002',
      name: '严晓红',
      unit: '中山街道社区卫生服务中心',
      post: '药店执业药师',
      group: '医卫界',
      level: 'district',
      bio: '留意居民买药是否方便。',
      photo: null,
    },
  ],
  isOpen: true,
  openNote: '正在开放，17:00 结束',
  nextReception: null,
  hoursNote: null,
  directions: null,
  box: null,
  photo: null,
  receptions: [],
  answeredThisYear: 12,
  answerDays: 4,
  published: [],
  moved: null,
  closed: null,
  isDemo: false,
  ...changes,
})

export const makeSiteCard = (changes: Partial<SiteCard> = {}): SiteCard => ({
  ...place,
  gcj02: [121.244553, 31.026046],
  isOpen: true,
  openNote: '正在开放，17:00 结束',
  nextReception: null,
  distance: null,
  ...changes,
})

export const makeReceipt = (changes: Partial<Receipt> = {}): Receipt => ({
  id: opinionId,
  code: receiptCode,
  submittedAt: '2026-11-20T02:00:00.000Z',
  expectedOn: '2026-11-27',
  expectedIsEstimate: false,
  holder: '中山街道人大工委',
  token: 'receipt-token',
  ...changes,
})

export const makeCard = (changes: Partial<OpinionCard> = {}): OpinionCard => ({
  id: opinionId,
  code: receiptCode,
  status: 'handling',
  category: 'road',
  excerpt: '3 号楼门口的路灯坏了半个月',
  siteName: '幸福里代表联系点',
  submittedAt: '2026-11-20T02:00:00.000Z',
  dueOn: '2026-11-27',
  light: 'none',
  holder: '市政养护所',
  hasNews: false,
  isMine: true,
  ...changes,
})

export const makeView = (changes: Partial<OpinionView> = {}): OpinionView => ({
  id: opinionId,
  code: receiptCode,
  audience: 'reporter',
  revision: 1,
  status: 'handling',
  category: 'road',
  text: '3 号楼门口的路灯坏了半个月',
  place: null,
  source: 'scan',
  site: { code: siteCode, name: '幸福里代表联系点' },
  street: '中山街道',
  submittedAt: '2026-11-20T02:00:00.000Z',
  round: 1,
  holder: '市政养护所',
  unit: null,
  dueOn: '2026-11-27',
  dueIsEstimate: false,
  light: 'none',
  isPaused: false,
  question: null,
  extensionAsked: null,
  reply: null,
  draft: null,
  promisedOn: null,
  photos: [],
  timeline: [],
  moves: [],
  parent: null,
  mergedCount: 0,
  rating: null,
  deputyMayContact: false,
  contact: 'none',
  publication: 'none',
  isSupervised: false,
  isDemo: false,
  ...changes,
})

/** A site as its stewards see it. */
export const makeStaffSite = (changes: Partial<StaffSite> = {}): StaffSite => ({
  ...place,
  gcj02: [121.244553, 31.026046],
  hoursNote: '',
  directions: '',
  boxPlace: '',
  boxWeekday: null,
  photo: null,
  revision: 3,
  closed: null,
  moved: null,
  deputies: [{ id: '0198c0de-0000-7000-8000-000000000002', name: '严晓红', note: '医卫界' }],
  liaisonOfficers: [{ id: '0198c0de-0000-7000-8000-000000000003', name: '陈美芳', note: '幸福里' }],
  openOpinions: 2,
  scans: { total: 40, last30: 12, left30: 5, firstAt: null, lastAt: null, days: [] },
  printedOn: null,
  faults: [],
  acts: ['edit', 'assignPeople', 'close', 'merge', 'print'],
  isDemo: false,
  ...changes,
})

/** A site in the stewards' list. */
export const makeStaffSiteCard = (changes: Partial<StaffSiteCard> = {}): StaffSiteCard => ({
  code: siteCode,
  name: '幸福里代表联系点',
  level: 'POINT',
  street: { slug: 'zhongshan', name: '中山街道' },
  address: '沪松路255弄18号',
  isClosed: false,
  deputies: 6,
  hasLiaison: true,
  scans30: 12,
  lastScanAt: null,
  printedOn: null,
  faults: ['neverPrinted'],
  ...changes,
})

export const deputyId = '0198c0de-0000-7000-8000-000000000002'

export const makeSession = (changes: Partial<SessionCard> = {}): SessionCard => ({
  id: '0198c0de-0000-7000-8000-000000000003',
  site: { code: siteCode, name: '幸福里代表联系点' },
  startsAt: '2030-11-29T07:00:00.000Z',
  endsAt: '2030-11-29T08:00:00.000Z',
  theme: '养老服务',
  deputies: [{ id: deputyId, name: '严晓红' }],
  phase: 'published',
  free: 3,
  bookable: 5,
  ...changes,
})

export const makeDeputy = (changes: Partial<DeputyView> = {}): DeputyView => ({
  id: deputyId,
  name: '严晓红',
  unit: '济和堂药店',
  post: '执业药师',
  group: '医卫界',
  level: 'district',
  bio: '留意居民买药是否方便。',
  photo: null,
  electoralDistrict: '中山第二选区',
  sites: [{ code: siteCode, name: '幸福里代表联系点', address: '沪松路255弄18号', street: '中山街道' }],
  receptions: [makeSession()],
  record: { receptions: 6, explained: 3 },
  isDemo: false,
  ...changes,
})

const streets = [
  { slug: 'fangsong', name: '方松街道' },
  { slug: 'zhongshan', name: '中山街道' },
]

/** One whole reception, as the page of it is told. */
export const makeSessionView = (changes: Partial<SessionView> = {}): SessionView => ({
  ...makeSession(),
  site: {
    code: siteCode,
    name: '幸福里代表联系点',
    address: '沪松路255弄18号',
    phone: '021-00001000',
    street: '中山街道',
    gcj02: [121.244553, 31.026046],
  },
  jointUnits: [],
  walkIn: 3,
  slots: [
    { slot: 0, startsAt: '2030-11-29T07:00:00.000Z', free: 0 },
    { slot: 1, startsAt: '2030-11-29T07:15:00.000Z', free: 2 },
    { slot: 2, startsAt: '2030-11-29T07:30:00.000Z', free: 1 },
  ],
  waiting: 0,
  movedFrom: null,
  cancelledWhy: null,
  changes: [],
  summary: null,
  mine: null,
  isDemo: false,
  ...changes,
})

export const bookingId = '0198c0de-0000-7000-8000-0000000000b0'

/** A booking as whoever made it sees it. */
export const makeBooking = (changes: Partial<BookingView> = {}): BookingView => ({
  id: bookingId,
  code: receiptCode,
  revision: 1,
  status: 'booked',
  session: makeSession(),
  slotAt: '2030-11-29T07:15:00.000Z',
  order: null,
  name: '张阿姨',
  subject: '加装电梯',
  opinion: null,
  needs: [],
  acts: ['change', 'cancel'],
  firstChoiceUntil: null,
  cancelledWhy: null,
  changes: [],
  ...changes,
})

/** The district's front door; with a street, that street's. */
export const makeHome = (changes: Partial<HomeView> = {}): HomeView => ({
  street: null,
  streets,
  notices: [],
  figures: { sites: 116, deputies: 45, answeredThisYear: 120, answerDays: 4 },
  sites: [makeSiteCard({ level: 'HOME', name: '中山街道代表之家' })],
  receptions: [],
  ...changes,
})

export const makeStreetHome = (slug: string, changes: Partial<HomeView> = {}): HomeView => {
  const street = streets.find(one => one.slug === slug) ?? { slug, name: slug }
  return makeHome({ street: { ...street, committee: `${street.name}人大工委`, photo: null }, ...changes })
}
