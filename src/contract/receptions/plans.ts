import * as v from 'valibot'
import { endpoint } from '../endpoint'
import type { Role } from '../roles'
import { recurrence, sayRecurrence } from './recurrence'
import { planActs, receptionWatchers } from './rule'
import { day, deputyRef, REASON_MAX, siteRef, some, text, uuid } from './schemas'
import { BOOKABLE_PERCENT, DEPUTIES_MAX, SESSION_MINUTES, SLOT_MINUTES } from './seats'
import { staffSession } from './staffViews'
import { planStatuses } from './statuses'

const organisers: readonly Role[] = ['secretary']
const planners: readonly Role[] = ['secretary', 'chair']
const revision = v.pipe(v.number(), v.integer(), v.minValue(1))
export const year = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(Number),
  v.integer('请填写年份'),
  v.minValue(2020),
  v.maxValue(2100),
)
const minutes = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(SESSION_MINUTES.min, `不少于 ${SESSION_MINUTES.min} 分钟`),
  v.maxValue(SESSION_MINUTES.max, `不超过 ${SESSION_MINUTES.max} 分钟`),
  v.multipleOf(SLOT_MINUTES, `按 ${SLOT_MINUTES} 分钟一段`),
)
/** Minutes after midnight, Shanghai time. */
const from = v.pipe(v.number(), v.integer(), v.minValue(6 * 60), v.maxValue(21 * 60), v.multipleOf(5))
const perSlot = v.pipe(v.number(), v.integer(), v.minValue(1, '至少接待一人'), v.maxValue(10, '每段最多十人'))
const bookablePercent = v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(100))
const jointUnits = v.pipe(v.array(some(30, '请写单位名称')), v.maxLength(6, '最多六个单位'))
const theme = text(60)

/** One rule of a plan: when it comes round, how long, how many deputies sit there. */
export const planRule = v.object({
  when: recurrence,
  from,
  minutes,
  perSlot: v.optional(perSlot, 2),
  bookablePercent: v.optional(bookablePercent, BOOKABLE_PERCENT),
  deputies: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(DEPUTIES_MAX)),
  theme: v.optional(theme, ''),
})
export type PlanRule = v.InferOutput<typeof planRule>

const sayMinute = (minute: number): string =>
  `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`

/** A rule as people say it: 每月第一个周五 15:00–16:00. */
export const sayRule = ({ when, from, minutes }: Pick<PlanRule, 'when' | 'from' | 'minutes'>): string =>
  `${sayRecurrence(when)} ${sayMinute(from)}–${sayMinute(from + minutes)}`

const rules = v.pipe(
  v.array(planRule),
  v.minLength(1, '请至少写一条规则'),
  v.maxLength(6, '一个站点最多六条规则'),
)

/** How often a deputy meets residents in a year by plan; shown to the planner only, in order of names, never ranked. */
export const contactCount = v.object({
  deputy: deputyRef,
  group: v.string(),
  sites: v.array(v.string()),
  count: v.number(),
})
export type ContactCount = v.InferOutput<typeof contactCount>

export const planCard = v.object({
  id: uuid,
  site: siteRef,
  year: v.number(),
  status: v.picklist(planStatuses),
  sessions: v.number(),
  /** Receptions moved away from a holiday, and those that something stands in the way of. */
  moved: v.number(),
  conflicts: v.number(),
})
export type PlanCard = v.InferOutput<typeof planCard>

export const planView = v.object({
  ...planCard.entries,
  revision: v.number(),
  rules: v.array(planRule),
  /** Each rule in words: 每月第一个周五 15:00–16:00. */
  words: v.array(v.string()),
  items: v.array(staffSession),
  contacts: v.array(contactCount),
  sentBackWhy: v.nullable(v.string()),
  /** Whether the holidays of its year are not published yet, so that dates may still move. */
  isEstimate: v.boolean(),
  acts: v.array(v.picklist(planActs)),
})
export type PlanView = v.InferOutput<typeof planView>

/** The plans of a year, the sites without one named too. */
export const listPlans = endpoint({
  method: 'GET',
  path: '/api/plans',
  summary: '年度接待计划',
  who: planners,
  input: v.object({ year }),
  ok: v.object({
    items: v.array(planCard),
    without: v.array(siteRef),
    contacts: v.array(contactCount),
  }),
})

export const readPlan = endpoint({
  method: 'GET',
  path: '/api/plans/:plan',
  summary: '一份接待计划',
  who: planners,
  input: v.object({ plan: uuid }),
  ok: planView,
})

