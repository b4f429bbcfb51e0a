import { Refusal } from '../../../contract/errors'
import { publicStatuses } from '../../../contract/receptions'
import { decodeSite } from '../../../contract/scan'
import { addDays, dayOf, startOfDay } from '../../../contract/time'
import { sha256 } from '../../context'
import type { Services } from '../../services'
import { findFeedOwner } from '../../store/calendarFeeds'
import { findCalendarRow, listCalendarRows, listCampaignsOf, listSubjects } from '../../store/calendars'
import { findStreetFront } from '../../store/home'
import type { ReceptionsOf } from '../../store/receptions'
import { findSite } from '../../store/sites'
import { writeCalendar } from './calendarFile'
import { campaignEvent, deputyEvent } from './deputyEvents'
import { ownEvent, publicEvent, type Writing } from './events'

/** Days that a feed tells of, before and after today. */
const WINDOW = { back: 60, ahead: 400 } as const
const windowOf = (now: Date) => {
  const [fromOn, untilOn] = [addDays(dayOf(now), -WINDOW.back), addDays(dayOf(now), WINDOW.ahead)]
  return { fromOn, untilOn, from: new Date(startOfDay(fromOn)), until: new Date(startOfDay(untilOn)) }
}

const writingOf = ({ clock, config }: Services): Writing => ({ now: clock(), publicUrl: config.publicUrl })

const publicFeed = async (services: Services, name: string, of: ReceptionsOf) => {
  const writing = writingOf(services)
  const rows = await listCalendarRows(services.db, of, windowOf(writing.now))
  const events = rows
    .filter(({ status }) => publicStatuses.includes(status))
    .map(row => publicEvent(row, writing))
  return writeCalendar({ name, events })
}

/** The calendar that a secret opens: subjects, no names. Refuses with feedGone. */
export const deputyFeed = async (services: Services, secret: string): Promise<string> => {
  const [{ db }, writing] = [services, writingOf(services)]
  const owner = await findFeedOwner(db, sha256(secret))
  if (!owner) throw new Refusal('feedGone')
  const { fromOn, untilOn, ...span } = windowOf(writing.now)
  const rows = await listCalendarRows(db, { deputyId: owner.id }, span)
  const subjects = await listSubjects(
    db,
    rows.map(({ id }) => id),
  )
  const receptions = rows.map(row =>
    deputyEvent(
      row,
      subjects.filter(({ sessionId }) => sessionId === row.id),
      writing,
    ),
  )
  const campaigns = (await listCampaignsOf(db, fromOn, untilOn)).map(each => campaignEvent(each, writing))
  return writeCalendar({ name: `${owner.name}代表的接待日历`, events: [...receptions, ...campaigns] })
}

/** The public receptions of a site. Refuses with feedGone. */
export const siteFeed = async (services: Services, typed: string): Promise<string> => {
  const code = decodeSite(typed)
  const site = code ? await findSite(services.db, code) : undefined
  if (!site) throw new Refusal('feedGone')
  return publicFeed(services, `${site.name}接待日程`, { siteId: site.id })
}

/** The public receptions of a street. Refuses with feedGone. */
export const streetFeed = async (services: Services, slug: string): Promise<string> => {
  const street = await findStreetFront(services.db, slug)
  if (!street) throw new Refusal('feedGone')
  return publicFeed(services, `${street.name}代表接待日程`, { streetId: street.id })
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** One reception for a phone's calendar, which then reminds of it; `at` is the own slot's instant. Refuses with feedGone. */
export const receptionFile = async (
  services: Services,
  id: string,
  at: string | undefined,
): Promise<string> => {
  const row = UUID.test(id) ? await findCalendarRow(services.db, id) : undefined
  if (!row || !publicStatuses.includes(row.status)) throw new Refusal('feedGone')
  const events = [ownEvent(row, at, writingOf(services))]
  return writeCalendar({ name: `${row.siteName}接待`, events, isReminding: true })
}
