import { useRef } from 'react'
import { sentences } from '../contract/errors'
import { PHOTO_BYTES, type PhotoView, uploadPhoto } from '../contract/photos'
import { pictureUrl } from './address'
import { newKey, upload } from './call'
import { choosePhotos } from './platform/choosePhotos'
import { say } from './platform/dialogs'

/** A photo on its way to the server. Neither on its way nor with an id, it did not get there. */
export interface UploadingPhoto {
  /** Names this upload, so that a retry never leaves the photo there twice. */
  readonly key: string
  /** Where it lies on the device, as long as the app is open. */
  readonly path: string
  readonly isUploading: boolean
  /** Percent of it that has been sent. */
  readonly progress: number
  /** What the server calls it, once it is there. */
  readonly id?: string
  /** Where the server shows it, for a while; what a draft has left after the app was closed. */
  readonly thumb?: string
}

type Photos = readonly UploadingPhoto[]

const started = (path: string): UploadingPhoto => ({ key: newKey(), path, isUploading: true, progress: 0 })

const arrived = ({ id, thumb }: PhotoView): Partial<UploadingPhoto> => ({
  id,
  thumb: pictureUrl(thumb),
  isUploading: false,
  progress: 100,
})

/** Lets the person choose, and leaves out what the server would refuse. */
const choose = async (count: number): Promise<Photos> => {
  const chosen = await choosePhotos(count)
  if (chosen.some(({ size }) => size > PHOTO_BYTES)) say(sentences.photoTooLarge)
  return chosen.filter(({ size }) => size <= PHOTO_BYTES).map(({ path }) => started(path))
}

/** Adds, sends, sends again and removes the photos of a form. */
export const usePhotoUploads = (value: Photos, onChange: (value: Photos) => void, max: number) => {
  // Uploads end long after the drawing in which they began: they change what is there then, not what was there before.
  const latest = useRef({ value, onChange })
  latest.current = { value, onChange }
  const change = (next: Photos) => {
    latest.current.value = next
    latest.current.onChange(next)
  }
  const update = (key: string, news: Partial<UploadingPhoto>) =>
    change(latest.current.value.map(photo => (photo.key === key ? { ...photo, ...news } : photo)))

  const send = async ({ key, path }: UploadingPhoto) => {
    update(key, { isUploading: true, progress: 0 })
    try {
      const onProgress = (progress: number) => update(key, { progress })
      update(key, arrived(await upload(uploadPhoto, { filePath: path, key, onProgress })))
    } catch (error) {
      update(key, { isUploading: false })
      if (error instanceof Error) say(error.message)
    }
  }
  const add = async () => {
    const photos = await choose(max - latest.current.value.length)
    change([...latest.current.value, ...photos])
    await Promise.all(photos.map(send))
  }
  const remove = ({ key }: UploadingPhoto) => change(latest.current.value.filter(photo => photo.key !== key))
  return { add: () => void add(), retry: (photo: UploadingPhoto) => void send(photo), remove }
}
