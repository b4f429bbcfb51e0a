import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { DragProps } from './Drag'
import { followPointer } from './followPointer.h5'
import { closest, type Held } from './held.h5'

/** Lets receptions of a calendar be dragged with the mouse: what is held at present, and what to do at a press. */
export const useDrag = (
  box: RefObject<HTMLDivElement | null>,
  { mayDrag, onDrop }: Omit<DragProps, 'children'>,
) => {
  const [held, setHeld] = useState<Held | null>(null)
  const stop = useRef(() => {})
  useEffect(() => () => stop.current(), [])
  const onPointerDown = ({ target, button, pointerType, clientX: x, clientY: y }: ReactPointerEvent) => {
    const item = closest(target, '[data-item]')
    const id = item?.dataset.item
    // A finger scrolls.
    if (!item || !id || !box.current || button !== 0 || pointerType === 'touch' || !mayDrag(id)) return
    const { top, height } = item.getBoundingClientRect()
    const taken = { ...{ id, x, y, height }, grab: y - top }
    stop.current()
    stop.current = followPointer({ taken, area: box.current, onHeld: setHeld, onDrop })
  }
  return { held, onPointerDown }
}
