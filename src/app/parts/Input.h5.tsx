import { useId } from 'react'
import { classes } from './classes'
import { described, Field } from './Field.h5'
import type { InputProps } from './Input'

const keyboards = { text: 'text', digit: 'numeric', phone: 'tel', password: 'text' } as const

/** One line of text. `digit` and `phone` bring up the number pad. */
export const Input = (props: InputProps) => {
  const { label, value, onChange, placeholder, hint, error, max = 140, type = 'text', optional } = props
  const id = useId()
  return (
    <Field label={label} hint={hint} error={error} optional={optional} htmlFor={id}>
      <input
        {...described(id, error, hint)}
        className={classes('field-control', error && 'field-control-wrong')}
        value={value}
        type={type === 'password' ? 'password' : 'text'}
        inputMode={keyboards[type]}
        autoComplete={type === 'phone' ? 'tel' : 'off'}
        placeholder={placeholder}
        maxLength={max}
        onChange={event => onChange(event.target.value)}
        onKeyDown={event => event.key === 'Enter' && !event.nativeEvent.isComposing && props.onDone?.()}
      />
    </Field>
  )
}
