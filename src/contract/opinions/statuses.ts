/** The life of an opinion, in families; code asks the family, not the list. */
export const families = {
  open: ['submitted', 'held', 'received', 'needsInfo', 'forwarded', 'assigned', 'handling', 'review'],
  answered: ['replied', 'tracking'],
  final: ['closed', 'redirected', 'merged', 'rejected', 'withdrawn'],
} as const

export type Family = keyof typeof families
export type Status = (typeof families)[Family][number]
export const statuses: readonly Status[] = [...families.open, ...families.answered, ...families.final]

const includes = (list: readonly string[], status: Status): boolean => list.includes(status)

export const familyOf = (status: Status): Family => {
  if (includes(families.open, status)) return 'open'
  return includes(families.answered, status) ? 'answered' : 'final'
}

/** What a resident reads beside the opinion. */
export const statusForResident: Record<Status, string> = {
  submitted: '已提交',
  held: '核对中',
  received: '已受理',
  needsInfo: '等您补充',
  forwarded: '已转区里',
  assigned: '已交办',
  handling: '办理中',
  review: '答复审核中',
  replied: '已答复',
  tracking: '跟踪落实',
  closed: '已办结',
  redirected: '已导引',
  merged: '已并案',
  rejected: '未予受理',
  withdrawn: '已撤回',
}

/** What deputies and staff read in lists. */
export const statusForStaff: Record<Status, string> = {
  submitted: '待受理',
  held: '待核对',
  received: '待分拣',
  needsInfo: '待补充',
  forwarded: '待分办',
  assigned: '待签收',
  handling: '办理中',
  review: '待签发',
  replied: '待评价',
  tracking: '跟踪中',
  closed: '已办结',
  redirected: '已导引',
  merged: '已并案',
  rejected: '不予受理',
  withdrawn: '已撤回',
}

/** Shanghai's four outcomes of a reply, exactly. */
export const outcomes = ['resolved', 'resolving', 'planned', 'reference'] as const
export type Outcome = (typeof outcomes)[number]
export const outcomeWords: Record<Outcome, string> = {
  resolved: '解决采纳',
  resolving: '正在解决',
  planned: '计划解决',
  reference: '留作参考',
}
/** Outcomes that promise something, and so need a date. */
export const isPromise = (outcome: Outcome | null | undefined): boolean =>
  outcome === 'resolving' || outcome === 'planned'

export const ratings = ['satisfied', 'basicallySatisfied', 'dissatisfied'] as const
export type Rating = (typeof ratings)[number]
export const ratingWords: Record<Rating, string> = {
  satisfied: '满意',
  basicallySatisfied: '基本满意',
  dissatisfied: '不满意',
}

/** 这次答复解决了您的问题吗: an acknowledgement is not an answer. */
export const solvedAnswers = ['yes', 'partly', 'onlyNotified', 'no'] as const
export type Solved = (typeof solvedAnswers)[number]
export const solvedWords: Record<Solved, string> = {
  yes: '解决了',
  partly: '部分解决',
  onlyNotified: '只是收到通知',
  no: '没有解决',
}

export const categories = [
  'housing',
  'lift',
  'parking',
  'noise',
  'environment',
  'road',
  'transit',
  'education',
  'elderly',
  'health',
  'market',
  'safety',
  'culture',
  'youth',
  'other',
] as const
export type Category = (typeof categories)[number]
export const categoryWords: Record<Category, string> = {
  housing: '小区物业',
  lift: '电梯',
  parking: '停车充电',
  noise: '噪声扰民',
  environment: '环境绿化',
  road: '道路路灯',
  transit: '公交出行',
  education: '教育托育',
  elderly: '养老助老',
  health: '看病就医',
  market: '菜场商业',
  safety: '消防安全',
  culture: '文体设施',
  youth: '就业租房',
  other: '其他',
}

export const sources = ['scan', 'web', 'onBehalf', 'reception', 'campaign'] as const
export type Source = (typeof sources)[number]
export const sourceWords: Record<Source, string> = {
  scan: '扫码',
  web: '网上',
  onBehalf: '联络员代填',
  reception: '接待选民',
  campaign: '集中联系社区',
}
