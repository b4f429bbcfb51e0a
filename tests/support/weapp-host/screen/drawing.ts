import type { Page } from '../logic/pages'
import { textOf } from '../logic/values'
import type { NativeState } from '../view-tree/nativeState'
import { type ElementNode, isElement, sidOf } from '../view-tree/nodes'
import type { DrawnNode } from './browser/protocol'
import type { Images } from './images'

const ticks = new Set(['switch', 'radio', 'checkbox'])

/** Turns page trees into what is sent to the browser, and remembers which node each id stands for. */
export class Drawing {
  readonly #native: NativeState
  readonly #images: Images
  readonly #nodes = new Map<number, Map<string, ElementNode>>()

  constructor(native: NativeState, images: Images) {
    this.#native = native
    this.#images = images
  }

  /** The node an event of the browser is about; undefined when it is no longer drawn. */
  node(id: string): ElementNode | undefined {
    return this.#nodes.get(Number(id.split(':')[0]))?.get(id)
  }

  /** The children of a page, as they are to be drawn. */
  draw(page: Page, root: ElementNode): DrawnNode[] {
    const nodes = new Map<string, ElementNode>()
    this.#nodes.set(page.id, nodes)
    return this.#children(root, `${page.id}:`, page.id, nodes)
  }

  forget(page: Page): void {
    this.#nodes.delete(page.id)
  }

  #children(parent: ElementNode, path: string, pageId: number, nodes: Map<string, ElementNode>): DrawnNode[] {
    return parent.children.map((child, index) => {
      if (!isElement(child)) return { text: child.text }
      const sid = sidOf(child)
      // The sid stays with a node over redraws; only nodes without one are named by their place.
      const id = sid === '' ? `${path}/${index}` : `${pageId}:${sid}`
      nodes.set(id, child)
      return {
        tag: child.tag,
        id,
        attr: this.#attributes(child),
        children: this.#children(child, id, pageId, nodes),
      }
    })
  }

  #attributes(node: ElementNode): Record<string, unknown> {
    const shown: Record<string, unknown> = {}
    for (const [name, value] of Object.entries(node.attr))
      if (!/^(bind|catch)/.test(name)) shown[name] = value
    if (ticks.has(node.tag)) shown.checked = this.#native.read(node, 'checked') === true
    if (node.tag === 'image') shown.src = this.#images.address(textOf(node.attr.src))
    return shown
  }
}
