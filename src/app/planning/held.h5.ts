import { minuteAt, type Target } from './drag.shared'

interface Rect {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** What is held: where the pointer is, the day below it, and where the reception would lie. Pixels of the window. */
export interface Held {
  readonly x: number
  readonly y: number
  readonly target: Target | null
  readonly minute: number | null
  readonly place: Rect | null
}

/** What was taken, and where the pointer was then. */
export interface Taken {
  readonly id: string
  readonly x: number
  readonly y: number
  /** How far below the upper edge it was taken, and how high it is. */
  readonly grab: number
  readonly height: number
}

/** The box around a point of the page that a selector names. */
export const closest = (node: EventTarget | Element | null, selector: string): HTMLElement | null =>
  node instanceof Element ? node.closest<HTMLElement>(selector) : null

const targetAt = (box: HTMLElement, x: number, y: number): [Target, DOMRect] | null => {
  const day = closest(document.elementFromPoint(x, y), '[data-day]')
  if (!day || !box.contains(day)) return null
  const rect = day.getBoundingClientRect()
  const { day: name = '', from } = day.dataset
  return [{ day: name, top: rect.top, height: rect.height, from: from ? Number(from) : null }, rect]
}

/** What is held when the pointer of a drag inside a box is where it is now. */
export const heldAt = (box: HTMLElement, taken: Taken, { clientX: x, clientY: y }: PointerEvent): Held => {
  const found = targetAt(box, x, y)
  if (!found) return { x, y, target: null, minute: null, place: null }
  const [target, { left, top, width, height }] = found
  const minute = minuteAt(target, y - taken.grab, taken.height)
  const place =
    minute === null
      ? { left, top, width, height }
      : { left, width, top: top + minute - (target.from ?? 0), height: taken.height }
  return { x, y, target, minute, place }
}
