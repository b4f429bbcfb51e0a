import { applyAttributes } from './apply'
import { makeElement } from './make'
import type { DrawnElement, DrawnNode } from './protocol'
import { drawnOf } from './state'

/** The nodes a parent has now, to be used again: elements by their sid, the rest in order. */
class Stock {
  readonly #bySid = new Map<string, HTMLElement>()
  readonly #rest: ChildNode[] = []

  constructor(nodes: Iterable<ChildNode>) {
    for (const node of nodes) {
      const sid = node instanceof HTMLElement ? node.dataset.sid : undefined
      if (sid !== undefined && node instanceof HTMLElement) this.#bySid.set(sid, node)
      else this.#rest.push(node)
    }
  }

  text(text: string): Text {
    const index = this.#rest.findIndex(node => node instanceof Text)
    const found = index < 0 ? undefined : this.#rest.splice(index, 1)[0]
    const node = found instanceof Text ? found : document.createTextNode('')
    if (node.data !== text) node.data = text
    return node
  }

  element({ tag, attr }: DrawnElement): HTMLElement {
    const sid = String(attr['data-sid'] ?? '')
    const name = `wx-${tag}`
    const found = sid === '' ? this.#unnamed(name) : this.#bySid.get(sid)
    if (found?.localName !== name) return makeElement(tag)
    this.#bySid.delete(sid)
    return found
  }

  discard(): void {
    for (const node of [...this.#bySid.values(), ...this.#rest]) node.remove()
  }

  #unnamed(name: string): HTMLElement | undefined {
    const index = this.#rest.findIndex(node => node instanceof HTMLElement && node.localName === name)
    const found = index < 0 ? undefined : this.#rest.splice(index, 1)[0]
    return found instanceof HTMLElement ? found : undefined
  }
}

function drawElement(stock: Stock, element: DrawnElement): HTMLElement {
  const box = stock.element(element)
  const known = drawnOf(box)
  if (!known) return box
  applyAttributes(box, element, known)
  const isLeaf = known.inner !== undefined && known.slot === undefined
  if (!isLeaf && element.tag !== 'rich-text') drawChildren(known.slot ?? box, element.children)
  return box
}

/** Makes a parent's children those that are drawn now, keeping every element that is still there. */
export function drawChildren(parent: Element, children: readonly DrawnNode[]): void {
  const stock = new Stock([...parent.childNodes])
  let place = parent.firstChild
  for (const child of children) {
    const node = 'text' in child ? stock.text(child.text) : drawElement(stock, child)
    if (node === place) place = place.nextSibling
    else parent.insertBefore(node, place)
  }
  stock.discard()
}
