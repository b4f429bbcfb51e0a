import type { ParsedOf } from '../../contract/endpoint'
import { Refusal } from '../../contract/errors'
import type { setStreetPhoto as endpoint } from '../../contract/home'
import type { Context } from '../context'
import { viewPhoto } from '../photos'
import { requireStreet } from '../sites/steward/guard'
import { holdStreetPhoto, setPhotoOfStreet } from '../store/home'
import { swapKeptPhoto } from '../store/photos'

/** Changes the photo of a street's front door. Refuses with forbidden, streetUnknown or photoGone. */
export const setStreetPhoto = async (context: Context, { street, photoId }: ParsedOf<typeof endpoint>) => {
  const { id } = await requireStreet(context, street)
  return context.write(async tx => {
    const isKept = await swapKeptPhoto(tx, await holdStreetPhoto(tx, id), photoId)
    if (!isKept) throw new Refusal('photoGone')
    await setPhotoOfStreet(tx, id, photoId)
    return { photo: photoId ? viewPhoto(context, photoId, context.now) : null }
  })
}
