import { v7 as uuid } from 'uuid'
import { heldStatuses } from '../../contract/receptions'
import { addDays, dayOf, startOfDay } from '../../contract/time'
import type { CampaignRow, NewReception } from '../store/tables'
import type { Places } from './places'

const halfOf = (day: string): 1 | 2 => (Number(day.slice(5, 7)) <= 6 ? 1 : 2)
const yearOf = (day: string): number => Number(day.slice(0, 4))

/** Days before it begins on which a campaign is announced. */
const ANNOUNCED_DAYS = 14

const idOf = (fromOn: string): string => uuid({ msecs: startOfDay(addDays(fromOn, -ANNOUNCED_DAYS)) })

/** This half's campaign is under way, and that of the half before is over. */
const campaignRows = (today: string): [CampaignRow, CampaignRow] => {
  const [half, year] = [halfOf(today), yearOf(today)]
  const before = half === 2 ? ({ year, half: 1 } as const) : ({ year: year - 1, half: 2 } as const)
  const start = half === 2 ? `${year}-05-11` : `${year - 1}-11-09`
  const begun = addDays(today, -6)
  return [
    {
      ...{ id: idOf(start), theme: '办好群众身边的小事', ...before, isDemo: true },
      ...{ fromOn: start, untilOn: addDays(start, 32) },
    },
    {
      ...{ id: idOf(begun), theme: '听民意、谋开局', year, half, isDemo: true },
      ...{ fromOn: begun, untilOn: addDays(today, 24) },
    },
  ]
}

/** The first reception of each site within a campaign is its reception for the campaign. */
const joinIn = (sessions: readonly NewReception[], { id, theme, fromOn, untilOn }: CampaignRow) => {
  const sites = new Set<string>()
  return [...sessions]
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
    .map(session => {
      const day = dayOf(session.startsAt)
      const isIn = day >= fromOn && day <= untilOn && session.status !== 'planned'
      if (!isIn || sites.has(session.siteId)) return session
      sites.add(session.siteId)
      return { ...session, campaignId: id, theme }
    })
}

const reportOf = (name: string, count: number): string =>
  `${name}共组织${count}场集中联系，代表进小区、进楼宇、进园区，居民反映最多的是停车、加装电梯和养老助餐。能当场答复的已当场答复，其余已转有关部门办理，办理情况将在站点公布。`

/** The two campaigns, the receptions that belong to them, and what each street wrote of the last one. */
export const runCampaigns = (
  { streets }: Places,
  sessions: readonly NewReception[],
  secretaryOf: (streetId: string) => string,
  now: Date,
) => {
  const [last, current] = campaignRows(dayOf(now))
  const joined = joinIn(joinIn(sessions, last), current)
  const held = joined.filter(
    ({ campaignId, status }) => campaignId === last.id && heldStatuses.includes(status),
  )
  const reports = streets.map(({ id: streetId, name }) => ({
    ...{ campaignId: last.id, streetId, byName: secretaryOf(streetId) },
    text: reportOf(name, held.filter(session => session.streetId === streetId).length),
    at: new Date(`${addDays(last.untilOn, 10)}T10:00:00+08:00`),
  }))
  return { campaigns: [last, current], sessions: joined, reports }
}
