import type { PhotoView } from '../../contract/photos'
import { pictureUrl } from '../address'
import type { UploadingPhoto } from '../usePhotoUploads'

/** The one photo of a thing that is being changed, as the picker shows it. */
export const photosOf = (photo: PhotoView | null): readonly UploadingPhoto[] =>
  photo
    ? [{ key: photo.id, path: pictureUrl(photo.thumb), isUploading: false, progress: 100, id: photo.id }]
    : []

/** What is sent of it: the new photo, null when it was taken away, nothing when it is the same. */
export const photoIdFor = (
  photos: readonly UploadingPhoto[],
  before: PhotoView | null,
): { photoId?: string | null } => {
  const id = photos[0]?.id ?? null
  return id === (before?.id ?? null) ? {} : { photoId: id }
}

export const PHOTO_PENDING = '照片没有传上，请稍等、重试或删掉它'

/** Whether a photo is still on its way, or did not get there. */
export const isPending = (photos: readonly UploadingPhoto[]): boolean => photos.some(({ id }) => !id)
