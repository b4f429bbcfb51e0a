import { type Candidate, NOTICE_MS, type PlanRule, planSessions } from '../../../contract/receptions'
import { addDays, dayOf } from '../../../contract/time'
import type { Context } from '../../context'
import { listCommitments, listDeputyAbsences } from '../../store/commitments'
import type { Db } from '../../store/db'
import { listSiteSessions } from '../../store/planSessions'
import { listSiteDeputies } from '../../store/sitePeople'
import { yearOf } from '../organised'

/** What a year's holidays may push into the next: days. */
const OVER = 31
const DAY = 86_400_000

interface Drawing {
  readonly siteId: string
  readonly year: number
  readonly rules: readonly PlanRule[]
  /** The plan that is drawn anew; null for a new one. */
  readonly planId: string | null
}

type Surroundings = Pick<Context, 'now' | 'calendar'>

/** The year and a little more, in which receptions of this plan may lie. */
export const stretchOf = ({ siteId, year }: Pick<Drawing, 'siteId' | 'year'>) => {
  const { from, until } = yearOf(year)
  return { siteId, from, until: new Date(until.getTime() + OVER * DAY) }
}

/** What the site has already: what gives way to the new rules, and what stays. */
const readThere = async (db: Db, drawing: Drawing) => {
  const rows = await listSiteSessions(db, stretchOf(drawing))
  const isDrawn = ({ planId, status, byHand }: (typeof rows)[number]) =>
    planId !== null && planId === drawing.planId && status === 'planned' && !byHand
  const stays = rows.filter(row => !isDrawn(row))
  return {
    drawn: rows.filter(isDrawn).map(({ id }) => id),
    kept: stays
      .filter(({ status }) => status !== 'cancelled')
      .map(({ startsAt, endsAt }) => ({ startsAt: startsAt.getTime(), endsAt: endsAt.getTime() })),
    settled: stays.flatMap(({ dueAt }) => (dueAt ? [dueAt.getTime()] : [])),
  }
}

/** The site's deputies with their year, without the receptions that give way. */
const readCandidates = async (db: Db, drawing: Drawing, drawn: readonly string[]) => {
  const deputies = await listSiteDeputies(db, drawing.siteId)
  const ids = deputies.map(({ id }) => id)
  const { from, until } = stretchOf(drawing)
  const end = yearOf(drawing.year).until
  const days = { fromOn: dayOf(from), untilOn: addDays(dayOf(until), -1) }
  const absences = await listDeputyAbsences(db, ids, days)
  const commitments = (await listCommitments(db, { deputyIds: ids, from, until })).filter(
    ({ sessionId }) => !drawn.includes(sessionId),
  )
  const candidates = deputies.map(({ id }): Candidate => {
    const own = commitments.filter(({ deputyId }) => deputyId === id)
    return {
      id,
      contacts: own.filter(({ startsAt }) => startsAt < end).length,
      busy: own.map(({ startsAt, endsAt }) => ({ startsAt: startsAt.getTime(), endsAt: endsAt.getTime() })),
      away: absences.filter(({ deputyId }) => deputyId === id),
    }
  })
  return { deputies, candidates }
}

/** What rules bring to a site in a year beside what is public or was arranged by hand. Writes nothing. */
export const drawPlan = async (db: Db, drawing: Drawing, { now, calendar }: Surroundings) => {
  const { drawn, ...there } = await readThere(db, drawing)
  const { deputies, candidates } = await readCandidates(db, drawing, drawn)
  const sessions = planSessions({
    ...{ rules: drawing.rules, year: drawing.year, calendar, ...there, deputies: candidates },
    notBefore: now.getTime() + NOTICE_MS,
  })
  return { drawn, deputies, sessions }
}
