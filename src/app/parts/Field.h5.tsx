import type { FieldProps } from './Field'
import './Field.css'

/** The frame of a form field: a real label above, a hint, and what is wrong with it below. */
export const Field = ({ label, hint, error, optional, htmlFor, extra, children }: FieldProps) => {
  const Name = htmlFor ? 'label' : 'div'
  return (
    <div className='field'>
      <Name className='field-label' {...(htmlFor ? { htmlFor } : {})}>
        {label}
        {optional && <span className='field-optional'>选填</span>}
      </Name>
      {hint && (
        <div className='field-hint' id={`${htmlFor}-hint`}>
          {hint}
        </div>
      )}
      {children}
      <div className='field-below'>
        <div className='field-error' role='alert' id={`${htmlFor}-error`}>
          {error}
        </div>
        {extra && <div className='field-extra'>{extra}</div>}
      </div>
    </div>
  )
}

/** What a control tells of its label, hint and fault. */
export const described = (id: string, error?: string, hint?: string) => ({
  id,
  'aria-invalid': error ? true : undefined,
  'aria-describedby': [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined,
})
