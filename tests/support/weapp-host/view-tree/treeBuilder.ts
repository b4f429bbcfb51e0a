import path from 'node:path'
import { readJson } from '../logic/manifest'
import type { Page } from '../logic/pages'
import { type Dict, dictOf, isDict, listOf, textOf } from '../logic/values'
import type { ComponentInstances } from './components'
import type { ElementNode } from './nodes'
import type { CompiledWxml } from './wcc'

/** One template being drawn: whose file it is, who answers its events, and the page's components. */
interface Drawing {
  readonly file: string
  readonly owner: Dict
  readonly components: ComponentInstances
}

/** Turns what the compiled templates answer into a tree of nodes, filling in custom components. */
export class TreeBuilder {
  readonly #dist: string
  readonly #wxml: CompiledWxml
  readonly #using = new Map<string, Dict>()

  constructor(dist: string, wxml: CompiledWxml) {
    this.#dist = dist
    this.#wxml = wxml
  }

  /** Draws a page. Components that are no longer drawn are detached. */
  build(page: Page, components: ComponentInstances): ElementNode {
    const root: ElementNode = { tag: 'page', attr: {}, parent: undefined, children: [], owner: page.instance }
    components.beginDrawing()
    this.#draw(root, page.data, { file: page.route, owner: page.instance, components })
    components.endDrawing()
    return root
  }

  #draw(into: ElementNode, data: Dict, drawing: Drawing): void {
    const drawn = dictOf(this.#wxml.render(`${drawing.file}.wxml`, data))
    this.#fill(into, listOf(drawn.children), drawing)
  }

  #fill(parent: ElementNode, children: unknown[], drawing: Drawing): void {
    for (const child of children) {
      if (isDict(child)) parent.children.push(this.#element(parent, child, drawing))
      else if (child !== '') parent.children.push({ text: textOf(child) })
    }
  }

  #element(parent: ElementNode, drawn: Dict, drawing: Drawing): ElementNode {
    const tag = textOf(drawn.tag).replace(/^wx-/, '')
    const node: ElementNode = { tag, attr: dictOf(drawn.attr), parent, children: [], owner: drawing.owner }
    const component = this.#usedBy(drawing.file)[tag]
    if (component === undefined) this.#fill(node, listOf(drawn.children), drawing)
    else this.#component(node, path.posix.join(path.posix.dirname(drawing.file), textOf(component)), drawing)
    return node
  }

  #component(node: ElementNode, file: string, { components }: Drawing): void {
    const { instance, data } = components.of(file, node.attr)
    this.#draw(node, data, { file, owner: instance, components })
  }

  #usedBy(file: string): Dict {
    const known = this.#using.get(file)
    if (known) return known
    const using = dictOf(readJson(path.join(this.#dist, `${file}.json`)).usingComponents)
    this.#using.set(file, using)
    return using
  }
}
