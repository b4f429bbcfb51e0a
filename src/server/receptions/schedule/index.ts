import type { ParsedOf } from '../../../contract/endpoint'
import { Refusal } from '../../../contract/errors'
import { PAGE_SIZE } from '../../../contract/pages'
import { type listSessions as listing, SCHEDULE_DAYS } from '../../../contract/receptions'
import { decodeSite } from '../../../contract/scan'
import { addDays, dayOf, startOfDay } from '../../../contract/time'
import type { Handlers } from '../../http'
import { listScheduled } from '../../store/schedule'
import { viewSession } from '../view'
import { findNearest } from './nearest'
import { readSession } from './session'

/** The span that is asked for. Refuses with spanWrong what ends before it begins, with spanTooLong more than a month of a calendar. */
const spanOf = ({ from, until }: ParsedOf<typeof listing>, now: Date) => {
  const first = from ?? dayOf(now)
  const last = until ?? (from ? addDays(from, SCHEDULE_DAYS - 1) : undefined)
  if (last !== undefined && last < first) throw new Refusal('spanWrong')
  if (last !== undefined && last >= addDays(first, SCHEDULE_DAYS)) throw new Refusal('spanTooLong')
  return {
    from: new Date(startOfDay(first)),
    ...(last && { until: new Date(startOfDay(addDays(last, 1))) }),
  }
}

export const schedule: Pick<Handlers, 'listSessions' | 'findSessions' | 'readSession'> = {
  readSession,

  async listSessions({ db, now }, input) {
    const { page, site, street, deputy } = input
    const offset = (page - 1) * PAGE_SIZE
    const of = { street, deputyId: deputy, site: site && (decodeSite(site) ?? site) }
    const rows = await listScheduled(db, { ...of, ...spanOf(input, now) }, { offset, limit: PAGE_SIZE })
    const total = rows[0]?.total ?? 0
    return { items: rows.map(row => viewSession(row, now)), total, hasMore: offset + rows.length < total }
  },

  findSessions: (context, { from }) => findNearest(context, from),
}
