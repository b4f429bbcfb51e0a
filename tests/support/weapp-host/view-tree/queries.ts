import { textOf } from '../logic/values'
import { type ElementNode, elementsIn, isElement, textIn } from './nodes'

const simple = /^([\w-]+)?(?:#([\w-]+))?((?:\.[\w-]+)*)$/

function classesOf(node: ElementNode): string[] {
  return textOf(node.attr.class).split(/\s+/)
}

function matchesSimple(node: ElementNode, selector: string): boolean {
  const parts = simple.exec(selector)
  if (!parts) throw new Error(`selector not understood: ${selector}`)
  const [, tag, id, classes = ''] = parts
  if (tag !== undefined && node.tag !== tag) return false
  if (id !== undefined && node.attr.id !== id) return false
  const wanted = classes.split('.').filter(Boolean)
  return wanted.every(name => classesOf(node).includes(name))
}

function hasAncestors(node: ElementNode, selectors: readonly string[]): boolean {
  const nearest = selectors.at(-1)
  if (nearest === undefined) return true
  for (let above = node.parent; above; above = above.parent) {
    if (matchesSimple(above, nearest)) return hasAncestors(above, selectors.slice(0, -1))
  }
  return false
}

/** Elements by `tag`, `#id`, `.class` or a blank-separated chain of them. */
export function select(root: ElementNode, selector: string): ElementNode[] {
  const chain = selector.trim().split(/\s+/)
  const last = chain.pop() ?? ''
  return elementsIn(root, node => matchesSimple(node, last) && hasAncestors(node, chain))
}

/** The innermost elements whose text holds `text`. */
export function withText(root: ElementNode, text: string): ElementNode[] {
  const holds = (node: ElementNode) => textIn(node).includes(text)
  return elementsIn(
    root,
    node => holds(node) && !node.children.some(child => isElement(child) && holds(child)),
  )
}

/** Elements whose attribute (`placeholder`, `ariaLabel`) is exactly this text. */
export function withAttribute(root: ElementNode, name: string, text: string): ElementNode[] {
  return elementsIn(root, node => node.attr[name] === text)
}
