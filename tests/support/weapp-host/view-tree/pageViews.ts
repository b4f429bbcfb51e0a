import type { LogicLayer } from '../logic/logicLayer'
import { applyPatch, type Page } from '../logic/pages'
import { type Dict, dictOf } from '../logic/values'
import { ComponentInstances } from './components'
import type { ElementNode } from './nodes'
import { TreeBuilder } from './treeBuilder'
import { CompiledWxml } from './wcc'

export interface SetDataEntry {
  readonly route: string
  readonly bytes: number
}

/** WeChat refuses to carry more than this in one setData. */
const heaviestSetData = 1024 * 1024

interface PageView {
  readonly components: ComponentInstances
  tree: ElementNode | undefined
}

/** What each open page looks like: takes setData in, counts it, and redraws with the compiled templates. */
export class PageViews {
  readonly log: SetDataEntry[] = []
  readonly #logic: LogicLayer
  readonly #wxml: CompiledWxml
  readonly #builder: TreeBuilder
  readonly #views = new Map<Page, PageView>()
  readonly #changed: (page: Page) => void
  readonly #complaints = new Set<string>()

  constructor(logic: LogicLayer, changed: (page: Page) => void) {
    this.#logic = logic
    this.#changed = changed
    this.#wxml = new CompiledWxml(logic.dist, message => this.#complain(message))
    this.#builder = new TreeBuilder(logic.dist, this.#wxml)
  }

  /** The data a page starts with. */
  initialData(config: Dict): Dict {
    return this.#wxml.parse(JSON.stringify(config.data ?? {}))
  }

  tree(page: Page): ElementNode {
    const view = this.#viewOf(page)
    view.tree ??= this.#builder.build(page, view.components)
    return view.tree
  }

  setData(page: Page, patch: unknown, done: unknown): void {
    this.#take(page, page.data, patch)
    this.#after(done, page.instance)
  }

  forget(page: Page): void {
    this.#views.delete(page)
  }

  #viewOf(page: Page): PageView {
    const known = this.#views.get(page)
    if (known) return known
    const components = new ComponentInstances(this.#logic, this.#wxml, (component, patch, done) => {
      this.#take(page, component.data, patch)
      this.#after(done, component.instance)
    })
    const view: PageView = { components, tree: undefined }
    this.#views.set(page, view)
    return view
  }

  #take(page: Page, data: Dict, patch: unknown): void {
    const json = JSON.stringify(dictOf(patch))
    const bytes = Buffer.byteLength(json)
    this.log.push({ route: page.route, bytes })
    if (bytes > heaviestSetData) this.#logic.report(new Error(`setData of ${bytes} bytes on ${page.route}`))
    applyPatch(data, this.#wxml.parse(json))
    this.#viewOf(page).tree = undefined
    // Drawn at once, although nobody may look: a template that breaks must break in the step that broke it.
    this.#logic.guard(() => this.tree(page))
    this.#changed(page)
  }

  #after(done: unknown, self: Dict): void {
    if (typeof done === 'function') this.#logic.timers.after(() => done.call(self), 0)
  }

  /** A missing template leaves a hole in the page on a phone; here it is a fault, told once. */
  #complain(message: string): void {
    if (this.#complaints.has(message)) return
    this.#complaints.add(message)
    this.#logic.report(new Error(message))
  }
}
