import { coldStart, openPage, startingAt } from '../logic/lifecycle'
import { type HostOptions, LogicLayer } from '../logic/logicLayer'
import { Navigation } from '../logic/navigation'
import { applyPatch, type Page } from '../logic/pages'
import { type Dict, dictOf, jsonCopy } from '../logic/values'
import type { RunningApp } from '../RunningApp'
import type { ElementNode } from '../view-tree/nodes'
import type { SetDataEntry } from '../view-tree/pageViews'
import { DataTree } from './dataTree'
import { createMy } from './myApis'
import { readTemplates } from './templates'

/** Alipay writes these in camel case where WeChat writes them in lower case. */
const spellings: Record<string, string> = {
  touchstart: 'touchStart',
  touchmove: 'touchMove',
  touchend: 'touchEnd',
  touchcancel: 'touchCancel',
  longtap: 'longTap',
}

/** A running Alipay app: logic only. What its pages would draw is read from the data they set. */
export class AlipayApp implements RunningApp {
  readonly logic: LogicLayer
  readonly navigation: Navigation<Page>
  readonly setDataLog: SetDataEntry[] = []
  readonly pullDownSetting = 'pullRefresh'
  readonly #trees: DataTree
  readonly #complaints = new Set<string>()
  #launchOptions: Dict = {}
  #lastId = 0

  constructor(options: HostOptions) {
    this.logic = new LogicLayer(options, () => this.navigation.stack.map(page => page.instance))
    this.#trees = new DataTree(readTemplates(this.logic.dist), message => this.#complain(message))
    this.navigation = new Navigation<Page>(this.logic.manifest, {
      open: (route, query, push) => this.#open(route, query, push),
      shown: () => undefined,
      closed: () => undefined,
    })
    const { logic, navigation } = this
    // Alipay has this one global of a browser, and on a phone it holds this one name.
    logic.realm.define(
      'navigator',
      logic.realm.copyIn({ swuserAgent: 'AliApp(AP/10.6.0) AlipayClient/10.6.0' }),
    )
    logic.realm.define('my', createMy({ logic, navigation, launchOptions: () => this.#launchOptions }))
  }

  eventType(type: string): string {
    return spellings[type] ?? type
  }

  pickedValue(index: number): number {
    return index
  }

  tree(page: Page): ElementNode {
    return this.#trees.build(page)
  }

  async launch(url: string | undefined, scene?: number): Promise<void> {
    const start = startingAt(this.logic, url, scene)
    this.#launchOptions = start.options
    await coldStart(this.logic, this.navigation, start)
  }

  #open(route: string, query: Record<string, string>, push: (page: Page) => void): void {
    const config = this.logic.pageConfig(route)
    const instance: Dict = Object.create(config)
    this.#lastId += 1
    const page: Page = { id: this.#lastId, route, query, instance, data: dictOf(jsonCopy(config.data ?? {})) }
    Object.assign(instance, { route, __route__: route, getPageId: () => `pageId:${page.id}` })
    Object.defineProperty(instance, 'data', { get: () => page.data })
    instance.setData = (patch: unknown, done: unknown) => this.#setData(page, patch, done)
    openPage(this.logic, page, () => push(page))
  }

  #setData(page: Page, patch: unknown, done: unknown): void {
    const copy = dictOf(jsonCopy(patch))
    this.setDataLog.push({ route: page.route, bytes: Buffer.byteLength(JSON.stringify(copy)) })
    applyPatch(page.data, copy)
    // Read at once, although nobody may look: a template that is missing is a fault of this very step.
    this.tree(page)
    if (typeof done === 'function') this.logic.timers.after(() => done.call(page.instance), 0)
  }

  #complain(message: string): void {
    if (this.#complaints.has(message)) return
    this.#complaints.add(message)
    this.logic.report(new Error(message))
  }
}
