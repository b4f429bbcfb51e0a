import { partyFor } from '../../contract/opinions'
import type { Context } from '../context'
import { listUnitRows } from '../store/units'
import { requireParty } from './guard'

/** The units an opinion may be given to by this actor: the district's where the district distributes, else its street's. */
export const listUnits = async (context: Context, { id }: { id: string }) => {
  const { opinion, parties } = await requireParty(context, id)
  const isDistrict =
    partyFor('distribute', opinion, parties, context.now) !== null || opinion.unitLevel === 'district'
  return { items: await listUnitRows(context.db, isDistrict ? null : opinion.streetId) }
}
