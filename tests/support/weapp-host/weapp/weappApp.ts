import { coldStart, openPage, startingAt } from '../logic/lifecycle'
import { type HostOptions, LogicLayer } from '../logic/logicLayer'
import { Navigation } from '../logic/navigation'
import type { Page } from '../logic/pages'
import { type Dict, dictOf } from '../logic/values'
import type { RunningApp } from '../RunningApp'
import { headlessScreen } from '../screen/headless'
import type { Screen } from '../screen/screen'
import type { ElementNode } from '../view-tree/nodes'
import { PageViews, type SetDataEntry } from '../view-tree/pageViews'
import { select } from '../view-tree/queries'
import { createWx } from './wx'

/** A running WeChat app: its logic, its page stack, its page trees, and the screen they are shown on. */
export class WeappApp implements RunningApp {
  readonly logic: LogicLayer
  readonly navigation: Navigation<Page>
  readonly views: PageViews
  readonly pullDownSetting = 'enablePullDownRefresh'
  screen: Screen = headlessScreen(selector => select(this.views.tree(this.navigation.top), selector).length)
  #launchOptions: Dict = {}
  #lastId = 0

  constructor(options: HostOptions) {
    this.logic = new LogicLayer(options, () => this.navigation.stack.map(page => page.instance))
    this.views = new PageViews(this.logic, page => this.screen.changed(page))
    this.navigation = new Navigation<Page>(this.logic.manifest, {
      open: (route, query, push) => this.#open(route, query, push),
      shown: page => this.screen.shown(page),
      closed: page => this.#closed(page),
    })
    const { logic, navigation } = this
    const wx = createWx({
      logic,
      navigation,
      screen: () => this.screen,
      launchOptions: () => this.#launchOptions,
    })
    this.logic.realm.define('wx', wx)
  }

  get setDataLog(): SetDataEntry[] {
    return this.views.log
  }

  eventType(type: string): string {
    return type
  }

  pickedValue(index: number): string {
    return String(index)
  }

  tree(page: Page): ElementNode {
    return this.views.tree(page)
  }

  /** A cold start: loads the app, runs onLaunch and onShow, and opens the page. */
  async launch(url: string | undefined, scene?: number): Promise<void> {
    const start = startingAt(this.logic, url, scene)
    this.#launchOptions = start.options
    await coldStart(this.logic, this.navigation, start)
  }

  #open(route: string, query: Record<string, string>, push: (page: Page) => void): void {
    const config = this.logic.pageConfig(route)
    this.#lastId += 1
    const data = this.views.initialData(config)
    const page: Page = { id: this.#lastId, route, query, instance: Object.create(config), data }
    this.#equip(page)
    openPage(this.logic, page, () => {
      push(page)
      this.screen.opened(page)
    })
  }

  /** What WeChat puts on every page object. */
  #equip(page: Page): void {
    const { instance, route, query, id } = page
    const options = dictOf(this.logic.realm.copyIn(query))
    const ignore = () => undefined
    const channel = { on: ignore, once: ignore, off: ignore, emit: ignore }
    const own = { route, __route__: route, options, getPageId: () => `pageId:${id}` }
    Object.assign(instance, own, { selectComponent: () => null, getOpenerEventChannel: () => channel })
    Object.defineProperty(instance, 'data', { get: () => page.data })
    instance.setData = (patch: unknown, done: unknown) => this.views.setData(page, patch, done)
  }

  #closed(page: Page): void {
    this.screen.closed(page)
    this.views.forget(page)
  }
}
