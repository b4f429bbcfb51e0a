import { AppReader, type Target } from './AppReader'
import { readJson } from './logic/manifest'
import { type Dict, dictOf, invoke, listOf, textOf } from './logic/values'
import type { RunningApp } from './RunningApp'
import { EventCarrier } from './view-tree/events'
import { Gestures, pickerTexts } from './view-tree/gestures'
import { closest, datasetOf, type ElementNode } from './view-tree/nodes'
import { answerOpenType } from './view-tree/openTypes'

export interface Measured {
  readonly calls: number
  readonly bytes: number
}

const linkCalls: Record<string, 'redirectTo' | 'switchTab' | 'reLaunch'> = {
  redirect: 'redirectTo',
  switchTab: 'switchTab',
  reLaunch: 'reLaunch',
}

/** What a test can do with a running app, the same on every platform. */
export class Host<App extends RunningApp> extends AppReader<App> {
  readonly events: EventCarrier
  readonly gestures: Gestures

  constructor(app: App) {
    super(app)
    this.events = new EventCarrier(app.logic, type => app.eventType(type))
    this.gestures = new Gestures(
      this.events,
      this.native,
      button => this.#openButton(button),
      link => this.#follow(link),
    )
  }

  /** Starts the app cold, at a page with a query (`/pages/site?code=1`), or at its entry page. */
  async launch(url?: string, { scene }: { readonly scene?: number } = {}): Promise<this> {
    await this.app.launch(url, scene)
    return this
  }

  close(): void {
    this.app.logic.close()
  }

  /** Waits until no call is under way and no timer is due soon. */
  async idle(): Promise<void> {
    await this.app.logic.activity.idle()
  }

  /** Taps a node; false when nothing heard it (a disabled button, say). */
  async tap(target: Target): Promise<boolean> {
    const heard = this.gestures.press(this.resolve(target))
    await this.idle()
    return heard
  }

  /** Types a whole text into an input or textarea: focus, input, blur. */
  async input(target: Target, value: string): Promise<void> {
    const node = this.resolve(target)
    this.events.fire(node, 'focus', { value: this.native.read(node, 'value'), height: 0 })
    this.gestures.type(node, value)
    await this.idle()
    const now = this.again(node)
    const held = textOf(this.native.read(now, 'value'))
    this.events.fire(now, 'blur', { value: held, cursor: held.length })
    await this.idle()
  }

  /** Fires `change` with this detail, as a picker, slider or swiper does. */
  async change(target: Target, detail: Dict): Promise<boolean> {
    const heard = this.gestures.choose(this.resolve(target), detail)
    await this.idle()
    return heard
  }

  /** Chooses an item of a selector picker by its text. */
  async pick(target: Target, text: string): Promise<boolean> {
    const picker = closest(this.resolve(target), 'picker')
    const index = picker ? pickerTexts(picker).indexOf(text) : -1
    if (!picker || index < 0) throw new Error(`no picker offers ${text}`)
    return this.change(picker, { value: this.app.pickedValue(index) })
  }

  /** Taps a mark of a native map, by what a screen reader calls it. */
  async tapMarker(map: Target, name: string): Promise<boolean> {
    const node = this.resolve(map)
    const marker = listOf(node.attr.markers)
      .map(dictOf)
      .find(({ ariaLabel }) => ariaLabel === name)
    if (!marker) throw new Error(`no mark on the map is called ${name}`)
    const heard = this.events.fire(node, 'markertap', { markerId: marker.id })
    await this.idle()
    return heard
  }

  /** Pulls the page down; false when the page does not enable it. */
  async pullDown(): Promise<boolean> {
    const { route, instance } = this.top
    const settings = {
      ...this.app.logic.manifest.window,
      ...readJson(`${this.app.logic.dist}/${route}.json`),
    }
    if (settings[this.app.pullDownSetting] !== true) return false
    this.app.logic.guard(() => invoke(instance, 'onPullDownRefresh'))
    await this.idle()
    return true
  }

  /** Scrolls the page to its end. */
  async reachBottom(): Promise<void> {
    this.app.logic.guard(() => invoke(this.top.instance, 'onReachBottom'))
    await this.idle()
  }

  /** What the page would share; undefined when it cannot be shared. */
  share(from: 'menu' | 'button' = 'menu', target?: ElementNode): Dict | undefined {
    const payload = { from, target: target && { id: textOf(target.attr.id), dataset: datasetOf(target) } }
    const shared = this.app.logic.guard(() =>
      invoke(this.top.instance, 'onShareAppMessage', this.app.logic.realm.copyIn(payload)),
    )
    return shared === undefined ? undefined : dictOf(shared)
  }

  /** The system's back gesture. */
  async back(): Promise<void> {
    this.app.navigation.navigateBack()
    await this.idle()
  }

  /** A tap on the tab bar. */
  async switchTab(route: string): Promise<void> {
    this.app.navigation.switchTab(`/${route}`)
    invoke(this.top.instance, 'onTabItemTap', this.app.logic.realm.copyIn({ pagePath: route }))
    await this.idle()
  }

  /** Cuts the connection or brings it back. */
  setOnline(online: boolean): void {
    this.app.logic.guard(() => this.app.logic.network.setOnline(online))
  }

  /** What an action costs in setData: the number of calls and their size as JSON. */
  async measure(action: () => Promise<unknown>): Promise<Measured> {
    const before = this.setDataLog.length
    await action()
    await this.idle()
    const during = this.setDataLog.slice(before)
    return { calls: during.length, bytes: during.reduce((sum, entry) => sum + entry.bytes, 0) }
  }

  #openButton(button: ElementNode): void {
    if (button.attr.openType === 'share') this.share('button', button)
    else answerOpenType(button, this.events, this.mocks)
  }

  #follow(link: ElementNode): void {
    const { url, openType, delta } = link.attr
    const { navigation, logic } = this.app
    if (openType === 'navigateBack') logic.guard(() => navigation.navigateBack(Number(delta ?? 1)))
    else logic.guard(() => navigation[linkCalls[textOf(openType)] ?? 'navigateTo'](textOf(url)))
  }
}
