import type { Dict } from './values'

/** The device's key-value storage. Values are kept as JSON text, so nothing is shared with the app. */
export class AppStorage {
  readonly #entries = new Map<string, string>()

  constructor(initial: Dict = {}) {
    for (const [key, value] of Object.entries(initial)) this.set(key, value)
  }

  has(key: string): boolean {
    return this.#entries.has(key)
  }

  get(key: string): unknown {
    const json = this.#entries.get(key)
    return json === undefined ? undefined : JSON.parse(json)
  }

  set(key: string, value: unknown): void {
    this.#entries.set(key, JSON.stringify(value ?? null))
  }

  delete(key: string): void {
    this.#entries.delete(key)
  }

  clear(): void {
    this.#entries.clear()
  }

  keys(): string[] {
    return [...this.#entries.keys()]
  }

  /** Everything stored, fit to be the `storage` option of the next cold start. */
  snapshot(): Dict {
    return Object.fromEntries(this.keys().map(key => [key, this.get(key)]))
  }
}
