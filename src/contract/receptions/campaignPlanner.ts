import { startOfDay } from '../time'
import { isAway, overlaps, type Span } from './conflicts'
import type { Candidate } from './planner'

const MINUTE = 60_000
/** Deputies who go to a site together in a campaign, where there are as many (ours). */
const TOGETHER = 2

export interface CampaignPlan {
  /** The days (YYYY-MM-DD) on which receptions may be held. */
  readonly days: readonly string[]
  /** Minutes after midnight, and how many. */
  readonly from: number
  readonly minutes: number
  readonly sites: readonly {
    readonly id: string
    readonly deputyIds: readonly string[]
    /** When the site has something else. */
    readonly taken: readonly Span[]
  }[]
  readonly deputies: readonly Candidate[]
}

export interface CampaignSession extends Span {
  readonly siteId: string
  readonly deputies: readonly string[]
}

interface Turns {
  /** Who is expected where already, by deputy. */
  readonly given: Map<string, Span[]>
}

const isFree = ({ id, busy, away }: Candidate, span: Span, { given }: Turns): boolean =>
  ![...busy, ...(given.get(id) ?? [])].some(other => overlaps(other, span)) &&
  !away.some(days => isAway(days, span))

const comersOf = (candidates: readonly Candidate[], span: Span, turns: Turns): string[] => {
  const countOf = ({ id, contacts }: Candidate) => contacts + (turns.given.get(id)?.length ?? 0)
  return candidates
    .filter(candidate => isFree(candidate, span, turns))
    .sort((a, b) => countOf(a) - countOf(b))
    .slice(0, TOGETHER)
    .map(({ id }) => id)
}

const rotated = <T>(list: readonly T[], by: number): T[] => {
  const from = list.length === 0 ? 0 : by % list.length
  return [...list.slice(from), ...list.slice(0, from)]
}

const spansOf = ({ days, from, minutes }: CampaignPlan): Span[] =>
  days.map(day => {
    const startsAt = startOfDay(day) + from * MINUTE
    return { startsAt, endsAt: startsAt + minutes * MINUTE }
  })

/**
 * One reception for each site, spread over the days: on a day on which the site is free and somebody can come, those with the
 * fewest receptions of the year first. Where nobody can come on any day it stays without deputies, for the organiser to see.
 */
export const planCampaign = (plan: CampaignPlan): CampaignSession[] => {
  const spans = spansOf(plan)
  const turns: Turns = { given: new Map() }
  return plan.sites.flatMap((site, index) => {
    const free = rotated(spans, index).filter(span => !site.taken.some(other => overlaps(other, span)))
    const candidates = plan.deputies.filter(({ id }) => site.deputyIds.includes(id))
    const chosen = free
      .map(span => ({ ...span, siteId: site.id, deputies: comersOf(candidates, span, turns) }))
      .sort((a, b) => b.deputies.length - a.deputies.length)[0]
    for (const id of chosen?.deputies ?? [])
      turns.given.set(id, [...(turns.given.get(id) ?? []), ...(chosen ? [chosen] : [])])
    return chosen ? [chosen] : []
  })
}
