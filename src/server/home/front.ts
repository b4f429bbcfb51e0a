import { Refusal } from '../../contract/errors'
import type { HomeView } from '../../contract/home'
import { dayOf } from '../../contract/time'
import type { Context } from '../context'
import { viewPhoto } from '../photos'
import { viewSession } from '../receptions/view'
import { viewCard } from '../sites/entries'
import { countDeputies, findStreetFront } from '../store/home'
import { listShownNotices } from '../store/notices'
import { upcomingOf } from '../store/receptions'
import { listStreetRows } from '../store/siteWrites'
import { viewNotice } from './notices'

/** Sites on a front door: a handful, the rest is a tap away. */
const SITES = 5
const RECEPTIONS = 3

const findStreet = async (db: Context['db'], slug: string | undefined) => {
  if (slug === undefined) return null
  const street = await findStreetFront(db, slug)
  if (!street) throw new Refusal('notFound')
  return street
}
type Street = Awaited<ReturnType<typeof findStreet>>

const viewStreet = (street: Street, context: Context): HomeView['street'] =>
  street && {
    ...street,
    photo: street.photoId ? viewPhoto(context, street.photoId, context.now) : null,
  }

/** The first sites of the index, homes before all others, and how many there are. */
const viewSites = (street: Street, { siteIndex, now, calendar }: Context) => {
  const moment = { now, calendar }
  const ask = street ? { street: street.slug } : {}
  const { entries, total } = siteIndex.find(ask, moment, { offset: 0, limit: SITES })
  return { total, cards: entries.map(entry => viewCard(entry, moment)) }
}

/** The front door of a street or, without one, of the district. Refuses an unknown street with notFound. */
export const readHome = async (context: Context, slug: string | undefined): Promise<HomeView> => {
  const { db, now, streetAnswers } = context
  const street = await findStreet(db, slug)
  const streetId = street?.id
  const { total, cards } = viewSites(street, context)
  const { answered, medianDays } = await streetAnswers(streetId, context)
  const notices = await listShownNotices(db, streetId, dayOf(now))
  const receptions = await upcomingOf(db, { streetId }, now, RECEPTIONS)
  return {
    street: viewStreet(street, context),
    streets: await listStreetRows(db),
    notices: notices.map(row => viewNotice(row, now)),
    figures: {
      sites: total,
      deputies: await countDeputies(db, streetId),
      answeredThisYear: answered,
      answerDays: medianDays,
    },
    sites: cards,
    receptions: receptions.map(row => viewSession(row, now)),
  }
}
