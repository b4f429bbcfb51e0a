import type { ParsedOf } from '../../../contract/endpoint'
import { Refusal } from '../../../contract/errors'
import type { setSitePeople as endpoint, StaffSite } from '../../../contract/sites'
import type { Context } from '../../context'
import type { Tx } from '../../store/db'
import {
  addDuties,
  listDeputyRows,
  listSiteDeputies,
  listSiteKeepers,
  listStreetKeepers,
  removeDuties,
  setDeputies,
} from '../../store/sitePeople'
import type { FoundSite } from '../../store/siteWrites'
import { actOnSite } from './act'
import { requireAct, requireSite } from './guard'
import { listCandidates, refOfDeputy } from './refs'

/** Who may be named for a site. Refuses with notFound or siteActNotAllowed. */
export const listSitePeople = async (context: Context, { code }: { code: string }) => {
  const { db, actor } = context
  const site = await requireSite(context, code)
  requireAct(site, actor, 'assignPeople')
  const deputies = await listDeputyRows(db)
  return {
    deputies: deputies.map(refOfDeputy),
    liaisonOfficers: await listCandidates(db, site.streetId),
  }
}

/** Those of a list that were chosen, each once. Refuses with personWrong when one is not in the list. */
const requireAll = <T extends { readonly id: string }>(ids: readonly string[], list: readonly T[]): T[] => {
  const chosen = new Set(ids)
  const found = list.filter(({ id }) => chosen.has(id))
  if (found.length !== chosen.size) throw new Refusal('personWrong')
  return found
}

interface Team {
  readonly role: 'deputy' | 'liaisonOfficer'
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** Takes the duty from those who leave and gives it to those who come. */
const changeDuties = async (tx: Tx, site: FoundSite, { role, before, after }: Team): Promise<void> => {
  const gone = before.filter(id => !after.includes(id))
  await removeDuties(tx, { role, siteId: site.id, personIds: gone })
  await addDuties(tx, { role, siteId: site.id, personIds: after, isDemo: site.isDemo })
}

/** The people behind deputies; not every deputy has an account. */
const peopleOf = (deputies: readonly { readonly personId: string | null }[]): string[] => [
  ...new Set(deputies.flatMap(({ personId }) => personId ?? [])),
]

const arrangeDeputies = async (tx: Tx, site: FoundSite, deputyIds: readonly string[]): Promise<void> => {
  const deputies = requireAll(deputyIds, await listDeputyRows(tx))
  const before = peopleOf(await listSiteDeputies(tx, site.id))
  await setDeputies(
    tx,
    site.id,
    deputies.map(({ id }) => id),
  )
  await changeDuties(tx, site, { role: 'deputy', before, after: peopleOf(deputies) })
}

const arrangeKeepers = async (tx: Tx, site: FoundSite, liaisonIds: readonly string[]): Promise<void> => {
  const keepers = requireAll(liaisonIds, await listStreetKeepers(tx, site.streetId))
  const before = await listSiteKeepers(tx, site.id)
  await changeDuties(tx, site, {
    role: 'liaisonOfficer',
    before: before.map(({ id }) => id),
    after: keepers.map(({ id }) => id),
  })
}

/** Says who the deputies and liaison officers of a site are. Refuses as actOnSite does, and with personWrong. */
export const setSitePeople = (
  context: Context,
  { deputyIds, liaisonIds, ...asked }: ParsedOf<typeof endpoint>,
): Promise<StaffSite> =>
  actOnSite(context, asked, 'assignPeople', async ({ db }, site) => {
    await arrangeDeputies(db, site, deputyIds)
    await arrangeKeepers(db, site, liaisonIds)
    return {}
  })
