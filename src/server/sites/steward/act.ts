import { Refusal } from '../../../contract/errors'
import type { SiteAct, StaffSite } from '../../../contract/sites'
import type { Context } from '../../context'
import type { Tx } from '../../store/db'
import { touchSites } from '../../store/siteFeed'
import { refreshSearch } from '../../store/siteWords'
import { type FoundSite, updateSite } from '../../store/siteWrites'
import type { SiteRow } from '../../store/tables'
import { requireAct, requireSite } from './guard'
import { viewStaffSite } from './view'

interface Asked {
  readonly code: string
  /** The revision that the steward saw. */
  readonly revision: number
}

/** What an act does inside its transaction; it returns what changes in the site's own row, or null when nothing does. */
type Work = (within: Context & { readonly db: Tx }, site: FoundSite) => Promise<Partial<SiteRow> | null>

const carryOut = async (
  within: Context & { readonly db: Tx },
  { code, revision }: Asked,
  act: SiteAct,
  work: Work,
): Promise<StaffSite> => {
  const { db, actor } = within
  const site = await requireSite(within, code)
  if (site.revision !== revision) throw new Refusal('siteStale')
  requireAct(site, actor, act)
  const changes = await work(within, site)
  if (changes && !(await updateSite(db, site.id, revision, changes))) throw new Refusal('siteStale')
  await refreshSearch(db, [site.id])
  return viewStaffSite(within, await requireSite(within, code))
}

/**
 * Does something to a site, all of it or nothing, only if the site still is as the steward saw it.
 * Refuses with notFound, siteStale, siteActNotAllowed, or what `work` refuses with.
 */
export const actOnSite = async (
  context: Context,
  asked: Asked,
  act: SiteAct,
  work: Work,
): Promise<StaffSite> => {
  const { id } = await requireSite(context, asked.code)
  const after = await context.write(async tx => {
    // First of all: its lock puts the changes of sites in order, so that two mergers cannot lead to each other.
    await touchSites(tx, [id])
    return carryOut({ ...context, db: tx }, asked, act, work)
  })
  await context.siteIndex.refresh()
  return after
}
