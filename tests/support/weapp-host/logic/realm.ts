import vm from 'node:vm'
import { clockCode } from '../../clock'

/**
 * A bare JavaScript realm: the ES built-ins and what it is given, nothing of Node or of a browser.
 * Code that leans on `fetch`, `localStorage` or `eval` throws here as it throws on a phone.
 */
export class Realm {
  readonly #context: vm.Context
  readonly #parse: (json: string) => unknown
  readonly #promise: PromiseConstructor
  readonly #list: (items: unknown[]) => unknown[]

  constructor(globals: Record<string, unknown>) {
    this.#context = vm.createContext(globals, { codeGeneration: { strings: false, wasm: false } })
    this.run('delete globalThis.WebAssembly; delete globalThis.SharedArrayBuffer; delete globalThis.Atomics')
    this.#parse = vm.runInContext('JSON.parse', this.#context)
    this.#promise = vm.runInContext('Promise', this.#context)
    this.#list = vm.runInContext('items => Array.from(items)', this.#context)
  }

  /** Runs a script; `file` names it in stack traces. */
  run(script: string, file = 'host'): unknown {
    return vm.runInContext(script, this.#context, { filename: file })
  }

  /** Puts `now` (milliseconds) in the place of the realm's clock. */
  setClock(now: () => number): void {
    vm.runInContext(clockCode, this.#context)(now)
  }

  /** Wraps CommonJS source into its function, compiled in this realm. */
  wrap(source: string, file: string): (require: unknown, module: unknown, exports: unknown) => void {
    const script = `(function (require, module, exports) {${source}\n})`
    return vm.runInContext(script, this.#context, { filename: file })
  }

  define(name: string, value: unknown): void {
    this.#context[name] = value
  }

  /** A JSON copy whose objects and arrays belong to this realm, so that `instanceof` holds inside it. */
  copyIn(value: unknown): unknown {
    const json = JSON.stringify(value)
    return json === undefined ? undefined : this.#parse(json)
  }

  parse(json: string): unknown {
    return this.#parse(json)
  }

  /** An array of this realm around the very same items (unlike copyIn, which copies them). */
  listOf(items: unknown[]): unknown[] {
    return this.#list(items)
  }

  owns(promise: unknown): boolean {
    return promise instanceof this.#promise
  }

  promise(executor: (resolve: (value: unknown) => void, reject: (reason: unknown) => void) => void): unknown {
    return new this.#promise(executor)
  }
}
