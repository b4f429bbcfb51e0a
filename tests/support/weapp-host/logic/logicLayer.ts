import path from 'node:path'
import { Activity } from './activity'
import type { Call, Mock } from './api'
import { describe, toError } from './errors'
import { type Manifest, readManifest } from './manifest'
import { Modules } from './modules'
import { Network, type NetworkOptions } from './network'
import { Realm } from './realm'
import { watchRejections } from './rejections'
import { AppStorage } from './storage'
import { Timers } from './timers'
import { type Dict, dictOf, invoke } from './values'

export interface HostOptions extends NetworkOptions {
  /** The folder the build was written to. */
  readonly dist: string
  /** What the device's storage holds before the app starts. */
  readonly storage?: Dict
  /** Answers for platform APIs by name; they may be changed while the app runs. */
  readonly mocks?: Record<string, Mock>
  /** The device's clock, in milliseconds; absent: the machine's. */
  readonly now?: (() => number) | undefined
}

export interface LogLine {
  readonly level: string
  readonly text: string
}

/** What both hosts share: a bare realm with the app's code in it, and everything observed from outside. */
export class LogicLayer {
  readonly dist: string
  readonly manifest: Manifest
  readonly errors: Error[] = []
  readonly logs: LogLine[] = []
  readonly calls: Call[] = []
  readonly mocks: Record<string, Mock>
  readonly storage: AppStorage
  readonly network: Network
  readonly timers = new Timers(error => this.report(error))
  readonly activity = new Activity(this.timers)
  readonly realm: Realm
  readonly #modules: Modules
  readonly #pages = new Map<string, Dict>()
  readonly #components = new Map<string, Dict>()
  readonly #stopWatching: () => void
  #app: Dict = {}
  #loading = ''

  constructor(options: HostOptions, openPages: () => Dict[]) {
    this.dist = path.resolve(options.dist)
    this.manifest = readManifest(this.dist)
    this.mocks = { ...options.mocks }
    this.storage = new AppStorage(options.storage)
    this.network = new Network(options)
    this.realm = new Realm({ ...this.timers.globals(), ...this.#registers(), console: this.#console() })
    this.realm.define('getCurrentPages', () => this.realm.listOf(openPages()))
    if (options.now) this.realm.setClock(options.now)
    this.#modules = new Modules(this.realm, this.dist)
    this.#stopWatching = watchRejections(
      promise => this.realm.owns(promise),
      reason => this.report(reason),
    )
  }

  get app(): Dict {
    return this.#app
  }

  /** Notes a fault of the app, and lets the app's own onError see it. */
  report(error: unknown): void {
    this.errors.push(toError(error))
    try {
      invoke(this.#app, 'onError', describe(error))
    } catch (another) {
      this.errors.push(toError(another))
    }
  }

  /** Runs `run`; what it throws is the app's fault and is noted. */
  guard(run: () => unknown): unknown {
    try {
      return run()
    } catch (error) {
      this.report(error)
      return undefined
    }
  }

  loadApp(): void {
    this.#modules.load('app')
  }

  /** What the file of this route handed to `Page()`. */
  pageConfig(route: string): Dict {
    return this.#configOf(this.#pages, route, 'Page()')
  }

  /** What the file of this component handed to `Component()`. */
  componentConfig(file: string): Dict {
    return this.#configOf(this.#components, file, 'Component()')
  }

  close(): void {
    this.#stopWatching()
    this.timers.close()
    this.network.close()
  }

  #configOf(known: Map<string, Dict>, file: string, register: string): Dict {
    this.#loading = file
    if (!known.has(file)) this.#modules.load(file)
    const config = known.get(file)
    if (!config) throw new Error(`${file}.js ran without calling ${register}`)
    return config
  }

  /** A platform knows which file is running, and so which page or component is registering itself. */
  #registers(): Dict {
    return {
      App: (config: unknown) => {
        this.#app = dictOf(config)
      },
      Page: (config: unknown) => void this.#pages.set(this.#loading, dictOf(config)),
      Component: (config: unknown) => void this.#components.set(this.#loading, dictOf(config)),
      Behavior: (behavior: unknown) => behavior,
      getApp: () => this.#app,
    }
  }

  #console(): Dict {
    const write =
      (level: string) =>
      (...args: unknown[]) =>
        void this.logs.push({ level, text: args.map(describe).join(' ') })
    const levels = ['log', 'info', 'warn', 'error', 'debug', 'group', 'groupEnd']
    return Object.fromEntries(levels.map(level => [level, write(level)]))
  }
}
