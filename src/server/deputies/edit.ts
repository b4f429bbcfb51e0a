import type { DeputyView, editDeputy as endpoint } from '../../contract/deputies'
import type { ParsedOf } from '../../contract/endpoint'
import { Refusal } from '../../contract/errors'
import type { Context } from '../context'
import type { Tx } from '../store/db'
import { findDeputy, holdDeputy, listSitesOfDeputies, updateDeputy } from '../store/deputies'
import { swapKeptPhoto } from '../store/photos'
import type { DeputyRow } from '../store/tables'
import { viewDeputyPage } from './view'

/** A deputy by id. Refuses with notFound. */
export const requireDeputy = async (db: Context['db'], id: string): Promise<DeputyRow> => {
  const deputy = await findDeputy(db, id)
  if (!deputy) throw new Refusal('notFound')
  return deputy
}

/** The operator edits every deputy, a secretary those of the own street's open sites. Refuses with forbidden. */
const requireEditor = async ({ db, actor }: Context, deputyId: string): Promise<void> => {
  const sites = await listSitesOfDeputies(db, [deputyId])
  const mayEdit = actor.duties.some(
    ({ role, scopeId }) =>
      role === 'admin' || (role === 'secretary' && sites.some(({ streetId }) => streetId === scopeId)),
  )
  if (!mayEdit) throw new Refusal('forbidden')
}

/** Takes up another photo, or none; undefined leaves it. Refuses with photoGone. */
const changePhoto = async (tx: Tx, id: string, photoId: string | null | undefined): Promise<void> => {
  if (photoId === undefined) return
  const { photoId: old } = await holdDeputy(tx, id)
  if (!(await swapKeptPhoto(tx, old, photoId))) throw new Refusal('photoGone')
  await updateDeputy(tx, id, { photoId })
}

/** Corrects what is public of a deputy; names are not among it, so nothing changes in the search for sites. */
export const editDeputy = async (context: Context, input: ParsedOf<typeof endpoint>): Promise<DeputyView> => {
  const { deputy: id, photoId, group, electoralDistrict, ...words } = input
  await requireDeputy(context.db, id)
  await requireEditor(context, id)
  return context.write(async tx => {
    await changePhoto(tx, id, photoId)
    await updateDeputy(tx, id, { ...words, groupName: group, electoralDistrict: electoralDistrict || null })
    return viewDeputyPage({ ...context, db: tx }, await requireDeputy(tx, id))
  })
}
