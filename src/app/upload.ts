import Taro from '@tarojs/taro'
import type { Endpoint, OutputOf } from '../contract/endpoint'
import { headersFor, newKey } from './headers'
import { failureOf, refusalIn } from './refusal'

/** An endpoint that takes one file. */
type FileEndpoint = Endpoint & { readonly takesFile: 'photo' | 'table' }

interface Upload {
  readonly filePath: string
  /** What the server sees as its name; mini programs send the one on the device. */
  readonly fileName?: string
  readonly key?: string
  /** Told how much has been sent, in percent. */
  readonly onProgress?: (percent: number) => void
}

/** A large table is read and checked before the answer comes; milliseconds. */
const PATIENCE = 120_000

const parsed = (body: unknown): unknown => {
  try {
    return typeof body === 'string' ? JSON.parse(body) : body
  } catch {
    return null
  }
}

/** Sends one file and gives back what the server says of it. Throws CallFailed. */
export const upload = async <E extends FileEndpoint>(
  endpoint: E,
  { filePath, fileName = 'photo.jpg', key = newKey(), onProgress }: Upload,
): Promise<OutputOf<E>> => {
  const task = Taro.uploadFile({
    url: `${API_BASE}${endpoint.path}`,
    filePath,
    name: 'file',
    fileName,
    header: headersFor(endpoint, { key }),
    timeout: PATIENCE,
  })
  if (onProgress) task.progress(({ progress }) => onProgress(progress))
  const answer = await task.catch((failure: unknown) => {
    throw failureOf(failure)
  })
  if (answer.statusCode < 200 || answer.statusCode >= 300) throw refusalIn(parsed(answer.data))
  const told: OutputOf<E> = JSON.parse(answer.data)
  return told
}
