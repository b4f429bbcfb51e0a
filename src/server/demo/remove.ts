import { removePhotoFiles } from '../photos'
import type { Services } from '../services'
import { inTransaction, type Tx } from '../store/db'
import { reloadSites } from '../store/siteFeed'

/** Whatever was said at a demonstration site is demonstration too, whoever said it. */
const removeOpinions = async (tx: Tx): Promise<string[]> => {
  const demo = tx.selectFrom('opinions').select('id').where('isDemo', '=', true)
  const photos = await tx.selectFrom('photos').select('id').where('opinionId', 'in', demo).execute()
  await tx.deleteFrom('sessions').where('receiptFor', 'in', demo).execute()
  await tx.deleteFrom('opinions').where('isDemo', '=', true).execute()
  return photos.map(({ id }) => id)
}

/** Photos of demonstration sites, streets and deputies. */
const removeKeptPhotos = async (tx: Tx): Promise<string[]> => {
  const of = (table: 'sites' | 'streets' | 'deputies') =>
    tx.selectFrom(table).select('photoId').where('isDemo', '=', true).where('photoId', 'is not', null)
  const rows = await tx
    .deleteFrom('photos')
    .where('id', 'in', of('sites').union(of('streets')).union(of('deputies')))
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Demonstration sites; their receptions and scans go with them. A real site whose posters led there leads nowhere again. */
const removeSites = async (tx: Tx): Promise<void> => {
  const demo = tx.selectFrom('sites').select('id').where('isDemo', '=', true)
  await tx.updateTable('sites').set({ successorId: null }).where('successorId', 'in', demo).execute()
  await tx.deleteFrom('sites').where('isDemo', '=', true).execute()
}

/** A unit that a real opinion was given to stays, or that opinion would lose its history. */
const removeUnits = async (tx: Tx): Promise<void> => {
  const used = tx.selectFrom('opinionEvents').select('unitId').where('unitId', 'is not', null)
  await tx.deleteFrom('units').where('isDemo', '=', true).where('id', 'not in', used).execute()
}

const countOpinions = async (tx: Tx): Promise<number> => {
  const { count } = await tx
    .selectFrom('opinions')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('isDemo', '=', true)
    .executeTakeFirstOrThrow()
  return count
}

/** Removes everything marked as demonstration, all of it or nothing; what is real stays. Returns how many opinions went. */
export const removeDemo = async (services: Services): Promise<number> => {
  const { count, photoIds } = await inTransaction(services.db, async tx => {
    const count = await countOpinions(tx)
    const photoIds = [...(await removeOpinions(tx)), ...(await removeKeptPhotos(tx))]
    for (const table of [
      'deputies',
      'duties',
      'people',
      'notices',
      'landmarks',
      'receptionCampaigns',
    ] as const)
      await tx.deleteFrom(table).where('isDemo', '=', true).execute()
    await removeSites(tx)
    await removeUnits(tx)
    await tx.deleteFrom('streets').where('isDemo', '=', true).execute()
    await reloadSites(tx)
    return { count, photoIds }
  })
  await services.siteIndex.refresh()
  await removePhotoFiles(services, photoIds)
  return count
}
