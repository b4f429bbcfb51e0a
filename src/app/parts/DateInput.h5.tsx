import { useId } from 'react'
import { classes } from './classes'
import type { DateInputProps } from './DateInput'
import { described, Field } from './Field.h5'

/** A day, in the browser's own date field. */
export const DateInput = ({ label, value, onChange, min, hint, error, optional }: DateInputProps) => {
  const id = useId()
  return (
    <Field label={label} hint={hint} error={error} optional={optional} htmlFor={id}>
      <input
        {...described(id, error, hint)}
        type='date'
        className={classes('field-control', error && 'field-control-wrong')}
        value={value}
        min={min}
        onChange={event => onChange(event.target.value)}
      />
    </Field>
  )
}
