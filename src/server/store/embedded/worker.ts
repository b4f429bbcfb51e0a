import { writeFile } from 'node:fs/promises'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { openDurable, openInMemory, type RawDatabase } from './durable'
import type { Answer, Ask, WorkerStart } from './thread'

/** The bundle of this file is what the worker thread runs; a rejection here is the `error` event on the other side. */
async function serve(port: MessagePort, { directory, template, dumpTo }: WorkerStart) {
  const database = directory ? await openDurable(directory, template) : await openInMemory(template)
  const say = (answer: Answer) => port.postMessage(answer, answer.bytes ? [answer.bytes.buffer] : [])
  port.on('message', async ({ id, requests }: Ask) => {
    if (requests) return say({ id, bytes: await exec(database, requests) })
    await database.close()
    say({ id })
  })
  if (dumpTo) await dump(database, dumpTo)
  say({ id: 0 })
}

/**
 * Streamed, not `execProtocolRaw`: that one parses every answer once more and keeps the rows for ever (100,000 small rows:
 * 28 MB never freed, and 0.76 ms instead of 0.10 ms for an answer of 50 rows).
 */
async function exec(database: RawDatabase, requests: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  // The engine hands out views of its own memory: copied before it is used again.
  await database.execProtocolRawStream(requests, {
    syncToFs: false,
    onRawData: part => void parts.push(part.slice()),
  })
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  parts.reduce((at, part) => {
    bytes.set(part, at)
    return at + part.length
  }, 0)
  return bytes
}

async function dump(database: RawDatabase, file: string) {
  const tar = await database.dumpDataDir('gzip')
  await writeFile(file, Buffer.from(await tar.arrayBuffer()))
}

if (parentPort) void serve(parentPort, workerData)
