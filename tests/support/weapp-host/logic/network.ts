import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ApiFailure } from './errors'

export interface NetworkOptions {
  /** Where requests really go: its origin replaces the one built into the app (a test server's port). */
  readonly baseUrl?: string | undefined
  /** The domain white list: an address that starts with none of these is refused. Absent: all are allowed. */
  readonly domains?: readonly string[] | undefined
}

export interface NetworkStatus {
  readonly isConnected: boolean
  readonly networkType: string
}

/** The device's connection: on or off, the white list, and the calls that are on the wire. */
export class Network {
  readonly #options: NetworkOptions
  readonly #onTheWire = new Set<AbortController>()
  readonly listeners = new Set<(status: NetworkStatus) => void>()
  #online = true
  #folder: string | undefined

  constructor(options: NetworkOptions) {
    this.#options = options
  }

  get status(): NetworkStatus {
    return { isConnected: this.#online, networkType: this.#online ? 'wifi' : 'none' }
  }

  /** Cuts the connection or brings it back; calls on the wire break, and the app's listeners are told. */
  setOnline(online: boolean): void {
    if (online === this.#online) return
    this.#online = online
    if (!online) for (const call of this.#onTheWire) call.abort()
    for (const listener of [...this.listeners]) listener(this.status)
  }

  /** The address that stands in for `url`; also used for images. */
  redirect(url: string): string {
    const { baseUrl } = this.#options
    if (baseUrl === undefined || !/^https?:\/\//.test(url)) return url
    const { pathname, search } = new URL(url)
    return new URL(pathname + search, baseUrl).href
  }

  /** Runs one call on the wire, or refuses it as the platform would. */
  async call<T>(url: string, abort: AbortController, send: (url: string) => Promise<T>): Promise<T> {
    if (!/^https?:\/\//.test(url)) throw new ApiFailure('invalid url')
    if (this.#options.domains?.some(domain => url.startsWith(domain)) === false)
      throw new ApiFailure('url not in domain list', { errno: 600002 })
    if (!this.#online) throw new ApiFailure('')
    this.#onTheWire.add(abort)
    try {
      return await send(this.redirect(url))
    } finally {
      this.#onTheWire.delete(abort)
    }
  }

  /** A path for a downloaded file; the folder goes when the host is closed. */
  temporaryFile(name: string): string {
    this.#folder ??= mkdtempSync(path.join(os.tmpdir(), 'weapp-host-'))
    return path.join(this.#folder, name)
  }

  close(): void {
    for (const call of this.#onTheWire) call.abort()
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true })
  }
}
