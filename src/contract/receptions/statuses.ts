/** How far a reception has come. What is planned is not yet public; what was held is told afterwards. */
export const sessionStatuses = ['planned', 'published', 'changed', 'cancelled', 'held', 'recorded'] as const
export type SessionStatus = (typeof sessionStatuses)[number]
/** What residents may count on. */
export const upcomingStatuses: readonly SessionStatus[] = ['published', 'changed']
/** What everybody may know of. */
export const publicStatuses: readonly SessionStatus[] = sessionStatuses.filter(status => status !== 'planned')
/** What took place. */
export const heldStatuses: readonly SessionStatus[] = ['held', 'recorded']

/** What people are told: a status, and where the clock alone decides, that it is under way or over. */
export const sessionPhases = [...sessionStatuses, 'underWay', 'over'] as const
export type SessionPhase = (typeof sessionPhases)[number]

export const phaseWords: Record<SessionPhase, string> = {
  planned: '计划中',
  published: '可预约',
  changed: '有变动',
  cancelled: '已取消',
  underWay: '正在接待',
  over: '等待登记',
  held: '已接待',
  recorded: '已归档',
}

interface Spanned {
  readonly status: SessionStatus
  readonly startsAt: Date
  readonly endsAt: Date
}

/** The phase of a reception at `now`. Nothing marks the beginning but the clock; that it was held, somebody has to say. */
export const phaseOf = ({ status, startsAt, endsAt }: Spanned, now: Date): SessionPhase => {
  if (!upcomingStatuses.includes(status) || now < startsAt) return status
  return now < endsAt ? 'underWay' : 'over'
}

/** How far the yearly plan of a site has come: written by the secretary, approved and published by the chair. */
export const planStatuses = ['draft', 'proposed', 'published'] as const
export type PlanStatus = (typeof planStatuses)[number]
export const planStatusWords: Record<PlanStatus, string> = {
  draft: '编制中',
  proposed: '待主任审定',
  published: '已公布',
}

/** How a booking stands. A walk-in begins as arrived, or as waiting where no seat is free. */
export const bookingStatuses = [
  'booked',
  'waiting',
  'arrived',
  'met',
  'noShow',
  'cancelled',
  'calledOff',
] as const
export type BookingStatus = (typeof bookingStatuses)[number]
export const bookingStatusWords: Record<BookingStatus, string> = {
  booked: '已约好',
  waiting: '候补中',
  arrived: '已到场',
  met: '已接谈',
  noShow: '没有来',
  cancelled: '已取消',
  calledOff: '场次取消',
}
/** Those that hold a seat. */
export const seatedStatuses: readonly BookingStatus[] = ['booked', 'arrived', 'met']
/** Those by which a person is bound to a reception: nobody has two of them at the same one. */
export const activeStatuses: readonly BookingStatus[] = [...seatedStatuses, 'waiting']

/** What somebody needs to be received well. */
export const needs = ['wheelchair', 'dialect', 'signLanguage'] as const
export type Need = (typeof needs)[number]
export const needWords: Record<Need, string> = {
  wheelchair: '轮椅通行',
  dialect: '讲上海话',
  signLanguage: '手语',
}

/** A deputy who cannot come asks for leave, or for somebody to take the place. */
export const changeKinds = ['leave', 'swap'] as const
export type ChangeKind = (typeof changeKinds)[number]
export const changeKindWords: Record<ChangeKind, string> = { leave: '请假', swap: '换班' }

/** A swap is first agreed to by the other deputy; the organiser decides both kinds. */
export const changeStatuses = ['asked', 'agreed', 'declined', 'granted', 'refused', 'withdrawn'] as const
export type ChangeStatus = (typeof changeStatuses)[number]
export const changeStatusWords: Record<ChangeStatus, string> = {
  asked: '等待答复',
  agreed: '对方已同意，等工委确认',
  declined: '对方不便',
  granted: '已批准',
  refused: '未批准',
  withdrawn: '已撤回',
}
