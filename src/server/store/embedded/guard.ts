import fs from 'node:fs'
import type { PGlite } from '@electric-sql/pglite'

/** PostgreSQL's own longjmp, which PGlite carries out by an exception with this status: an ordinary SQL error. */
const longjmp = 100

/**
 * PGlite swallows every exception out of the engine, also a panic (full disk) or a WASM trap, and then answers as if the
 * statement had succeeded. The thread ends instead: its clients get an error, and a new thread recovers from the log.
 */
export function guarded(database: PGlite): PGlite {
  const module = database.Module as unknown as { _PostgresMainLoopOnce(): void }
  const once = module._PostgresMainLoopOnce
  module._PostgresMainLoopOnce = () => {
    try {
      once()
    } catch (error) {
      if ((error as { status?: number }).status !== longjmp) endThread(error)
      throw error
    }
  }
  return database
}

/** Only what ends the engine ("No space left on device"): ordinary errors would bring residents' words into the log. */
export function complain(line: string): boolean {
  if (/^[^[]*\[\d+\] (FATAL|PANIC):/.test(line)) fs.writeSync(2, `embedded database: ${line}\n`)
  return false
}

/** Ends the worker thread at once, in the middle of whatever the engine does, saying why. */
export function endThread(error: unknown): never {
  // Written at once: what console.error says in a worker is lost when the worker ends.
  fs.writeSync(2, `the embedded database stops: ${error instanceof Error ? error.stack : error}\n`)
  process.exit(1)
}
