import type { Page } from '../logic/pages'
import { type Dict, dictOf, listOf, textOf } from '../logic/values'
import type { ElementNode, ViewNode } from '../view-tree/nodes'
import { type NodeKind, textKind } from './templates'

/** The tree an Alipay page would draw, read straight from Taro's data: there is no Alipay compiler to ask. */
export class DataTree {
  readonly #kinds: ReadonlyMap<string, NodeKind>
  readonly #complain: (message: string) => void

  constructor(kinds: ReadonlyMap<string, NodeKind>, complain: (message: string) => void) {
    this.#kinds = kinds
    this.#complain = complain
  }

  build({ data, instance }: Page): ElementNode {
    const root: ElementNode = { tag: 'page', attr: {}, parent: undefined, children: [], owner: instance }
    this.#fill(root, dictOf(data.root))
    return root
  }

  #fill(parent: ElementNode, data: Dict): void {
    for (const child of listOf(data.cn)) {
      const node = this.#node(parent, dictOf(child))
      if (node) parent.children.push(node)
    }
  }

  #node(parent: ElementNode, data: Dict): ViewNode | undefined {
    const name = textOf(data.nn)
    const kind = this.#kinds.get(name)
    if (!kind) {
      this.#complain(`Template tmpl_0_${name} not found`)
      return undefined
    }
    if (kind.tag === textKind) return { text: textOf(data.v) }
    const node: ElementNode = {
      tag: kind.tag,
      attr: attributesOf(kind, data),
      parent,
      children: [],
      owner: parent.owner,
    }
    this.#fill(node, data)
    return node
  }
}

function attributesOf(kind: NodeKind, data: Dict): Dict {
  const attr: Dict = { ...kind.handlers, id: data.uid ?? data.sid, 'data-sid': data.sid }
  for (const [name, key] of kind.keys) {
    if (name !== 'id' && data[key] !== undefined) attr[name] = data[key]
  }
  return attr
}
