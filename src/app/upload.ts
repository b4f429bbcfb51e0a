import Taro from '@tarojs/taro'
import { type PhotoView, uploadPhoto } from '../contract/photos'
import { headersFor, newKey } from './headers'
import { failureOf, refusalIn } from './refusal'

interface UploadOptions {
  readonly key?: string
  readonly onProgress?: (percent: number) => void
}

const parsed = (body: unknown): unknown => {
  try {
    return typeof body === 'string' ? JSON.parse(body) : body
  } catch {
    return null
  }
}

/** Sends one photo and gives back its view. Throws CallFailed. */
export const upload = async (
  filePath: string,
  { key = newKey(), onProgress }: UploadOptions = {},
): Promise<PhotoView> => {
  const task = Taro.uploadFile({
    url: `${API_BASE}${uploadPhoto.path}`,
    filePath,
    name: 'file',
    fileName: 'photo.jpg',
    header: headersFor(uploadPhoto, { key }),
  })
  if (onProgress) task.progress(({ progress }) => onProgress(progress))
  const answer = await task.catch((failure: unknown) => {
    throw failureOf(failure)
  })
  if (answer.statusCode < 200 || answer.statusCode >= 300) throw refusalIn(parsed(answer.data))
  const view: PhotoView = JSON.parse(answer.data)
  return view
}
