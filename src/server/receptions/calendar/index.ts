import type { ParsedOf } from '../../../contract/endpoint'
import type { readCalendar as endpoint } from '../../../contract/receptions'
import type { Context } from '../../context'
import type { Handlers } from '../../http'
import { listWaitingOpinions } from '../../opinions/list'
import { listAbsenceRows } from '../../store/absences'
import { listCalendarRows, listCampaignsOf } from '../../store/calendars'
import { listChangeRows } from '../../store/changes'
import { viewChanges } from '../changes/view'
import { requireOwnDeputy } from '../ownDeputy'
import { spanOf } from '../span'
import { feedAddress } from './address'
import { answerAttendance } from './attendance'
import { viewCalendarSessions } from './view'

type Days = ParsedOf<typeof endpoint>

/** Requests for a swap that wait for this deputy's answer. */
const askedOf = async (context: Context, deputyId: string) => {
  const { db, now } = context
  const rows = await listChangeRows(db, { deputyId, streetIds: [] }, { now, since: now })
  const views = await viewChanges(context, rows, deputyId)
  return views.filter(({ acts }) => acts.includes('agree'))
}

const readCalendar = async (context: Context, days: Days) => {
  const { db } = context
  const deputy = await requireOwnDeputy(context)
  const span = spanOf(days)
  const { from, until } = days
  const rows = await listCalendarRows(db, { deputyId: deputy.id }, span)
  return {
    sessions: await viewCalendarSessions(context, deputy.id, rows),
    asked: await askedOf(context, deputy.id),
    campaigns: await listCampaignsOf(db, from, until),
    absences: await listAbsenceRows(db, deputy.id, from, until),
    opinions: await listWaitingOpinions(context),
  }
}

export const calendar: Pick<
  Handlers,
  'readCalendar' | 'answerAttendance' | 'readFeed' | 'makeFeed' | 'revokeFeed'
> = { ...feedAddress, answerAttendance, readCalendar }
