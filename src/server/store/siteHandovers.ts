import type { Tx } from './db'

/** From which site to which one something goes. */
export interface Merger {
  readonly from: string
  readonly to: string
  /** Whether the site it goes to is demonstration. */
  readonly isDemo: boolean
}

/** Gives the deputies of a site to another one; who is there already stays there once. */
export const mergeDeputies = async (tx: Tx, { from, to }: Merger): Promise<void> => {
  const moved = await tx.deleteFrom('deputySites').where('siteId', '=', from).returning('deputyId').execute()
  if (moved.length === 0) return
  await tx
    .insertInto('deputySites')
    .values(moved.map(({ deputyId }) => ({ deputyId, siteId: to })))
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** Gives the duties at a site, deputies' and liaison officers', to another one. */
export const mergeDuties = async (tx: Tx, { from, to, isDemo }: Merger): Promise<void> => {
  const moved = await tx
    .deleteFrom('duties')
    .where('scopeId', '=', from)
    .returning(['personId', 'role'])
    .execute()
  if (moved.length === 0) return
  await tx
    .insertInto('duties')
    .values(moved.map(duty => ({ ...duty, scopeId: to, isDemo })))
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** Gives all opinions of a site to another one. They stay with the street that they were told to. */
export const mergeOpinions = async (tx: Tx, { from, to }: Merger): Promise<void> => {
  await tx.updateTable('opinions').set({ siteId: to }).where('siteId', '=', from).execute()
}
