import { removePhotoFiles } from '../photos'
import type { Services } from '../services'
import { inTransaction, type Tx } from '../store/db'

/** Whatever was said at a demonstration site is demonstration too, whoever said it. */
const removeOpinions = async (tx: Tx): Promise<string[]> => {
  const demo = tx.selectFrom('opinions').select('id').where('isDemo', '=', true)
  const photos = await tx.selectFrom('photos').select('id').where('opinionId', 'in', demo).execute()
  await tx.deleteFrom('sessions').where('receiptFor', 'in', demo).execute()
  await tx.deleteFrom('opinions').where('isDemo', '=', true).execute()
  return photos.map(({ id }) => id)
}

/** A unit that a real opinion was given to stays, or that opinion would lose its history. */
const removeUnits = async (tx: Tx): Promise<void> => {
  const used = tx.selectFrom('opinionEvents').select('unitId').where('unitId', 'is not', null)
  await tx.deleteFrom('units').where('isDemo', '=', true).where('id', 'not in', used).execute()
}

/** Removes everything marked as demonstration, all of it or nothing; what is real stays. Returns how many opinions went. */
export const removeDemo = async (services: Services): Promise<number> => {
  const { count, photoIds } = await inTransaction(services.db, async tx => {
    const { count } = await tx
      .selectFrom('opinions')
      .select(eb => eb.fn.countAll<number>().as('count'))
      .where('isDemo', '=', true)
      .executeTakeFirstOrThrow()
    const photoIds = await removeOpinions(tx)
    for (const table of ['deputies', 'duties', 'people', 'sites'] as const)
      await tx.deleteFrom(table).where('isDemo', '=', true).execute()
    await removeUnits(tx)
    await tx.deleteFrom('streets').where('isDemo', '=', true).execute()
    return { count, photoIds }
  })
  await removePhotoFiles(services, photoIds)
  return count
}
