import { useRef } from 'react'
import { createPortal } from 'react-dom'
import { Icon } from './Icon'
import type { SheetProps } from './Sheet'
import { useTrap } from './useTrap.h5'
import './Sheet.css'

/** A dialog over the page: it rises from the lower edge on a phone, and stands in the middle of a desk. */
export const Sheet = ({ open, title, onClose, children, footer }: SheetProps) => {
  const box = useRef<HTMLDivElement>(null)
  useTrap(box, open, onClose)
  if (!open) return null
  return createPortal(
    <div className='sheet'>
      <div className='sheet-shade' onClick={onClose} aria-hidden />
      <div ref={box} className='sheet-box' role='dialog' aria-modal aria-label={title} tabIndex={-1}>
        <div className='sheet-head'>
          <h2 className='sheet-title'>{title}</h2>
          <button type='button' className='pressable sheet-close' onClick={onClose} aria-label='关闭'>
            <Icon name='x' size={22} />
          </button>
        </div>
        <div className='sheet-body'>
          <div className='sheet-body-in'>{children}</div>
        </div>
        {footer && <div className='sheet-footer'>{footer}</div>}
      </div>
    </div>,
    document.body,
  )
}
