import type { Facts, Party } from './facts'
import type { Asks, MoveData } from './fields'
import { isPromise, type Status } from './statuses'

/** What a move is made of, once it is being made. */
export interface Act {
  readonly facts: Facts
  readonly data: MoveData
  readonly party: Party
}

export interface Move {
  readonly from: readonly Status[]
  /** Where it leads; `same` leaves the status alone. */
  readonly to: Status | 'same' | ((act: Act) => Status)
  readonly by: readonly Party[]
  /** Working days within which it should be made; absent where no limit is set. */
  readonly limit?: number
  readonly asks: Asks
  /** It cannot be undone, so the screen asks once more. */
  readonly confirm?: string
}

const beforeReview = [
  'submitted',
  'held',
  'received',
  'needsInfo',
  'forwarded',
  'assigned',
  'handling',
] as const
const open = [...beforeReview, 'review'] as const
const promiseDate = {
  label: '承诺日期',
  hint: '到这一天要向居民报告结果',
  onlyIf: { field: 'outcome', is: ['resolving', 'planned'] },
} as const
const photos = { label: '照片', optional: true } as const

/** An answer given without a unit goes back to the desk; a unit's answer goes back to the unit. */
const backToWork = ({ facts }: Act): Status => (facts.unitId ? 'handling' : 'received')

const rated = ({ facts, data }: Act): Status => {
  if (data.result === 'dissatisfied') return backToWork({ facts, data, party: 'reporter' })
  return isPromise(facts.outcome) ? 'tracking' : 'closed'
}

const returned = ({ data }: Act): Status => (data.returnDecision === 'takeBack' ? 'received' : 'assigned')

/**
 * The life of an opinion (domain.md §4): every move, from where to where, by whom, within how many working days,
 * and what it asks. Adding a step is one line here, its words (words.ts) and a test. A missing line cannot happen.
 */
