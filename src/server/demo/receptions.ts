import type { Services } from '../services'
import type { Tx } from '../store/db'
import type { AbsenceRow, NewSite } from '../store/tables'
import { absencesOf } from './absences'
import { askForChanges } from './asked'
import { recordSessions, writeAttendance } from './attendance'
import { batches } from './batches'
import { runCampaigns } from './campaigns'
import type { Cast } from './cast'
import { clash } from './clashes'
import { TOUR_STREET } from './facts'
import { inviteGuests } from './guests'
import { tellGuests } from './news'
import type { Places } from './places'
import { planReceptions } from './plan'
import type { Random } from './random'
import { addToday } from './today'

interface Stage {
  readonly places: Places
  readonly sites: readonly NewSite[]
  readonly cast: Cast
  readonly random: Random
}

/** The secretary of a street, who writes down and confirms. */
const secretaryIn =
  ({ duties, people }: Cast) =>
  (streetId: string): string => {
    const duty = duties.find(({ role, scopeId }) => role === 'secretary' && scopeId === streetId)
    return people.find(({ id }) => id === duty?.personId)?.name ?? ''
  }

/** The receptions of the district: planned, booked, held and recorded, as they would stand by now. */
export const receive = (
  { places, sites, cast, random }: Stage,
  { clock, calendar, sealer }: Pick<Services, 'clock' | 'calendar' | 'sealer'>,
) => {
  const now = clock()
  const tourStreetId = places.streets.find(({ slug }) => slug === TOUR_STREET)?.id ?? ''
  const guideId = cast.deputies[0]?.id ?? ''
  const absences: AbsenceRow[] = absencesOf(guideId, now)
  const planning = { now, calendar, random }
  const planned = planReceptions({ sites, tourStreetId }, cast.deputySites, absences, planning)
  const clashed = clash(planned)
  const opened = addToday({ ...planned, ...clashed }, { sites, tourStreetId, guideId }, planning)
  const secretaryOf = secretaryIn(cast)
  const { campaigns, reports, sessions } = runCampaigns(places, opened.sessions, secretaryOf, now)
  const invited = inviteGuests(recordSessions(sessions, secretaryOf), {
    ...{ now, random, sealer, residents: cast.residents, openBookings: new Map() },
  })
  return {
    ...{ plans: planned.plans, absences: [...absences, ...clashed.absences], campaigns, reports, ...invited },
    comers: writeAttendance(invited.sessions, opened.comers, random),
    changes: askForChanges({ ...opened, guideId, streetId: tourStreetId, now }),
    ...tellGuests(invited, now),
  }
}

export type Reception = ReturnType<typeof receive>

/** Opinions that were brought up at a reception belong to the last one at their site before. */
const linkOpinions = async (tx: Tx): Promise<void> => {
  await tx
    .updateTable('opinions')
    .set(eb => ({
      receptionId: eb
        .selectFrom('receptionSessions')
        .select('receptionSessions.id')
        .whereRef('receptionSessions.siteId', '=', 'opinions.siteId')
        .where('receptionSessions.status', 'in', ['held', 'recorded'])
        .whereRef('receptionSessions.endsAt', '<', 'opinions.submittedAt')
        .orderBy('receptionSessions.endsAt', 'desc')
        .limit(1),
    }))
    .where('isDemo', '=', true)
    .where('source', '=', 'reception')
    .execute()
}

/** Enters the receptions, after the sites, the deputies and the opinions. */
export const insertReceptions = async (tx: Tx, told: Reception): Promise<void> => {
  for (const rows of batches(told.plans)) await tx.insertInto('receptionPlans').values(rows).execute()
  for (const rows of batches(told.campaigns)) await tx.insertInto('receptionCampaigns').values(rows).execute()
  for (const rows of batches(told.reports))
    await tx.insertInto('receptionCampaignReports').values(rows).execute()
  for (const rows of batches(told.sessions)) await tx.insertInto('receptionSessions').values(rows).execute()
  for (const rows of batches(told.comers)) await tx.insertInto('receptionDeputies').values(rows).execute()
  for (const rows of batches(told.bookings)) await tx.insertInto('receptionBookings').values(rows).execute()
  for (const rows of batches(told.seats)) await tx.insertInto('receptionSeats').values(rows).execute()
  for (const rows of batches(told.notes)) await tx.insertInto('receptionNotes').values(rows).execute()
  for (const rows of batches(told.messages)) await tx.insertInto('messages').values(rows).execute()
  for (const rows of batches(told.changes)) await tx.insertInto('receptionChanges').values(rows).execute()
  for (const rows of batches(told.absences)) await tx.insertInto('deputyAbsences').values(rows).execute()
  await linkOpinions(tx)
}
