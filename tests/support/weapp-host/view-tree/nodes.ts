import { type Dict, textOf } from '../logic/values'

export interface TextNode {
  readonly text: string
}

export interface ElementNode {
  readonly tag: string
  readonly attr: Dict
  readonly parent: ElementNode | undefined
  readonly children: ViewNode[]
  /** The page or component whose template wrote this node: its events are answered there. */
  readonly owner: Dict
}

export type ViewNode = TextNode | ElementNode

export function isElement(node: ViewNode): node is ElementNode {
  return 'tag' in node
}

/** The text drawn inside a node. */
export function textIn(node: ViewNode): string {
  return isElement(node) ? node.children.map(textIn).join('') : node.text
}

/** Every element at or below `root` that passes the test, in the order of drawing. */
export function elementsIn(root: ElementNode, passes: (node: ElementNode) => boolean): ElementNode[] {
  const below = root.children.filter(isElement).flatMap(child => elementsIn(child, passes))
  return passes(root) ? [root, ...below] : below
}

/** The nearest element of one of these tags at or above the node. */
export function closest(node: ElementNode, ...tags: string[]): ElementNode | undefined {
  let found: ElementNode | undefined = node
  while (found && !tags.includes(found.tag)) found = found.parent
  return found
}

/** Taro's own number for a node: the same between two drawings, and so the node's identity. */
export function sidOf(node: ElementNode): string {
  return textOf(node.attr['data-sid'])
}

/** `data-*` attributes as the event objects carry them. */
export function datasetOf(node: ElementNode): Dict {
  const own = Object.entries(node.attr).filter(([name]) => name.startsWith('data-'))
  const camel = (name: string) => name.slice(5).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  return Object.fromEntries(own.map(([name, value]) => [camel(name), value]))
}
