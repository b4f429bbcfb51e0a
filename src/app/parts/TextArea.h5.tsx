import { useEffect, useId, useRef } from 'react'
import { classes } from './classes'
import { described, Field } from './Field.h5'
import type { TextAreaProps } from './TextArea'

/** Until Taro has shown the page, in milliseconds: what is hidden takes no cursor. */
const SHOWN = 350

/** Several lines of text, with a counter. */
export const TextArea = (props: TextAreaProps) => {
  const { label, value, onChange, placeholder, hint, error, max, rows = 4, optional, isMain } = props
  const id = useId()
  const text = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (!isMain) return
    const timer = setTimeout(() => text.current?.focus({ preventScroll: true }), SHOWN)
    return () => clearTimeout(timer)
  }, [isMain])
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      optional={optional}
      htmlFor={id}
      extra={`${value.length}/${max}`}
    >
      <textarea
        {...described(id, error, hint)}
        className={classes(
          'field-control',
          'field-text',
          isMain && 'field-main',
          error && 'field-control-wrong',
        )}
        ref={text}
        rows={rows}
        value={value}
        placeholder={placeholder}
        maxLength={max}
        onChange={event => onChange(event.target.value)}
      />
    </Field>
  )
}
