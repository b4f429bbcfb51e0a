import type { Call, Mock } from './logic/api'
import type { LogLine } from './logic/logicLayer'
import type { Page } from './logic/pages'
import type { AppStorage } from './logic/storage'
import type { RunningApp } from './RunningApp'
import { NativeState } from './view-tree/nativeState'
import { type ElementNode, elementsIn, sidOf, textIn } from './view-tree/nodes'
import type { SetDataEntry } from './view-tree/pageViews'
import { select, withAttribute, withText } from './view-tree/queries'

/** A node, or a selector for the first node it finds on the page in front. */
export type Target = string | ElementNode

/** What a test can see of a running app. */
export class AppReader<App extends RunningApp> {
  readonly app: App
  readonly native = new NativeState()

  constructor(app: App) {
    this.app = app
  }

  /** The app's faults: exceptions, unhandled rejections, holes in templates, too heavy setData. */
  get errors(): Error[] {
    return this.app.logic.errors
  }

  get logs(): LogLine[] {
    return this.app.logic.logs
  }

  /** Every platform call so far, with a copy of its options. */
  get calls(): Call[] {
    return this.app.logic.calls
  }

  get mocks(): Record<string, Mock> {
    return this.app.logic.mocks
  }

  get storage(): AppStorage {
    return this.app.logic.storage
  }

  get setDataLog(): SetDataEntry[] {
    return this.app.setDataLog
  }

  /** The page in front. */
  get top(): Page {
    return this.app.navigation.top
  }

  get stack(): readonly Page[] {
    return this.app.navigation.stack
  }

  /** What the page in front draws. */
  tree(page: Page = this.top): ElementNode {
    return this.app.tree(page)
  }

  /** Every node a selector finds: `tag`, `#id`, `.class`, or a blank-separated chain. */
  $$(selector: string): ElementNode[] {
    return select(this.tree(), selector)
  }

  $(selector: string): ElementNode {
    return this.#first(this.$$(selector), selector)
  }

  /** The innermost node that shows this text. */
  getByText(text: string): ElementNode {
    return this.#first(withText(this.tree(), text), `text ${text}`)
  }

  getByPlaceholder(text: string): ElementNode {
    return this.#first(withAttribute(this.tree(), 'placeholder', text), `placeholder ${text}`)
  }

  getByLabel(text: string): ElementNode {
    return this.#first(withAttribute(this.tree(), 'ariaLabel', text), `label ${text}`)
  }

  text(target: Target = this.tree()): string {
    return textIn(this.resolve(target))
  }

  /** What a text control, switch, radio or checkbox holds now, typed or bound. */
  value(target: Target, attribute: 'value' | 'checked' = 'value'): unknown {
    return this.native.read(this.resolve(target), attribute)
  }

  /** The node a target stands for now. */
  protected resolve(target: Target): ElementNode {
    return typeof target === 'string' ? this.$(target) : this.again(target)
  }

  /** The node as it is drawn now: a node kept over a redraw is a picture of the past. */
  protected again(node: ElementNode): ElementNode {
    const sid = sidOf(node)
    if (sid === '') return node
    return elementsIn(this.tree(), other => other.tag === node.tag && sidOf(other) === sid)[0] ?? node
  }

  #first(found: ElementNode[], wanted: string): ElementNode {
    const [node] = found
    if (!node) throw new Error(`not found on ${this.top.route}: ${wanted}`)
    return node
  }
}
