import type { Party } from './facts'
import type { EventName, MoveName } from './moves'
import type { Source } from './statuses'

/** What the timeline says once something is done. `resident: null` means the resident is not told. */
interface DoneWords {
  readonly done: string
  readonly resident: string | null
}

/** What a button says, and then the timeline. */
interface MoveWords extends DoneWords {
  readonly button: string
}

export const moveWords: Record<MoveName, MoveWords> = {
  hold: { button: '暂缓核对', done: '暂缓，待核对', resident: '内容正在核对，一个工作日内告诉您结果' },
  release: { button: '核对通过', done: '核对通过并受理', resident: '核对通过，已受理' },
  reject: { button: '不予受理', done: '不予受理', resident: '未予受理，可按说明修改后重新提交' },
  receive: { button: '受理', done: '已受理', resident: '已受理' },
  firstContact: { button: '登记首次联系', done: '首次联系居民', resident: '工作人员与您取得联系' },
  askInfo: { button: '请居民补充', done: '请居民补充', resident: '需要您补充一点情况，等待期间不计时限' },
  addInfo: { button: '补充说明', done: '居民已补充', resident: '您补充了说明' },
  merge: { button: '并案', done: '已并案', resident: '与他人反映的是同一件事，已合并办理' },
  redirect: { button: '导引', done: '已导引', resident: '这件事要向别处反映，去处见下' },
  answerNow: { button: '当场答复', done: '当场答复', resident: '已作出答复' },
  assign: { button: '交办', done: '已交办', resident: '已交给承办单位' },
  forward: { button: '转区里', done: '转区人事代表工作室', resident: '已转区人事代表工作室' },
  distribute: { button: '分办', done: '已分办', resident: '已交给区级承办单位' },
  sendBack: { button: '退回街道', done: '退回街道', resident: '已退回街道重新分拣' },
  accept: { button: '签收', done: '承办单位已签收', resident: '承办单位已签收，开始办理' },
  requestReturn: { button: '申请退回', done: '申请退回', resident: null },
  decideReturn: { button: '答复退回申请', done: '退回申请已处理', resident: null },
  extend: { button: '申请延期', done: '申请延期', resident: null },
  decideExtend: { button: '答复延期申请', done: '延期申请已处理', resident: '办理时间有调整' },
  draftReply: { button: '填写答复', done: '提交答复稿', resident: null },
  sendBackReply: { button: '退回修改', done: '答复退回修改', resident: null },
  signOff: { button: '签发答复', done: '答复已签发', resident: '有答复了' },
  rate: { button: '评价', done: '居民已评价', resident: '您作出了评价' },
  closeUnrated: { button: '到期办结', done: '到期未评价，办结', resident: '到期未评价，已办结' },
  explainAndClose: { button: '说明并办结', done: '主任说明并办结', resident: '工委主任作出最终说明' },
  reportPromise: { button: '报告进展', done: '报告承诺进展', resident: '有新的进展' },
  reopen: { button: '问题又出现了', done: '居民要求再办', resident: '您要求再次办理' },
  withdraw: { button: '撤回', done: '居民已撤回', resident: '您撤回了意见' },
  consentPublish: { button: '同意公开', done: '居民同意公开', resident: '您同意公开这件事' },
  revokePublish: { button: '不再公开', done: '居民收回公开', resident: '您收回了公开' },
  proposePublish: { button: '拟公开', done: '拟好公开的文字', resident: null },
  publish: { button: '公开', done: '已公开', resident: '已在站点的页面公开' },
  unpublish: { button: '不公开', done: '不公开', resident: '没有公开这件事' },
  urge: { button: '催一下', done: '催办', resident: '已催办' },
  supervise: { button: '督办', done: '督办', resident: '已列入督办' },
  comment: { button: '说几句', done: '留言', resident: null },
}

const handedIn: DoneWords = { done: '居民提交', resident: '您提交了意见' }

/** How an opinion began, by where it comes from: what somebody else wrote down, the resident did not hand in. */
const beginnings: Record<Source, DoneWords> = {
  scan: handedIn,
  web: handedIn,
  onBehalf: { done: '联络员代居民填写', resident: '联络员替您写下了意见' },
  reception: { done: '接待时记下', resident: '接待时记下了您的意见' },
  campaign: { done: '集中联系社区时记下', resident: '集中联系社区时记下了您的意见' },
}

/** The title of an event of an opinion for its reader; who acted stands in the event. */
export const eventTitle = (name: EventName, source: Source, audience: 'reporter' | 'staff'): string => {
  const { done, resident } = name === 'submit' ? beginnings[source] : moveWords[name]
  return (audience === 'reporter' ? resident : null) ?? done
}

/** Moves that a screen offers first, in this order; the others follow behind "更多". */
export const mainMoves: readonly MoveName[] = [
  'receive',
  'release',
  'assign',
  'distribute',
  'decideReturn',
  'decideExtend',
  'accept',
  'draftReply',
  'signOff',
  'proposePublish',
  'publish',
  'reportPromise',
  'supervise',
  'addInfo',
  'rate',
  'comment',
]

/** What people are called in a timeline when their name is nobody's business. */
export const partyWords: Record<Party, string> = {
  reporter: '居民',
  system: '系统',
  deputy: '人大代表',
  liaisonOfficer: '联络员',
  secretary: '街道人大工委',
  chair: '街道人大工委主任',
  handler: '承办单位',
  districtOfficer: '区人事代表工作室',
  supervisor: '区领导',
  auditor: '审计员',
}
