import type { Activity } from './activity'
import { ApiFailure, toError } from './errors'
import type { Realm } from './realm'
import { type Dict, dictOf, invoke, isDict, jsonCopy } from './values'

export interface Call {
  readonly name: string
  readonly options: unknown
}

/** A test's answer for one API: the result itself, or a function of the options (throw ApiFailure to fail). */
export type Mock = Dict | ((options: Dict) => unknown)

/** How a platform words its answers: `errMsg` on WeChat, `error` and `errorMessage` on Alipay. */
export interface Wording {
  succeeded(api: string, result: Dict): Dict
  failed(api: string, failure: ApiFailure): Dict
}

export interface ApiContext {
  readonly realm: Realm
  readonly activity: Activity
  readonly wording: Wording
  readonly calls: Call[]
  readonly mocks: Record<string, Mock>
  readonly report: (error: unknown) => void
}

type Outcome = { readonly ok: boolean; readonly answer: unknown }
export type Implementation = (options: Dict) => unknown
export type TaskImplementation = (
  options: Dict,
  abort: AbortController,
  progress: (update: Dict) => void,
) => Promise<Dict>

const failing = (thrown: unknown): thrown is ApiFailure => thrown instanceof ApiFailure

/** Builds the platform object (`wx`, `my`): every call recorded, mockable, and answered by callback or promise. */
export class ApiTable {
  readonly functions: Dict = {}
  readonly #context: ApiContext

  constructor(context: ApiContext) {
    this.#context = context
  }

  /** Whether the platform has what `canIUse` asks about; only the function's name is looked at. */
  knows(feature: string): boolean {
    const [name = ''] = feature.split('.')
    return name in this.functions
  }

  /** Adds a function that answers at once. */
  sync(name: string, run: (...args: unknown[]) => unknown): void {
    this.functions[name] = (...args: unknown[]) => {
      this.#record(name, args[0])
      return this.#context.realm.copyIn(run(...args))
    }
  }

  /** Adds a success/fail/complete function. One that waits for a person is not work to wait for. */
  async(name: string, run: Implementation, waitsForPerson: () => boolean = () => false): void {
    this.functions[name] = (given: unknown) => {
      const options = dictOf(given)
      this.#record(name, options)
      const work = this.#settle(name, options, async () => dictOf(await (this.#mocked(name) ?? run)(options)))
      const outcome = waitsForPerson() ? work : this.#context.activity.track(work)
      return hasCallback(options) ? undefined : this.#promiseOf(outcome)
    }
  }

  /** Adds a function that answers with a task to abort and to watch (request, uploadFile, downloadFile). */
  task(name: string, run: TaskImplementation): void {
    this.functions[name] = (given: unknown) => {
      const options = dictOf(given)
      const abort = new AbortController()
      const watchers = new Set<(update: unknown) => void>()
      const progress = (update: Dict) => {
        for (const watcher of watchers) this.#guard(() => watcher(this.#context.realm.copyIn(update)))
      }
      this.#record(name, options)
      const mock = this.#mocked(name)
      const work = async () => (mock ? dictOf(await mock(options)) : run(options, abort, progress))
      void this.#context.activity.track(this.#settle(name, options, work))
      return taskHandle(abort, watchers)
    }
  }

  #record(name: string, options: unknown): void {
    this.#context.calls.push({ name, options: jsonCopy(options) })
  }

  #mocked(name: string): Implementation | undefined {
    const mock = this.#context.mocks[name]
    return isDict(mock) ? () => mock : mock
  }

  async #settle(name: string, options: Dict, work: () => Promise<Dict>): Promise<Outcome> {
    const { wording, report } = this.#context
    // A platform never answers within the call itself: the app gets its task or promise first.
    await Promise.resolve()
    try {
      return this.#tell(options, true, wording.succeeded(name, await work()))
    } catch (thrown) {
      if (!failing(thrown)) report(thrown)
      const failure = failing(thrown) ? thrown : new ApiFailure(toError(thrown).message)
      return this.#tell(options, false, wording.failed(name, failure))
    }
  }

  #tell(options: Dict, ok: boolean, result: Dict): Outcome {
    const answer = this.#context.realm.copyIn(result)
    this.#guard(() => invoke(options, ok ? 'success' : 'fail', answer))
    this.#guard(() => invoke(options, 'complete', answer))
    return { ok, answer }
  }

  #promiseOf(outcome: Promise<Outcome>): unknown {
    return this.#context.realm.promise((resolve, reject) => {
      void outcome.then(({ ok, answer }) => (ok ? resolve(answer) : reject(answer)))
    })
  }

  #guard(run: () => unknown): void {
    try {
      run()
    } catch (error) {
      this.#context.report(error)
    }
  }
}

function hasCallback(options: Dict): boolean {
  return ['success', 'fail', 'complete'].some(name => typeof options[name] === 'function')
}

function taskHandle(abort: AbortController, watchers: Set<(update: unknown) => void>): Dict {
  const ignore = () => undefined
  return {
    abort: () => abort.abort(),
    onProgressUpdate: (watcher: (update: unknown) => void) => void watchers.add(watcher),
    offProgressUpdate: (watcher: (update: unknown) => void) => void watchers.delete(watcher),
    onHeadersReceived: ignore,
    offHeadersReceived: ignore,
    onChunkReceived: ignore,
    offChunkReceived: ignore,
  }
}
