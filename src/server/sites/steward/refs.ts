import type { StaffSite } from '../../../contract/sites'
import type { Db } from '../../store/db'
import { type listDeputyRows, listSiteKeepers, listStreetKeepers } from '../../store/sitePeople'

type DeputyRow = Awaited<ReturnType<typeof listDeputyRows>>[number]
type Ref = StaffSite['deputies'][number]

/** A deputy as a steward tells one from another of the same name: by unit and post. */
export const refOfDeputy = ({ id, name, unit, post }: DeputyRow): Ref => ({
  id,
  name,
  note: [unit, post].filter(Boolean).join(' '),
})

/** The liaison officers of a street, each with the sites that they keep. */
export const listCandidates = async (db: Db, streetId: string): Promise<Ref[]> => {
  const rows = await listStreetKeepers(db, streetId)
  return rows.map(({ id, name, sites }) => ({ id, name, note: sites }))
}

/** The liaison officers of a site, each with all the sites of the street that they keep. */
export const listKeepers = async (
  db: Db,
  { id, streetId }: { readonly id: string; readonly streetId: string },
): Promise<Ref[]> => {
  const here = await listSiteKeepers(db, id)
  const candidates = await listCandidates(db, streetId)
  return candidates.filter(candidate => here.some(keeper => keeper.id === candidate.id))
}
