import { createPortal } from 'react-dom'
import type { Held } from './held.h5'
import { sayMinute } from './sessionDraft'
import { sayDate } from './words'

const sayTarget = ({ target, minute }: Held): string => {
  if (!target) return '放到某一天'
  return minute === null ? sayDate(target.day) : `${sayDate(target.day)} ${sayMinute(minute)}`
}

/** What hangs at the pointer while a reception is dragged, and the place it would fall to. */
export const DragGhost = ({ held }: { readonly held: Held }) =>
  createPortal(
    <>
      {held.place && <div className='drag-place' style={held.place} />}
      <div className='drag-ghost' style={{ left: held.x + 12, top: held.y + 12 }}>
        {sayTarget(held)}
      </div>
    </>,
    document.body,
  )
