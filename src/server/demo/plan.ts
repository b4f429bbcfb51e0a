import { v7 as uuid } from 'uuid'
import {
  type Absence,
  type PlanRule,
  type PlanStatus,
  planSessions,
  type SessionStatus,
} from '../../contract/receptions'
import { addDays, dayOf, startOfDay } from '../../contract/time'
import type { Calendar } from '../../contract/workdays'
import type { NewPlan, NewReception, NewSite } from '../store/tables'
import { type Diary, keepDiary } from './diary'
import type { Random } from './random'
import { ruleOf } from './rules'
import { explain, upset } from './upset'

const BEHIND_DAYS = 365
/** How early the plans of the next year are public. */
const AHEAD_DAYS = 70

const themes = [
  '小区停车',
  '加装电梯',
  '养老服务',
  '电动自行车充电',
  '孩子课后去处',
  '就业和租房',
  '小区环境',
]

export interface Planning {
  readonly now: Date
  readonly calendar: Calendar
  readonly random: Random
}

interface PlanOf {
  readonly site: NewSite
  readonly rule: PlanRule
  readonly year: number
  /** Null for a year of which the plan is no longer kept. */
  readonly status: PlanStatus | null
}

/** Five working days and some: by then a record is confirmed. */
const RECORDED_DAYS = 9

const statusOf = (endsAt: number, { now, random }: Planning): SessionStatus => {
  if (endsAt > now.getTime()) return 'published'
  if (random.chance(0.03)) return 'cancelled'
  return endsAt < now.getTime() - RECORDED_DAYS * 86_400_000 ? 'recorded' : 'held'
}

const planRow = ({ site, rule, year, status }: PlanOf): NewPlan | null =>
  status && {
    ...{ id: uuid(), siteId: site.id, streetId: site.streetId, year, status, isDemo: true },
    rules: JSON.stringify([rule]),
  }

/** One site's year: its plan, the receptions and who holds them. */
const drawUp = (plan: PlanOf, diary: Diary, planning: Planning) => {
  const { site, rule, year, status } = plan
  const { now, calendar, random } = planning
  const row = planRow(plan)
  const notBefore = startOfDay(addDays(dayOf(now), -BEHIND_DAYS))
  const deputies = diary.candidatesAt(site.id, year)
  const fresh = { kept: [], settled: [] }
  const planned = planSessions({ rules: [rule], year, calendar, notBefore, deputies, ...fresh })
  diary.write(planned, year)
  // A plan's receptions are made when it is published.
  const msecs = Math.min(now.getTime(), startOfDay(addDays(`${year}-01-01`, -AHEAD_DAYS)))
  const rows = planned.map(({ startsAt, endsAt, dueAt, movedFrom, deputies }) => {
    const session: NewReception = {
      ...{ id: uuid({ msecs }), siteId: site.id, streetId: site.streetId, isDemo: true },
      ...{ startsAt: new Date(startsAt), endsAt: new Date(endsAt), dueAt: new Date(dueAt), movedFrom },
      ...{ planId: row?.id ?? null, perSlot: rule.perSlot, bookablePercent: rule.bookablePercent },
      theme: random.chance(0.35) ? random.pick(themes) : null,
      status: status === 'published' || status === null ? statusOf(endsAt, planning) : 'planned',
    }
    return { session, comers: deputies.map(deputyId => ({ sessionId: session.id, deputyId })) }
  })
  return { plan: row, rows }
}

/** How far the next year's plan of a site of the tour's street has come; of the fourth nothing is written. */
const nextYears: readonly (PlanStatus | null)[] = ['draft', 'draft', 'proposed', null]

const plansOf = (sites: readonly NewSite[], tourStreetId: string, { now, random }: Planning): PlanOf[] => {
  const year = Number(dayOf(now).slice(0, 4))
  const isNextPublic = Number(addDays(dayOf(now), AHEAD_DAYS).slice(0, 4)) > year
  const unfinished = sites.filter(site => site.level === 'POINT' && site.streetId === tourStreetId).slice(-4)
  return sites
    .map((site, i) => ({ site, rule: ruleOf(site, i, random) }))
    .flatMap(({ site, rule }): PlanOf[] => {
      const nth = unfinished.indexOf(site)
      const next = nth >= 0 ? nextYears[nth] : isNextPublic ? 'published' : null
      return [
        { site, rule, year: year - 1, status: null },
        { site, rule, year, status: 'published' },
        ...(next ? [{ site, rule, year: year + 1, status: next } as const] : []),
      ]
    })
}

/** The receptions of a year behind and to the end of what is planned, the plans they come from, and who holds them. */
export const planReceptions = (
  { sites, tourStreetId }: { readonly sites: readonly NewSite[]; readonly tourStreetId: string },
  deputySites: readonly { readonly deputyId: string; readonly siteId: string }[],
  absences: readonly Absence[],
  planning: Planning,
) => {
  const stationIds = new Set(sites.filter(({ level }) => level === 'STATION').map(({ id }) => id))
  const diary = keepDiary(deputySites, absences)
  const drawn = plansOf(sites, tourStreetId, planning).map(plan => drawUp(plan, diary, planning))
  const sessions = drawn.flatMap(({ rows }) => rows.map(({ session }) => session))
  return {
    plans: drawn.flatMap(({ plan }) => plan ?? []),
    sessions: explain(upset(sessions, stationIds), planning.random),
    comers: drawn.flatMap(({ rows }) => rows.flatMap(({ comers }) => comers)),
  }
}
