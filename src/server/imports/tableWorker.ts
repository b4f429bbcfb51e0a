import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { Refusal } from '../../contract/errors'
import { readTable } from './readTable'
import type { TableAnswer } from './tableReader'

const answerTo = async (file: Uint8Array): Promise<TableAnswer> => {
  try {
    return { rows: await readTable(Buffer.from(file)) }
  } catch (error) {
    if (error instanceof Refusal) return { refusal: { code: error.code, fields: error.fields } }
    throw error
  }
}

/** The bundle of this file is what the thread runs; a rejection here is the `error` event on the other side. */
const serve = async (port: MessagePort, file: Uint8Array): Promise<void> =>
  port.postMessage(await answerTo(file))

if (parentPort) void serve(parentPort, workerData)
