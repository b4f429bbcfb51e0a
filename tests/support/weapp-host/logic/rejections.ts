import vm from 'node:vm'

type Listener = NodeJS.UnhandledRejectionListener
interface Watcher {
  readonly owns: (promise: unknown) => boolean
  readonly report: (reason: unknown) => void
}

// A test runner hands its tests a copy of `process` that hears nothing; the real one lives in the main realm.
const realProcess: NodeJS.Process = vm.runInThisContext('process')
const watchers = new Set<Watcher>()
let earlier: Listener[] = []

/** Only promises of an app's realm are taken: a test's own rejection must go on to fail that test. */
function dispatch(reason: unknown, promise: Promise<unknown>): void {
  const owner = [...watchers].find(watcher => watcher.owns(promise))
  if (owner) owner.report(reason)
  else if (earlier.length === 0) throw reason
  else for (const listener of earlier) listener(reason, promise)
}

function takeOver(): void {
  earlier = realProcess.listeners('unhandledRejection')
  realProcess.removeAllListeners('unhandledRejection')
  realProcess.on('unhandledRejection', dispatch)
}

function giveBack(): void {
  realProcess.off('unhandledRejection', dispatch)
  for (const listener of earlier) realProcess.on('unhandledRejection', listener)
  earlier = []
}

/** Reports the unhandled rejections of one realm until the returned function is called. */
export function watchRejections(owns: Watcher['owns'], report: Watcher['report']): () => void {
  const watcher = { owns, report }
  if (watchers.size === 0) takeOver()
  watchers.add(watcher)
  return () => {
    if (watchers.delete(watcher) && watchers.size === 0) giveBack()
  }
}
