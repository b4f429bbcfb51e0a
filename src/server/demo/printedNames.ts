import type { Tx } from '../store/db'
import { namesOnPoster } from '../store/posterFaults'

/** No list of names has this fingerprint: a poster with it bears the names of deputies who have left. */
export const OLD_NAMES = 'old names'

/** The posters bear the names of those who receive there today, but for those that were given old names. */
export const printNames = async (tx: Tx): Promise<void> => {
  await tx
    .updateTable('sites')
    .set({ printedNames: namesOnPoster })
    .where('printedOn', 'is not', null)
    .where('printedNames', 'is', null)
    .execute()
}
