import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { DragProps } from './Drag'
import { minuteAt, type Target } from './drag.shared'

/** So far the pointer travels before a press becomes a drag, in pixels. */
const FAR = 6

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

interface Taken {
  readonly id: string
  readonly x: number
  readonly y: number
  /** How far below the upper edge it was taken, and how high it is. */
  readonly grab: number
  readonly height: number
}

const closest = (node: EventTarget | Element | null, selector: string): HTMLElement | null =>
  node instanceof Element ? node.closest<HTMLElement>(selector) : null

const targetAt = (box: HTMLElement, x: number, y: number): [Target, DOMRect] | null => {
  const day = closest(document.elementFromPoint(x, y), '[data-day]')
  if (!day || !box.contains(day)) return null
  const rect = day.getBoundingClientRect()
  const { day: name = '', from } = day.dataset
  return [{ day: name, top: rect.top, height: rect.height, from: from ? Number(from) : null }, rect]
}

const heldAt = (box: HTMLElement, taken: Taken, { clientX: x, clientY: y }: PointerEvent): Held => {
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

/** The click that ends a drag must not open what was dragged. */
const swallowClick = (): void => {
  const swallow = (event: MouseEvent) => {
    event.stopPropagation()
    event.preventDefault()
  }
  window.addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0)
}

/** Follows the mouse from a press on a reception until it is let go over a day; Esc lets it go where it was. */
export const useDrag = (
  box: RefObject<HTMLDivElement | null>,
  { mayDrag, onDrop }: Omit<DragProps, 'children'>,
) => {
  const [held, setHeld] = useState<Held | null>(null)
  const stop = useRef(() => {})
  useEffect(() => () => stop.current(), [])

  const follow = (taken: Taken, area: HTMLElement) => {
    let now: Held | null = null
    let isGivenUp = false
    const onMove = (event: PointerEvent) => {
      const isFar = Math.hypot(event.clientX - taken.x, event.clientY - taken.y) >= FAR
      if (isGivenUp || !(now || isFar)) return
      now = heldAt(area, taken, event)
      setHeld(now)
    }
    const onUp = () => {
      stop.current()
      if (now) swallowClick()
      if (now?.target && !isGivenUp) onDrop({ id: taken.id, day: now.target.day, minute: now.minute })
    }
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return
      isGivenUp = true
      setHeld(null)
    }
    stop.current = () => {
      setHeld(null)
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp)
      window.removeEventListener('keydown', onKey)
    }
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', onUp)
    window.addEventListener('keydown', onKey)
  }

  const onPointerDown = (event: ReactPointerEvent) => {
    const item = closest(event.target, '[data-item]')
    const id = item?.dataset.item
    // A finger scrolls.
    if (!item || !id || !box.current || event.button !== 0 || event.pointerType === 'touch' || !mayDrag(id))
      return
    const { top, height } = item.getBoundingClientRect()
    follow({ id, x: event.clientX, y: event.clientY, grab: event.clientY - top, height }, box.current)
  }
  return { held, onPointerDown }
}
