import {
  type ContactCount,
  type PlanCard,
  type PlanView,
  planActsOf,
  type StaffSession,
  sayRule,
} from '../../../contract/receptions'
import { isEstimate } from '../../../contract/workdays'
import type { Context } from '../../context'
import { sortByName } from '../../pinyin'
import { type ContactsOf, listContactCounts } from '../../store/contacts'
import type { Db } from '../../store/db'
import { listPlanSessionIds } from '../../store/planSessions'
import { findSiteRef } from '../../store/plans'
import type { PlanRow } from '../../store/tables'
import { yearOf } from '../organised'
import { staffSessionsOf } from '../staffView'

type Surroundings = Pick<Context, 'db' | 'actor' | 'now' | 'calendar'>

/** How often deputies meet residents in a year by plan, in the order of their names. */
export const viewContacts = async (db: Db, of: ContactsOf, year: number): Promise<ContactCount[]> => {
  const rows = sortByName(await listContactCounts(db, of, yearOf(year)))
  return rows.map(({ id, name, groupName, sites, count }) => ({
    deputy: { id, name },
    group: groupName,
    sites: sites.map(site => site.name),
    count: count ?? 0,
  }))
}

type Counted = Pick<StaffSession, 'status' | 'movedFrom' | 'conflicts'>

/** A plan among others, with how many receptions it has. */
export const cardOf = (
  { id, year, status }: PlanRow,
  site: PlanCard['site'],
  items: readonly Counted[],
): PlanCard => {
  const standing = items.filter(item => item.status !== 'cancelled')
  return {
    ...{ id, site, year, status, sessions: standing.length },
    moved: standing.filter(({ movedFrom }) => movedFrom).length,
    conflicts: standing.filter(({ conflicts }) => conflicts.length > 0).length,
  }
}

/** A plan with everything in it. Whoever calls this has made sure that the reader may see it. */
export const viewPlan = async (context: Surroundings, plan: PlanRow): Promise<PlanView> => {
  const { db, actor, calendar } = context
  const { siteId, year, rules, revision, sentBackWhy } = plan
  const items = await staffSessionsOf(context, await listPlanSessionIds(db, [plan.id]))
  return {
    ...cardOf(plan, await findSiteRef(db, siteId), items),
    ...{ revision, items, sentBackWhy },
    rules: [...rules],
    words: rules.map(sayRule),
    contacts: await viewContacts(db, { siteId }, year),
    isEstimate: isEstimate(`${year}-12-31`, calendar),
    acts: [...planActsOf(plan, actor)],
  }
}
