import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { mediaTypeOf } from '../logic/http'
import type { Network } from '../logic/network'

/** Makes addresses of images readable for the browser: files of the build and of the device become data URIs. */
export class Images {
  readonly #dist: string
  readonly #network: Network
  readonly #read = new Map<string, string>()

  constructor(dist: string, network: Network) {
    this.#dist = dist
    this.#network = network
  }

  address(src: string): string {
    if (/^(https?|data):/.test(src) || src === '') return this.#network.redirect(src)
    const known = this.#read.get(src)
    if (known !== undefined) return known
    const found = [path.join(this.#dist, src), src].find(file => existsSync(file))
    const address = found === undefined ? src : this.#dataUri(found)
    this.#read.set(src, address)
    return address
  }

  #dataUri(file: string): string {
    return `data:${mediaTypeOf(file)};base64,${readFileSync(file).toString('base64')}`
  }
}
