import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Realm } from './realm'

/** CommonJS `require` over the files of a build, inside the app's realm. */
export class Modules {
  readonly #realm: Realm
  readonly #root: string
  readonly #loaded = new Map<string, { exports: unknown }>()

  constructor(realm: Realm, root: string) {
    this.#realm = realm
    this.#root = root
  }

  /** Runs a file of the build once (`.js` may be left out) and answers its exports. */
  load(file: string): unknown {
    const absolute = path.resolve(this.#root, file.endsWith('.js') ? file : `${file}.js`)
    const known = this.#loaded.get(absolute)
    if (known) return known.exports
    const module = { exports: this.#realm.copyIn({}) }
    this.#loaded.set(absolute, module)
    const near = (request: string) => this.load(path.resolve(path.dirname(absolute), request))
    this.#realm.wrap(readFileSync(absolute, 'utf8'), absolute)(near, module, module.exports)
    return module.exports
  }
}
