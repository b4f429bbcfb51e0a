import { v7 as uuid } from 'uuid'
import type { SessionStatus } from '../../contract/receptions'
import { addDays, dayOf, startOfDay } from '../../contract/time'
import type { Calendar } from '../../contract/workdays'
import type { NewSite, NewReception } from '../store/tables'
import { type Habit, habitOf, isDue, nextWorkday } from './habits'
import type { Random } from './random'

const MINUTE = 60_000
const BEHIND_DAYS = 365
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

const statusOf = (endsAt: number, now: Date, random: Random): SessionStatus => {
  if (endsAt > now.getTime()) return 'published'
  return random.chance(0.03) ? 'cancelled' : 'held'
}

interface Planning {
  readonly now: Date
  readonly calendar: Calendar
  readonly random: Random
}

const sessionOn = (site: NewSite, day: string, { from, minutes }: Habit, { now, random }: Planning) => {
  const startsAt = startOfDay(day) + from * MINUTE
  const endsAt = startsAt + minutes * MINUTE
  const row: NewReception = {
    ...{ id: uuid({ msecs: startsAt }), siteId: site.id, streetId: site.streetId },
    ...{ startsAt: new Date(startsAt), endsAt: new Date(endsAt), isDemo: true },
    theme: random.chance(0.35) ? random.pick(themes) : null,
    status: statusOf(endsAt, now, random),
  }
  return row
}

const sessionsOf = (site: NewSite, index: number, planning: Planning): NewReception[] => {
  const { now, calendar, random } = planning
  const habit = habitOf(site, index, random)
  const first = addDays(dayOf(now), -BEHIND_DAYS)
  return Array.from({ length: BEHIND_DAYS + AHEAD_DAYS }, (_, i) => addDays(first, i))
    .filter(day => isDue(day, habit))
    .map(day => sessionOn(site, nextWorkday(day, calendar), habit, planning))
}

/** Of what is still to come one is called off and one is held at another hour than was said. */
const upset = (sessions: readonly NewReception[], stationIds: ReadonlySet<string>): NewReception[] => {
  const coming = sessions.filter(({ siteId, status }) => status === 'published' && stationIds.has(siteId))
  const fates = new Map<NewReception | undefined, SessionStatus>([
    [coming.at(1), 'cancelled'],
    [coming.at(-1), 'changed'],
  ])
  return sessions.map(session => ({ ...session, status: fates.get(session) ?? session.status }))
}

type Placed = readonly { readonly deputyId: string; readonly siteId: string }[]

/** One to three deputies of the site, in turn. */
const whoComes = (deputySites: Placed, random: Random) => {
  const turns = new Map<string, number>()
  return ({ id: sessionId, siteId }: NewReception) => {
    const own = deputySites.filter(placed => placed.siteId === siteId)
    const from = turns.get(siteId) ?? 0
    const count = Math.min(own.length, Math.floor(random.between(1, 4)))
    turns.set(siteId, from + count)
    return Array.from({ length: count }, (_, i) => own[(from + i) % own.length]).flatMap(placed =>
      placed ? [{ sessionId, deputyId: placed.deputyId }] : [],
    )
  }
}

/** The receptions of a year behind and ten weeks ahead, and who held or holds them. */
export const planReceptions = (sites: readonly NewSite[], deputySites: Placed, planning: Planning) => {
  const stationIds = new Set(sites.filter(({ level }) => level === 'STATION').map(({ id }) => id))
  const sessions = upset(
    sites.flatMap((site, i) => sessionsOf(site, i, planning)),
    stationIds,
  )
  return { sessions, comers: sessions.flatMap(whoComes(deputySites, planning.random)) }
}
