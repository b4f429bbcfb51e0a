import { chmodSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import vm from 'node:vm'
import { type Dict, dictOf } from '../logic/values'

const compilerOptions = { maxBuffer: 1 << 26 }
// The package describes itself in no types; these are the two of its functions the host needs.
const compiler: {
  wxmlToJs(dist: string, options: typeof compilerOptions): string
} = require('miniprogram-compiler')

/** The path of WeChat's WXSS compiler, made executable (packages may be installed without their scripts). */
export function wcscPath(): string {
  const find = createRequire(__filename)
  const file = path.join(path.dirname(find.resolve('miniprogram-compiler')), 'bin/linux/wcsc')
  chmodSync(file, 0o755)
  return file
}

/** WeChat's own WXML templates, compiled: given a page's data they answer the tree the phone would draw. */
export class CompiledWxml {
  readonly #context: vm.Context
  readonly #templateOf: (file: string) => ((data: Dict) => unknown) | undefined
  readonly #parse: (json: string) => unknown

  /** Compiles every WXML file of a build; throws on a syntax fault, with its file and line. */
  constructor(dist: string, complain: (message: string) => void) {
    const say = (...parts: unknown[]) => complain(parts.join(' '))
    const quiet = { log: say, warn: say, error: say, info: say }
    this.#context = vm.createContext({ console: quiet })
    const program = compiler.wxmlToJs(dist, compilerOptions)
    const start = vm.runInContext(`(function (window, global, document) {${program}\n})`, this.#context)
    this.#templateOf = start(this.#context, this.#context)
    this.#parse = vm.runInContext('JSON.parse', this.#context)
  }

  /** Page data lives in the templates' realm, as it lives in the view layer on a phone. */
  parse(json: string): Dict {
    return dictOf(this.#parse(json))
  }

  render(file: string, data: Dict): unknown {
    const template = this.#templateOf(file)
    if (!template) throw new Error(`no WXML was compiled for ${file}`)
    return template(data)
  }
}
