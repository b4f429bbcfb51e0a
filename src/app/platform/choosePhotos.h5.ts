import type { ChosenPhoto } from './choosePhotos'

/** Above this size a photo is drawn anew, no longer than this on its longer side. */
const LARGE = 1_500_000
const LONG_SIDE = 2000

const pick = (count: number): Promise<readonly File[]> =>
  new Promise(resolve => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.multiple = count > 1
    input.onchange = () => resolve([...(input.files ?? [])].slice(0, count))
    input.oncancel = () => resolve([])
    input.click()
  })

const draw = async (file: File): Promise<Blob | null> => {
  const picture = await createImageBitmap(file)
  const scale = Math.min(1, LONG_SIDE / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise(resolve => canvas.toBlob(resolve, 'image/jpeg', 0.85))
}

/** A large photo made smaller; as it is, when it is small or the browser cannot read it. */
const shrink = async (file: File): Promise<Blob> => {
  if (file.size <= LARGE) return file
  const smaller = await draw(file).catch(() => null)
  return smaller && smaller.size < file.size ? smaller : file
}

/** Lets the person take or choose photos with the browser's own dialog. Empty when they gave up. */
export const choosePhotos = async (count: number): Promise<readonly ChosenPhoto[]> => {
  const blobs = await Promise.all((await pick(count)).map(shrink))
  return blobs.map(blob => ({ path: URL.createObjectURL(blob), size: blob.size }))
}
