import type { Drop } from './drag.shared'
import { type Held, heldAt, type Taken } from './held.h5'

/** So far the pointer travels before a press becomes a drag, in pixels. */
const FAR = 6

/** The click that ends a drag must not open what was dragged. */
const swallowClick = (): void => {
  const swallow = (event: MouseEvent) => {
    event.stopPropagation()
    event.preventDefault()
  }
  window.addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0)
}

interface Drag {
  readonly taken: Taken
  /** The calendar: what is let go elsewhere stays where it was. */
  readonly area: HTMLElement
  readonly onHeld: (held: Held | null) => void
  readonly onDrop: (drop: Drop) => void
}

/** Follows the mouse from a press until it is let go; Esc lets go at once, and nothing is moved. Returns the way to stop. */
export const followPointer = ({ taken, area, onHeld, onDrop }: Drag): (() => void) => {
  const watch = new AbortController()
  let held: Held | null = null
  let isGivenUp = false
  const stop = () => {
    onHeld(null)
    watch.abort()
  }
  const onMove = (event: PointerEvent) => {
    const isFar = Math.hypot(event.clientX - taken.x, event.clientY - taken.y) >= FAR
    if (isGivenUp || !(held || isFar)) return
    held = heldAt(area, taken, event)
    onHeld(held)
  }
  const onUp = () => {
    stop()
    if (held) swallowClick()
    if (held?.target && !isGivenUp) onDrop({ id: taken.id, day: held.target.day, minute: held.minute })
  }
  const onKey = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape') return
    isGivenUp = true
    onHeld(null)
  }
  const { signal } = watch
  window.addEventListener('pointermove', onMove, { signal })
  window.addEventListener('pointerup', onUp, { signal })
  window.addEventListener('keydown', onKey, { signal })
  return stop
}
