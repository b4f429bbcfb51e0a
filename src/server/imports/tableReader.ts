import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { type ErrorCode, Refusal } from '../../contract/errors'
import type { Row } from './readTable'

/** What the thread says of a file. */
export type TableAnswer =
  | { readonly rows: readonly Row[] }
  | { readonly refusal: { readonly code: ErrorCode; readonly fields: Refusal['fields'] } }

/** Reads the rows of an XLSX or CSV file. Refuses with what readTable refuses, and with tableTooLarge what is beyond the limits. */
export type TableReader = (file: Buffer) => Promise<readonly Row[]>

/** What one file may take. The largest table, 20,000 rows, takes two seconds and less than 64 MB of heap. */
const LIMITS = { milliseconds: 30_000, megabytes: 512 }

const beyond: readonly unknown[] = ['ABORT_ERR', 'ERR_WORKER_OUT_OF_MEMORY']
const isBeyond = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && beyond.includes(error.code)

const rowsOf = (answer: TableAnswer | undefined): readonly Row[] => {
  if (!answer) throw new Error('the thread said nothing of the table')
  if ('rows' in answer) return answer.rows
  throw new Refusal(answer.refusal.code, answer.refusal.fields)
}

/**
 * Reads each file in a thread of its own, `workerFile` being the bundle of tableWorker.ts: nobody else waits meanwhile,
 * and a file made to fill the memory takes its thread down and not the server.
 */
export const createTableReader =
  (workerFile: string, { milliseconds, megabytes } = LIMITS): TableReader =>
  async file => {
    const resourceLimits = { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 64 }
    const worker = new Worker(workerFile, { workerData: file, resourceLimits })
    // Without a listener, an error after the time is up would be the server's.
    worker.on('error', () => undefined)
    try {
      const answers: TableAnswer[] = await once(worker, 'message', {
        signal: AbortSignal.timeout(milliseconds),
      })
      return rowsOf(answers[0])
    } catch (error) {
      throw isBeyond(error) ? new Refusal('tableTooLarge') : error
    } finally {
      await worker.terminate()
    }
  }