export const moves = {
  hold: {
    from: ['submitted'],
    to: 'held',
    by: ['system', 'secretary'],
    asks: { reason: { label: '要核对什么' } },
  },
  release: { from: ['held'], to: 'received', by: ['secretary'], limit: 1, asks: {} },
  reject: {
    from: ['held'],
    to: 'rejected',
    by: ['secretary'],
    limit: 1,
    asks: { reason: { label: '不受理的理由', hint: '居民会看到，请写明怎样修改后可以再提' } },
    confirm: '不予受理后，这条意见就结束了。',
  },
  receive: { from: ['submitted'], to: 'received', by: ['secretary', 'system'], limit: 1, asks: {} },
  firstContact: {
    from: ['received', 'needsInfo', 'forwarded', 'assigned', 'handling'],
    to: 'same',
    by: ['liaisonOfficer', 'secretary', 'handler'],
    limit: 1,
    asks: { contactBy: { label: '联系方式' }, text: { label: '联系情况', optional: true } },
  },
  askInfo: {
    from: ['received'],
    to: 'needsInfo',
    by: ['secretary'],
    asks: { question: { label: '要问居民的问题', hint: '一次只问一个问题；等待期间不计入办理时限' } },
  },
  addInfo: {
    from: ['needsInfo'],
    to: 'received',
    by: ['reporter'],
    limit: 10,
    asks: { text: { label: '补充说明' }, photoIds: photos },
  },
  merge: {
    from: ['received'],
    to: 'merged',
    by: ['secretary'],
    limit: 2,
    asks: { parentCode: { label: '并入哪一条', hint: '填写回执编号，或从相近的意见中选' } },
    confirm: '并案后，这条意见跟随所并入的意见一起办理。',
  },
  redirect: {
    from: ['received'],
    to: 'redirected',
    by: ['secretary'],
    limit: 2,
    asks: {
      channel: { label: '应向哪里反映' },
      how: { label: '电话或地址' },
      reason: { label: '为什么' },
    },
    confirm: '导引后，这条意见就结束了；居民会看到去处和自己的原文。',
  },
  answerNow: {
    from: ['received'],
    to: ({ party }) => (party === 'secretary' ? 'replied' : 'review'),
    by: ['secretary', 'liaisonOfficer', 'deputy'],
    limit: 2,
    asks: {
      outcome: { label: '办理结果' },
      text: { label: '答复内容' },
      promisedOn: promiseDate,
      photoIds: photos,
    },
  },
  assign: {
    from: ['received'],
    to: 'assigned',
    by: ['secretary', 'chair'],
    limit: 2,
    asks: {
      unitId: { label: '承办单位' },
      complex: { label: '情况复杂，需要更长时间', optional: true },
      text: { label: '交办说明', optional: true },
    },
  },
  forward: {
    from: ['received'],
    to: 'forwarded',
    by: ['secretary', 'chair'],
    limit: 2,
    asks: { reason: { label: '为什么超出街道权限' } },
  },
  distribute: {
    from: ['forwarded'],
    to: 'assigned',
    by: ['districtOfficer'],
    limit: 5,
    asks: {
      unitId: { label: '承办单位' },
      complex: { label: '情况复杂，需要更长时间', optional: true },
      text: { label: '分办说明', optional: true },
    },
  },
  sendBack: {
    from: ['forwarded'],
    to: 'received',
    by: ['districtOfficer'],
    limit: 2,
    asks: { reason: { label: '退回街道的理由' } },
  },
  accept: { from: ['assigned'], to: 'handling', by: ['handler'], limit: 1, asks: {} },
  requestReturn: {
    from: ['assigned'],
    to: 'same',
    by: ['handler'],
    limit: 2,
    asks: { legalBasis: { label: '依据', hint: '写明法律、法规或职责文件' }, reason: { label: '退回理由' } },
  },
  decideReturn: {
    from: ['assigned'],
    to: returned,
    by: ['secretary', 'chair', 'districtOfficer', 'supervisor'],
    limit: 1,
    asks: {
      returnDecision: { label: '怎样处理' },
      unitId: { label: '改交单位', onlyIf: { field: 'returnDecision', is: ['elsewhere'] } },
      reason: { label: '说明' },
    },
  },
  extend: {
    from: ['handling'],
    to: 'same',
    by: ['handler'],
    asks: { days: { label: '申请延长（工作日）' }, reason: { label: '延期理由', hint: '批准后居民会看到' } },
  },
  decideExtend: {
    from: ['handling'],
    to: 'same',
    by: ['secretary', 'chair', 'districtOfficer'],
    limit: 1,
    asks: { extendDecision: { label: '怎样处理' }, reason: { label: '说明', optional: true } },
  },
  draftReply: {
    from: ['handling'],
    to: 'review',
    by: ['handler'],
    limit: 5,
    asks: {
      outcome: { label: '办理结果' },
      text: { label: '答复内容', hint: '写清谁、什么时候、做了什么、接下来怎样' },
      promisedOn: promiseDate,
      photoIds: photos,
    },
  },
  sendBackReply: {
    from: ['review'],
    to: backToWork,
    by: ['secretary', 'chair', 'districtOfficer'],
    limit: 2,
    asks: { replyFault: { label: '问题在哪里' }, reason: { label: '请怎样修改' } },
  },
  signOff: {
    from: ['review'],
    to: 'replied',
    by: ['secretary', 'chair', 'districtOfficer'],
    limit: 2,
    asks: {},
  },
  rate: {
    from: ['replied'],
    to: rated,
    by: ['reporter'],
    limit: 10,
    asks: {
      solved: { label: '这次答复解决了您的问题吗？' },
      attitude: { label: '办理态度' },
      result: { label: '办理结果' },
      reason: {
        label: '哪里不满意',
        hint: '我们据此重新办理',
        onlyIf: { field: 'result', is: ['dissatisfied'] },
      },
    },
  },
  closeUnrated: { from: ['replied'], to: 'closed', by: ['system'], asks: {} },
  explainAndClose: {
    from: ['handling', 'received'],
    to: 'closed',
    by: ['chair'],
    limit: 5,
    asks: { text: { label: '最终说明', hint: '说明理由，并告知居民其他合法途径' } },
    confirm: '说明并办结后，居民不能在这里再次要求办理。',
  },
  reportPromise: {
    from: ['tracking'],
    to: 'replied',
    by: ['handler', 'secretary'],
    asks: {
      kept: { label: '承诺已经兑现' },
      text: { label: '进展情况' },
      promisedOn: { label: '新的承诺日期', onlyIf: { field: 'kept', is: [false] } },
      photoIds: photos,
    },
  },
  reopen: {
    from: ['closed'],
    to: backToWork,
    by: ['reporter'],
    limit: 30,
    asks: { reason: { label: '又出现了什么情况' } },
  },
  withdraw: {
    from: beforeReview,
    to: 'withdrawn',
    by: ['reporter'],
    asks: {},
    confirm: '撤回后，这条意见不再办理。',
  },
  consentPublish: {
    from: ['closed'],
    to: 'same',
    by: ['reporter'],
    asks: {},
  },
  revokePublish: {
    from: ['closed'],
    to: 'same',
    by: ['reporter'],
    asks: {},
  },
  proposePublish: {
    from: ['closed'],
    to: 'same',
    by: ['secretary'],
    asks: {
      publicText: { label: '公开的事由', hint: '隐去姓名、门牌、电话等能认出人的内容' },
      publicAnswer: { label: '公开的答复' },
    },
  },
  publish: {
    from: ['closed'],
    to: 'same',
    by: ['chair'],
    asks: {},
  },
  unpublish: {
    from: ['closed'],
    to: 'same',
    by: ['secretary', 'chair'],
    asks: { reason: { label: '为什么不公开' } },
  },
  urge: {
    from: open,
    to: 'same',
    by: ['reporter', 'chair'],
    asks: {},
  },
  supervise: {
    from: open,
    to: 'same',
    by: ['chair', 'supervisor'],
    asks: { text: { label: '督办要求' } },
  },
  comment: {
    from: [...open, 'replied', 'tracking'],
    to: 'same',
    by: ['deputy', 'liaisonOfficer', 'secretary', 'chair', 'handler', 'districtOfficer', 'supervisor'],
    asks: { text: { label: '想说的话', hint: '代表和经办人员能看到，居民看不到' } },
  },
} as const satisfies Record<string, Move>

export type MoveName = keyof typeof moves
/** An event is a move that was made, or the submission that began it all. */
export type EventName = MoveName | 'submit'

const isMove = (name: string): name is MoveName => name in moves
export const moveNames: readonly MoveName[] = Object.keys(moves).filter(isMove)

/** A move of the table, with the wide type: for code that treats all moves alike. */
export const moveOf = (name: MoveName): Move => moves[name]

/** Where a move leads from these facts. */
export const destination = (name: MoveName, act: Act): Status => {
  const { to } = moveOf(name)
  if (to === 'same') return act.facts.status
  return typeof to === 'function' ? to(act) : to
}
