import { useRef } from 'react'
import type { DragProps } from './Drag'
import { DragGhost } from './DragGhost.h5'
import { useDrag } from './useDrag.h5'

/** A calendar whose receptions can be dragged with the mouse; with the keyboard they are moved through their form. */
export const Drag = ({ children, ...options }: DragProps) => {
  const box = useRef<HTMLDivElement>(null)
  const { held, onPointerDown } = useDrag(box, options)
  return (
    <div ref={box} className={held ? 'drag drag-on' : 'drag'} onPointerDown={onPointerDown}>
      {children}
      {held && <DragGhost held={held} />}
    </div>
  )
}
