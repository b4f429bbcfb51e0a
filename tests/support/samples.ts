import type { OpinionCard, OpinionView, Receipt } from '../../src/contract/opinions'
import { makeReceiptCode, makeSiteCode } from '../../src/contract/scan'
import type { SiteView } from '../../src/contract/sites'

/** A site and a receipt that pass their check signs. */
export const siteCode = makeSiteCode([1, 2, 3, 4, 5])
export const receiptCode = makeReceiptCode([1, 2, 3, 4, 5, 6, 7])
export const opinionId = '0198c0de-0000-7000-8000-000000000001'

export const makeSite = (changes: Partial<SiteView> = {}): SiteView => ({
  code: siteCode,
  name: '幸福里代表联系点',
  level: 'POINT',
  street: { slug: 'zhongshan', name: '中山街道' },
  address: '沪松路255弄18号',
  phone: '021-00001000',
  hours: '周一至周五 9:00–17:00',
  gcj02: null,
  liaisonOfficer: '陈美芳',
  deputies: [
    {
      id: '0198c0de-0000-7000-8000-000000000002',
      name: '严晓红',
      post: '药店执业药师',
      group: '医卫界',
      level: 'district',
      bio: '留意居民买药是否方便。',
    },
  ],
  answeredThisYear: 12,
  isDemo: false,
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
  isSupervised: false,
  isDemo: false,
  ...changes,
})
