import type { ParsedOf } from '../../../contract/endpoint'
import type { previewPlan as endpoint } from '../../../contract/receptions'
import { isEstimate } from '../../../contract/workdays'
import type { Context } from '../../context'
import { findSitePlan } from '../../store/plans'
import { requireOwnSite } from '../organised'
import { drawPlan } from './draw'
import { requireComingYear } from './redraw'

/** What rules would bring. Refuses with siteNotFound, forbidden, siteActNotAllowed or badInput. */
export const previewPlan = async (
  context: Context,
  { site: code, year, rules }: ParsedOf<typeof endpoint>,
) => {
  const { db, now, calendar } = context
  const site = await requireOwnSite(context, code)
  requireComingYear(year, now)
  const planId = (await findSitePlan(db, site.id, year))?.id ?? null
  const { deputies, sessions } = await drawPlan(db, { siteId: site.id, year, rules, planId }, context)
  const items = sessions.map(({ startsAt, endsAt, movedFrom, deputies: ids }) => ({
    startsAt: new Date(startsAt).toISOString(),
    endsAt: new Date(endsAt).toISOString(),
    movedFrom,
    deputies: deputies.filter(({ id }) => ids.includes(id)).map(({ id, name }) => ({ id, name })),
  }))
  return { items, isEstimate: isEstimate(`${year}-12-31`, calendar) }
}
