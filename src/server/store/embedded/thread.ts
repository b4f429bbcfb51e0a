import { Worker } from 'node:worker_threads'
import type { Engine } from './socket'

/** What the worker is told when it is born. `directory` undefined: the database lives in memory and is gone with it. */
export interface WorkerStart {
  directory?: string
  template?: string
  /** Write an empty database to this file before saying that it is open. */
  dumpTo?: string
}

/** To the worker; without `requests` it means: close. */
export interface Ask {
  id: number
  requests?: Uint8Array<ArrayBuffer>
}

/** From the worker; number 0 is the news that the database is open. */
export interface Answer {
  id: number
  bytes?: Uint8Array<ArrayBuffer>
}

interface Waiting {
  resolve(bytes: Buffer): void
  reject(error: Error): void
}

/**
 * The embedded engine has no statement_timeout and one connection: a runaway query would hold the whole site for ever.
 * Milliseconds; generous, since what ends is the thread (the next connection starts a new one, which recovers from the log).
 */
const slowestRequest = 60_000

/**
 * PGlite in a worker thread, so that a slow query does not stop the HTTP server. When the thread ends, what waits for it and
 * what is asked later is rejected with the reason, and `lost` tells it.
 */
export class EngineThread implements Engine {
  readonly ready: Promise<void>
  lost?: Error
  private readonly worker: Worker
  private readonly waiting = new Map<number, Waiting>()
  private reason?: Error
  private lastId = 0

  /** `workerFile` is the bundle of worker.ts: a path or a file URL. */
  constructor(workerFile: string | URL, start: WorkerStart) {
    this.worker = new Worker(toUrl(workerFile), { workerData: start })
    this.ready = this.answer(0).then(() => {})
    this.worker.on('message', (answer: Answer) => this.hear(answer))
    this.worker.once('error', error => {
      this.reason = error
    })
    // Lost only now: while the old thread breathes, a new one on the same directory would destroy the data.
    this.worker.once('exit', code => this.lose(code))
  }

  /** Runs whole wire-protocol requests and returns the answers to them. */
  exec(requests: Buffer): Promise<Buffer> {
    // A copy, because posting gives the memory away and a Buffer often shares its memory with others.
    return this.ask(new Uint8Array(requests))
  }

  async close() {
    if (!this.lost) await this.ask()
    await this.worker.terminate()
  }

  private ask(requests?: Uint8Array<ArrayBuffer>): Promise<Buffer> {
    const message: Ask = { id: ++this.lastId, requests }
    this.worker.postMessage(message, requests ? [requests.buffer] : [])
    const timer = setTimeout(() => this.stop(), slowestRequest)
    return this.answer(message.id).finally(() => clearTimeout(timer))
  }

  private answer(id: number): Promise<Buffer> {
    if (this.lost) return Promise.reject(this.lost)
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }))
  }

  private hear({ id, bytes }: Answer) {
    this.waiting.get(id)?.resolve(Buffer.from(bytes?.buffer ?? new ArrayBuffer(0)))
    this.waiting.delete(id)
  }

  private stop() {
    this.reason = new Error(`a database request took longer than ${slowestRequest / 1000} s`)
    void this.worker.terminate()
  }

  private lose(code: number) {
    const lost = this.reason ?? new Error(`the database thread ended (code ${code})`)
    this.lost = lost
    for (const { reject } of this.waiting.values()) reject(lost)
    this.waiting.clear()
  }
}

const toUrl = (file: string | URL) =>
  typeof file === 'string' && file.startsWith('file:') ? new URL(file) : file
