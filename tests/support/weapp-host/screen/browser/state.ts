import type { DrawnElement, ViewEvent } from './protocol'

/** What is remembered about each drawn DOM element. */
export interface Drawn {
  id: string
  attr: DrawnElement['attr']
  /** The real input, select or image inside a component's box. */
  readonly inner: HTMLElement | undefined
  /** Where the children go, when not straight into the box. */
  readonly slot: HTMLElement | undefined
  /** Typed texts on their way to the app: when it binds one of them, newer typing must not be overwritten. */
  readonly typed: Set<string>
}

const drawn = new WeakMap<Element, Drawn>()

export function drawnOf(element: Element): Drawn | undefined {
  return drawn.get(element)
}

export function remember(element: Element, parts: Pick<Drawn, 'inner' | 'slot'>): void {
  drawn.set(element, { id: '', attr: {}, typed: new Set(), ...parts })
}

export function send(event: ViewEvent): void {
  window.weappEvent(event)
}

/** Fires a component's own event at the host. */
export function fire(element: Element, type: string, detail: Record<string, unknown> = {}): void {
  const known = drawn.get(element)
  if (known) send({ kind: 'fire', id: known.id, type, detail })
}

/** Text for a DOM attribute. */
export function textOf(value: unknown): string {
  return value === undefined || value === null ? '' : String(value)
}
