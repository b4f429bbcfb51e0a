import type { ParsedOf } from '../../../contract/endpoint'
import type { CampaignPlan, Candidate, createCampaign } from '../../../contract/receptions'
import type { Context } from '../../context'
import { type listSitesWithDeputies, listSpans } from '../../store/campaigns'
import { listCommitments, listDeputyAbsences } from '../../store/commitments'
import type { Db } from '../../store/db'
import { yearOf } from '../organised'
import { daysOf } from './days'

type Input = ParsedOf<typeof createCampaign>
export type Site = Awaited<ReturnType<typeof listSitesWithDeputies>>[number]

const spanOf = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) => ({
  startsAt: startsAt.getTime(),
  endsAt: endsAt.getTime(),
})

/** The deputies of some sites with their year. */
const readCandidates = async (db: Db, sites: readonly Site[], { year, fromOn, untilOn }: Input) => {
  const deputyIds = [...new Set(sites.flatMap(site => site.deputyIds))]
  const commitments = await listCommitments(db, { deputyIds, ...yearOf(year) })
  const absences = await listDeputyAbsences(db, deputyIds, { fromOn, untilOn })
  return deputyIds.map((id): Candidate => {
    const own = commitments.filter(({ deputyId }) => deputyId === id)
    const away = absences.filter(({ deputyId }) => deputyId === id)
    return { id, away, contacts: own.length, busy: own.map(spanOf) }
  })
}

/** What the planner has to know of the district. */
export const readPlan = async (
  db: Db,
  context: Context,
  input: Input,
  sites: readonly Site[],
): Promise<CampaignPlan> => {
  const spans = await listSpans(db, yearOf(input.year))
  return {
    ...{ days: daysOf(input, context), from: input.from, minutes: input.minutes },
    deputies: await readCandidates(db, sites, input),
    sites: sites.map(({ id, deputyIds }) => ({
      ...{ id, deputyIds },
      taken: spans.filter(({ siteId }) => siteId === id).map(spanOf),
    })),
  }
}
