import type { DeputyView } from '../../contract/deputies'
import { startOfYear } from '../answers'
import type { Context } from '../context'
import { viewDeputy } from '../deputyCard'
import { viewSession } from '../receptions/view'
import { countExplained, listSitesOfDeputies } from '../store/deputies'
import { countHeld, upcomingOf } from '../store/receptions'
import type { DeputyRow } from '../store/tables'

const RECEPTIONS = 3

/** What was done this year: a count, and nobody's rank. */
const viewRecord = async (
  { db, now }: Context,
  { id, personId }: DeputyRow,
): Promise<DeputyView['record']> => {
  const since = startOfYear(now)
  return {
    receptions: await countHeld(db, id, since),
    explained: await countExplained(db, personId, since),
  }
}

/** A deputy's public page. */
export const viewDeputyPage = async (context: Context, deputy: DeputyRow): Promise<DeputyView> => {
  const { db, now } = context
  const receptions = await upcomingOf(db, { deputyId: deputy.id }, now, RECEPTIONS)
  return {
    ...viewDeputy(context, deputy, now),
    ...{ electoralDistrict: deputy.electoralDistrict, isDemo: deputy.isDemo },
    sites: await listSitesOfDeputies(db, [deputy.id]),
    receptions: receptions.map(row => viewSession(row, now)),
    record: await viewRecord(context, deputy),
  }
}
