/** Work that goes on after its request was answered: drawing posters, counting a scan. */
export interface Background {
  /** Begins a piece of work. It looks at `signal` now and then, and stops when the server does. */
  readonly run: (work: (signal: AbortSignal) => Promise<void>) => void
  /** Where failures go from now on: the app's log, once there is one. */
  readonly reportTo: (report: (error: unknown) => void) => void
  /** Tells all work to stop, and waits until it has. */
  readonly stop: () => Promise<void>
}

export const createBackground = (): Background => {
  const stopping = new AbortController()
  const running = new Set<Promise<void>>()
  let report: (error: unknown) => void = () => undefined
  return {
    run: work => {
      const done = work(stopping.signal)
        .catch(error => report(error))
        .finally(() => running.delete(done))
      running.add(done)
    },
    reportTo: to => {
      report = to
    },
    stop: async () => {
      stopping.abort()
      await Promise.all(running)
    },
  }
}
