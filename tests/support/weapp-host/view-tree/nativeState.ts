import { type ElementNode, sidOf } from './nodes'

interface Touched {
  /** What the app had bound when the person changed the control. */
  readonly bound: unknown
  readonly value: unknown
}

/**
 * What built-in controls hold by themselves: typed text, ticks and choices the app has not bound.
 * As on WeChat, a newly bound value wins over the person's; the same bound value does not.
 */
export class NativeState {
  readonly #touched = new Map<string, Touched>()

  /** Remembers that a person set `attribute` (value, checked) of a control. */
  touch(node: ElementNode, attribute: string, value: unknown): void {
    this.#touched.set(this.#key(node, attribute), { bound: node.attr[attribute], value })
  }

  /** What the control holds now. */
  read(node: ElementNode, attribute: string): unknown {
    const touched = this.#touched.get(this.#key(node, attribute))
    return touched && touched.bound === node.attr[attribute] ? touched.value : node.attr[attribute]
  }

  #key(node: ElementNode, attribute: string): string {
    return `${sidOf(node)} ${attribute}`
  }
}
