import { categoryWords } from '../../contract/opinions'
import type { PublishedOpinion, SiteView } from '../../contract/sites'
import { addDays, dayOf, weekdayOf } from '../../contract/time'
import type { Calendar } from '../../contract/workdays'
import { answersOf, startOfYear } from '../answers'
import type { Context } from '../context'
import { viewDeputy } from '../deputyCard'
import { viewPhoto } from '../photos'
import { viewSession } from '../receptions/view'
import { upcomingOf } from '../store/receptions'
import type { CardRow } from '../store/siteIndexRows'
import {
  type FoundSite,
  findLiaisonOfficer,
  findOpenSuccessor,
  listDeputiesOf,
  listPublished,
} from '../store/sites'
import { entryOf, viewCard } from './entries'
import { readSpans } from './indexReader'
import { readOpening } from './openings'

const RECEPTIONS = 3
const PUBLISHED = 5
const NEAREST = 3
/** Days for which a site tells that it has moved (ours): by then its old posters are taken down. */
const MOVED_DAYS = 180

/** A card made from the tables, so that whoever just changed a site reads what they wrote. */
const cardOf = async ({ db, now, calendar }: Context, row: CardRow) => {
  const spans = await readSpans(db, now, [row.id])
  const street = { slug: row.streetSlug, name: row.streetName }
  const shared = { opening: readOpening(row.hours), street, receptions: spans.get(row.id) ?? [] }
  return viewCard(entryOf(row, shared), { now, calendar })
}

/** The next day of a weekday (1 is Monday) on which somebody works; a holiday is passed over. */
const nextEmptying = (weekday: number, today: string, calendar: Calendar): string => {
  const ahead = (weekday - (weekdayOf(today) || 7) + 7) % 7
  let day = addDays(today, ahead)
  while (calendar.off.has(day)) day = addDays(day, 7)
  return day
}

const viewBox = ({ boxPlace, boxWeekday }: FoundSite, { now, calendar }: Context): SiteView['box'] =>
  boxPlace && boxWeekday
    ? { place: boxPlace, weekday: boxWeekday, nextOn: nextEmptying(boxWeekday, dayOf(now), calendar) }
    : null

const viewMove = ({ movedFrom, movedOn }: FoundSite, now: Date): SiteView['moved'] =>
  movedFrom && movedOn && movedOn >= addDays(dayOf(now), -MOVED_DAYS)
    ? { from: movedFrom, on: movedOn }
    : null

/** Where a closed site's readers may go instead: the nearest, or the home of the street where its place is not known. */
const nearestTo = ({ lng, lat, streetSlug }: FoundSite, { siteIndex, now, calendar }: Context) => {
  const moment = { now, calendar }
  const from = lng === null || lat === null ? undefined : ([lng, lat] as const)
  const ask = from ? { from } : { street: streetSlug, level: 'HOME' as const }
  const { entries } = siteIndex.find(ask, moment, { offset: 0, limit: NEAREST })
  return entries.map(entry => viewCard(entry, moment, from))
}

const viewClosure = async (site: FoundSite, context: Context): Promise<SiteView['closed']> => {
  if (site.closedOn === null) return null
  const successor = await findOpenSuccessor(context.db, site.successorId)
  return {
    on: site.closedOn,
    reason: site.closedWhy ?? '',
    successor: successor && (await cardOf(context, successor)),
    nearest: successor ? [] : nearestTo(site, context),
  }
}

type PublishedRow = Awaited<ReturnType<typeof listPublished>>[number]

const viewPublished = (row: PublishedRow): PublishedOpinion => ({
  text: row.publicText ?? '',
  answer: row.publicAnswer ?? '',
  category: categoryWords[row.category],
  publishedOn: row.publishedOn ?? '',
})

const viewPeople = async (site: FoundSite, context: Context) => {
  const { db, now } = context
  const deputies = await listDeputiesOf(db, site.id)
  const liaisonOfficer = await findLiaisonOfficer(db, site.id)
  const receptions = await upcomingOf(db, { siteId: site.id }, now, RECEPTIONS)
  return {
    liaisonOfficer: liaisonOfficer?.name ?? null,
    deputies: deputies.map(deputy => viewDeputy(context, deputy, now)),
    receptions: receptions.map(row => viewSession(row, now)),
  }
}

const viewRecord = async ({ id }: FoundSite, { db, now, calendar }: Context) => {
  const { answered, medianDays } = await answersOf(db, { siteId: id }, startOfYear(now), calendar)
  const published = await listPublished(db, id, PUBLISHED)
  return { answeredThisYear: answered, answerDays: medianDays, published: published.map(viewPublished) }
}

/** A site as everybody may see it; a closed one tells where to go instead. */
export const viewSite = async (context: Context, site: FoundSite): Promise<SiteView> => {
  return {
    ...(await cardOf(context, site)),
    ...{ hoursNote: site.hoursNote, directions: site.directions, isDemo: site.isDemo },
    box: viewBox(site, context),
    photo: site.photoId ? viewPhoto(context, site.photoId, context.now) : null,
    ...(await viewPeople(site, context)),
    ...(await viewRecord(site, context)),
    moved: viewMove(site, context.now),
    closed: await viewClosure(site, context),
  }
}
