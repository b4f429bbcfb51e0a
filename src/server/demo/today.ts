import { v7 as uuid } from 'uuid'
import { NOTICE_MS } from '../../contract/receptions'
import { dayOf, startOfDay } from '../../contract/time'
import { isWorkday } from '../../contract/workdays'
import type { NewReception, NewSite } from '../store/tables'
import type { Planning } from './plan'

const HALF_AN_HOUR = 1_800_000
/** Not earlier or later in the day than people would come, in half hours after midnight: 9:00 and 19:30. */
const EARLIEST = 18
const LATEST = 39

interface Opened {
  readonly sessions: readonly NewReception[]
  readonly comers: readonly { readonly sessionId: string; readonly deputyId: string }[]
}

interface At {
  readonly sites: readonly NewSite[]
  readonly tourStreetId: string
  readonly guideId: string
}

/** On a working day one reception is under way in the home of the tour, so that there is a door to keep. */
export const addToday = (
  { sessions, comers }: Opened,
  { sites, tourStreetId, guideId }: At,
  { now, calendar }: Planning,
): Opened => {
  const today = dayOf(now)
  const home = sites.find(({ level, streetId }) => level === 'HOME' && streetId === tourStreetId)
  if (!home || !isWorkday(today, calendar)) return { sessions, comers }
  const midnight = startOfDay(today)
  const halves = Math.floor((now.getTime() - midnight) / HALF_AN_HOUR) - 1
  const startsAt = midnight + Math.min(LATEST, Math.max(EARLIEST, halves)) * HALF_AN_HOUR
  const session: NewReception = {
    ...{ id: uuid({ msecs: startsAt - NOTICE_MS }), siteId: home.id, streetId: home.streetId, isDemo: true },
    ...{ startsAt: new Date(startsAt), endsAt: new Date(startsAt + 3 * HALF_AN_HOUR) },
    ...{ theme: '小区停车', status: 'published', perSlot: 2, bookablePercent: 60, byHand: true },
    jointUnits: JSON.stringify(['街道城市运行管理中心', '交警支队']),
  }
  return {
    sessions: [...sessions, session],
    comers: [...comers, { sessionId: session.id, deputyId: guideId }],
  }
}
