// Taken from Node itself: a test that fakes the global timers must not stop the app's.
import { clearInterval, clearTimeout, setInterval, setTimeout } from 'node:timers'

type Callback = (...args: unknown[]) => void

/** The app's timers: they report what their callbacks throw, and know whether one is due soon. */
export class Timers {
  readonly #report: (error: unknown) => void
  readonly #once = new Map<number, { handle: NodeJS.Timeout; due: number }>()
  readonly #repeated = new Map<number, NodeJS.Timeout>()
  #lastId = 0
  #closed = false

  constructor(report: (error: unknown) => void) {
    this.#report = report
  }

  /** The four functions the app sees as globals. */
  globals(): Record<string, unknown> {
    return {
      setTimeout: (callback: Callback, ms?: number, ...args: unknown[]) => this.after(callback, ms, ...args),
      setInterval: (callback: Callback, ms?: number, ...args: unknown[]) =>
        this.#every(callback, ms, ...args),
      clearTimeout: (id: number) => this.#clear(id),
      clearInterval: (id: number) => this.#clear(id),
    }
  }

  after(callback: Callback, ms = 0, ...args: unknown[]): number {
    const id = ++this.#lastId
    // What answers arrive after the end may still ask for timers; they would keep the process alive.
    if (this.#closed) return id
    const run = () => {
      this.#once.delete(id)
      this.#guard(callback, args)
    }
    this.#once.set(id, { handle: setTimeout(run, ms), due: Date.now() + Number(ms) })
    return id
  }

  /** Whether a one-off timer is due within `ms`. Repeating timers never end, so nobody can wait for them. */
  dueWithin(ms: number): boolean {
    const limit = Date.now() + ms
    return [...this.#once.values()].some(timer => timer.due <= limit)
  }

  close(): void {
    this.#closed = true
    for (const id of [...this.#once.keys(), ...this.#repeated.keys()]) this.#clear(id)
  }

  #every(callback: Callback, ms = 0, ...args: unknown[]): number {
    const id = ++this.#lastId
    if (this.#closed) return id
    this.#repeated.set(
      id,
      setInterval(() => this.#guard(callback, args), ms),
    )
    return id
  }

  #clear(id: number): void {
    clearTimeout(this.#once.get(id)?.handle)
    clearInterval(this.#repeated.get(id))
    this.#once.delete(id)
    this.#repeated.delete(id)
  }

  #guard(callback: Callback, args: unknown[]): void {
    try {
      callback(...args)
    } catch (error) {
      this.#report(error)
    }
  }
}
