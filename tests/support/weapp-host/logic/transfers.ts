import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import type { TaskImplementation } from './api'
import { ApiFailure, toError } from './errors'
import { type HttpAnswer, sendRequest, sendUpload } from './http'
import type { Network } from './network'
import { type Dict, dictOf, textOf } from './values'

const defaultTimeoutMs = 60_000

/** What differs between the platforms: only the names of a few fields. */
export interface TransferFields {
  readonly header: string
  readonly uploadName: string
  readonly filePath: (options: Dict) => string
  readonly answer: (answer: HttpAnswer) => Dict
  readonly downloaded: (file: string) => Dict
}

function signalOf(options: Dict, abort: AbortController): AbortSignal {
  const timeout = typeof options.timeout === 'number' ? options.timeout : defaultTimeoutMs
  return AbortSignal.any([abort.signal, AbortSignal.timeout(timeout)])
}

/** A broken connection is the platform's failure, not the host's fault. */
function asFailure(thrown: unknown): ApiFailure {
  if (thrown instanceof ApiFailure) return thrown
  const { name, message } = toError(thrown)
  if (name === 'TimeoutError') return new ApiFailure('timeout')
  return new ApiFailure(name === 'AbortError' ? 'abort' : message)
}

function failingAsPlatform(run: TaskImplementation): TaskImplementation {
  return async (...args) => {
    try {
      return await run(...args)
    } catch (thrown) {
      throw asFailure(thrown)
    }
  }
}

/** `request`: real HTTP. */
export function requestBy(network: Network, fields: TransferFields): TaskImplementation {
  return failingAsPlatform((options, abort) =>
    network.call(textOf(options.url), abort, async url => {
      const answer = await sendRequest({
        url,
        method: textOf(options.method ?? 'GET').toUpperCase(),
        header: dictOf(options[fields.header]),
        data: options.data,
        dataType: textOf(options.dataType ?? 'json'),
        signal: signalOf(options, abort),
      })
      return fields.answer(answer)
    }),
  )
}

function progressOf(sent: number): Dict {
  return { progress: sent, totalBytesSent: sent, totalBytesExpectedToSend: 100 }
}

/** `uploadFile`: a real multipart upload of a local file. Progress is told at the start and at the end. */
export function uploadBy(network: Network, fields: TransferFields): TaskImplementation {
  return failingAsPlatform((options, abort, progress) =>
    network.call(textOf(options.url), abort, async url => {
      const filePath = fields.filePath(options)
      if (!existsSync(filePath)) throw new ApiFailure('file not found')
      progress(progressOf(0))
      const answer = await sendUpload({
        url,
        header: dictOf(options[fields.header]),
        filePath,
        name: textOf(options[fields.uploadName]),
        formData: dictOf(options.formData),
        signal: signalOf(options, abort),
      })
      progress(progressOf(100))
      return fields.answer(answer)
    }),
  )
}

/** `downloadFile`: fetches into a temporary file. */
export function downloadBy(network: Network, fields: TransferFields): TaskImplementation {
  return failingAsPlatform((options, abort, progress) =>
    network.call(textOf(options.url), abort, async url => {
      progress(progressOf(0))
      const headers = new Headers()
      for (const [key, value] of Object.entries(dictOf(options[fields.header])))
        headers.set(key, textOf(value))
      const response = await fetch(url, { headers, signal: signalOf(options, abort) })
      const wanted = textOf(options.filePath)
      const file = wanted || network.temporaryFile(`${Date.now()}-${new URL(url).pathname.split('/').pop()}`)
      await writeFile(file, Buffer.from(await response.arrayBuffer()))
      progress(progressOf(100))
      return { ...fields.downloaded(file), statusCode: response.status }
    }),
  )
}
