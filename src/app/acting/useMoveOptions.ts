import { listSimilar, type MoveName, moveOf } from '../../contract/opinions'
import { dayOf } from '../../contract/time'
import { listUnits } from '../../contract/units'
import { useEndpoint } from '../useEndpoint'

/** What the form of a move may choose from; asked of the server only when the form has such a question. */
export const useMoveOptions = (id: string, move: MoveName) => {
  const { asks } = moveOf(move)
  const units = useEndpoint(listUnits, asks.unitId ? { id } : null)
  const similar = useEndpoint(listSimilar, asks.parentCode ? { id } : null)
  return {
    options: {
      units: units.data?.items ?? null,
      similar: similar.data?.items ?? null,
      today: dayOf(Date.now()),
    },
    error: units.error,
    reload: units.reload,
  }
}