/** What rules would bring, without writing anything. */
export const previewPlan = endpoint({
  method: 'POST',
  path: '/api/plans/previews',
  summary: '预览接待计划',
  who: organisers,
  input: v.object({ site: text(20), year, rules }),
  ok: v.object({
    items: v.array(
      v.object({
        startsAt: v.string(),
        endsAt: v.string(),
        movedFrom: v.nullable(v.string()),
        deputies: v.array(deputyRef),
      }),
    ),
    isEstimate: v.boolean(),
  }),
})

/**
 * Writes the rules of a site's year and makes its receptions anew: those that are planned and nobody has moved by hand are
 * replaced, those that are public stay. What lies before now is not made.
 */
export const draftPlan = endpoint({
  method: 'POST',
  path: '/api/plans',
  summary: '编制接待计划',
  who: organisers,
  input: v.object({
    site: text(20),
    year,
    rules,
    /** Of the plan that was seen; none for a new one. */
    revision: v.optional(revision),
  }),
  ok: planView,
  creates: true,
})

/** Proposes, takes back, publishes or sends back a plan. Publishing refuses with planConflicts while something stands in the way. */
export const movePlan = endpoint({
  method: 'POST',
  path: '/api/plans/:plan/moves',
  summary: '推进接待计划',
  who: planners,
  input: v.object({
    plan: uuid,
    revision,
    act: v.picklist(['propose', 'withdraw', 'publish', 'sendBack']),
    reason: v.optional(text(REASON_MAX), ''),
  }),
  ok: planView,
  creates: true,
})

/** Takes the rules of one year over into the next, for all sites of the secretary's streets that have no plan yet. */
export const copyPlans = endpoint({
  method: 'POST',
  path: '/api/plans/copies',
  summary: '沿用上一年计划',
  who: organisers,
  input: v.object({ from: year, to: year }),
  ok: v.object({ copied: v.number(), skipped: v.number() }),
  creates: true,
})

/** The receptions of some days as the office sees them, planned ones too. */
export const listStaffSessions = endpoint({
  method: 'GET',
  path: '/api/staff/receptions',
  summary: '接待日程（工作人员）',
  who: receptionWatchers,
  input: v.object({ from: day, until: day, site: v.optional(text(20)), street: v.optional(text(40)) }),
  ok: v.object({ items: v.array(staffSession) }),
})

export const readStaffSession = endpoint({
  method: 'GET',
  path: '/api/staff/receptions/:session',
  summary: '一场接待（工作人员）',
  who: receptionWatchers,
  input: v.object({ session: uuid }),
  ok: v.object({ ...staffSession.entries, choices: v.array(deputyRef) }),
})

const sessionForm = v.object({
  day,
  from,
  minutes,
  perSlot,
  bookablePercent,
  deputies: v.pipe(v.array(uuid), v.maxLength(DEPUTIES_MAX, `最多 ${DEPUTIES_MAX} 位代表`)),
  theme: v.optional(theme, ''),
  jointUnits: v.optional(jointUnits, []),
})
export type SessionForm = v.InferInput<typeof sessionForm>

/** One reception beside the plan; it is published by the chair together with the plan, or at once when the site's plan is public. */
export const addSession = endpoint({
  method: 'POST',
  path: '/api/staff/receptions',
  summary: '增加一场接待',
  who: organisers,
  input: v.object({ site: text(20), ...sessionForm.entries }),
  ok: staffSession,
  creates: true,
})

/** Moves or corrects a reception. When it is public already, everybody booked is told. */
export const editSession = endpoint({
  method: 'POST',
  path: '/api/receptions/:session/edits',
  summary: '调整一场接待',
  who: organisers,
  input: v.object({ session: uuid, revision, ...sessionForm.entries }),
  ok: staffSession,
  creates: true,
})

/** Calls a public reception off, or removes a planned one. Everybody booked is told and chooses first elsewhere. */
export const cancelSession = endpoint({
  method: 'POST',
  path: '/api/receptions/:session/cancellations',
  summary: '取消一场接待',
  who: organisers,
  input: v.object({ session: uuid, revision, reason: some(REASON_MAX, '请写明原因') }),
  ok: staffSession,
  creates: true,
})

export const removeSession = endpoint({
  method: 'POST',
  path: '/api/receptions/:session/removals',
  summary: '删除一场计划中的接待',
  who: organisers,
  input: v.object({ session: uuid, revision }),
  ok: v.object({}),
  creates: true,
})
