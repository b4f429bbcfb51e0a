import { type MoveName, moveOf, moveWords } from '../../contract/opinions'

/** What a move does, for those who read its button for the first time. */
export const moveHints: { readonly [M in MoveName]?: string } = {
  hold: '内容需要核对，先不受理',
  reject: '写明理由，结束这条意见',
  firstContact: '记下已与居民联系',
  askInfo: '情况不清楚，请居民补充；等待期间不计时限',
  merge: '同一件事，并入另一条一起办',
  redirect: '不归这里管，告诉居民去哪里反映',
  answerNow: '情况清楚，直接给出答复',
  forward: '超出街道权限，转区人事代表工作室',
  sendBack: '应由街道办理，退回重新分拣',
  requestReturn: '不属于本单位职责，写明依据申请退回',
  extend: '到期前只能申请一次',
  sendBackReply: '答复不合格，退给承办单位修改',
  explainAndClose: '作出最终说明，结束这条意见',
  supervise: '列入督办，催促办理',
  consentPublish: '隐去个人信息后，让邻居也看到',
  revokePublish: '从站点的页面上撤下',
  proposePublish: '居民同意公开，先拟好隐去个人信息的文字',
  unpublish: '退回或撤下，写明原因',
  urge: '提醒现在负责的单位尽快办理',
  withdraw: '问题解决了，或不想再反映',
  reopen: '同样的问题又出现，要求再办',
  comment: '只有代表和经办人员能看到',
}

const sure: { readonly [M in MoveName]?: string } = {
  signOff: '签发后，居民马上会看到这份答复。',
  consentPublish:
    '工作人员会隐去您的个人信息，由两个人核对后，把这件事和答复放到站点的页面上。您随时可以收回。',
  revokePublish: '收回后，站点的页面上不再显示这件事。',
  publish: '公开后，所有人都能在站点的页面上看到。请再核对一遍有没有个人信息。',
}

/** The question put before an act that cannot be undone, or that the resident sees at once; null where none is needed. */
export const sureText = (move: MoveName): string | null => sure[move] ?? moveOf(move).confirm ?? null

/** What the button of a form says, where the word that opened the form does not fit the end of it. */
const sent: { readonly [M in MoveName]?: string } = {
  firstContact: '登记',
  askInfo: '发给居民',
  addInfo: '提交补充',
  requestReturn: '提交申请',
  decideReturn: '提交决定',
  extend: '提交申请',
  decideExtend: '提交决定',
  draftReply: '提交审核',
  sendBackReply: '退回修改',
  reportPromise: '提交报告',
  reopen: '要求再办',
  supervise: '列入督办',
  proposePublish: '送主任核对',
  comment: '发出',
}

/** What the button of a move's form says. */
export const sendWords = (move: MoveName): string => sent[move] ?? moveWords[move].button
