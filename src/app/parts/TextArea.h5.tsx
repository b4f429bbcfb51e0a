import { useId } from 'react'
import { classes } from './classes'
import { described, Field } from './Field.h5'
import type { TextAreaProps } from './TextArea'

/** Several lines of text, with a counter. */
export const TextArea = (props: TextAreaProps) => {
  const { label, value, onChange, placeholder, hint, error, max, rows = 4, optional } = props
  const id = useId()
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
        className={classes('field-control', 'field-text', error && 'field-control-wrong')}
        rows={rows}
        value={value}
        placeholder={placeholder}
        maxLength={max}
        onChange={event => onChange(event.target.value)}
      />
    </Field>
  )
}
