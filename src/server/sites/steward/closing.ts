import type { ParsedOf } from '../../../contract/endpoint'
import { type ErrorCode, Refusal } from '../../../contract/errors'
import type {
  closeSite as closure,
  mergeSite as merger,
  reopenSite as opening,
  StaffSite,
} from '../../../contract/sites'
import { dayOf } from '../../../contract/time'
import type { Context } from '../../context'
import type { Tx } from '../../store/db'
import { mergePlans } from '../../store/receptionHandovers'
import { touchSites } from '../../store/siteFeed'
import { mergeDeputies, mergeDuties, mergeOpinions } from '../../store/siteHandovers'
import { refreshSearch } from '../../store/siteWords'
import { type FoundSite, updateSite } from '../../store/siteWrites'
import { actOnSite } from './act'
import { findByCode } from './guard'
import { callOffAll, giveAllReceptions } from './receptions'

/** Another site that is open; the refusal says what is wrong with any other. */
const requireOther = async (
  tx: Tx,
  site: FoundSite,
  typed: string,
  refusal: ErrorCode,
): Promise<FoundSite> => {
  const other = await findByCode(tx, typed)
  if (!other || other.id === site.id || other.closedOn !== null) throw new Refusal(refusal)
  return other
}

/** Closes a site; its posters lead to the successor. Refuses as actOnSite does, and with successorWrong. */
export const closeSite = (
  context: Context,
  { successor, reason, ...asked }: ParsedOf<typeof closure>,
): Promise<StaffSite> =>
  actOnSite(context, asked, 'close', async (within, site) => {
    const { db, now } = within
    const other = successor ? await requireOther(db, site, successor, 'successorWrong') : null
    await callOffAll(within, site, reason)
    return { closedOn: dayOf(now), closedWhy: reason, successorId: other?.id ?? null }
  })

const giveAll = async (
  within: Context & { readonly db: Tx },
  from: FoundSite,
  to: FoundSite,
): Promise<void> => {
  const { db: tx } = within
  const merger = { from: from.id, to: to.id, isDemo: to.isDemo }
  await mergeDeputies(tx, merger)
  await mergeDuties(tx, merger)
  await mergeOpinions(tx, merger)
  await giveAllReceptions(within, from, to)
  await mergePlans(tx, merger)
  // Whoever is just arranging its people has to see who came.
  if (!(await updateSite(tx, to.id, to.revision, {}))) throw new Refusal('siteStale')
  await touchSites(tx, [to.id])
  await refreshSearch(tx, [to.id])
}

/** Closes a site and gives all it has to another one. Refuses as actOnSite does, and with mergeWrong. */
export const mergeSite = (
  context: Context,
  { into, reason, ...asked }: ParsedOf<typeof merger>,
): Promise<StaffSite> =>
  actOnSite(context, asked, 'merge', async (within, site) => {
    const { db, now } = within
    const target = await requireOther(db, site, into, 'mergeWrong')
    if (target.streetId !== site.streetId) throw new Refusal('mergeWrong')
    await giveAll(within, site, target)
    return { closedOn: dayOf(now), closedWhy: reason, successorId: target.id, isMerged: true }
  })

/** Opens a closed site again, with the people it had. Refuses as actOnSite does. */
export const reopenSite = (context: Context, asked: ParsedOf<typeof opening>): Promise<StaffSite> =>
  actOnSite(context, asked, 'reopen', async () => ({ closedOn: null, closedWhy: null, successorId: null }))
