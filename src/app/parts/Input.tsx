import { Input as NativeInput } from '@tarojs/components'
import { classes } from './classes'
import { Field } from './Field'

export interface InputProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  readonly hint?: string
  readonly error?: string
  readonly max?: number
  readonly type?: 'text' | 'digit' | 'phone' | 'password'
  readonly optional?: boolean
  readonly onDone?: () => void
}

/** One line of text. `digit` and `phone` bring up the number pad. */
export const Input = (props: InputProps) => {
  const { label, value, onChange, placeholder, hint, error, max = 140, type = 'text', optional } = props
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      <NativeInput
        className={classes('field-control', error && 'field-control-wrong')}
        value={value}
        type={type === 'digit' || type === 'phone' ? 'number' : 'text'}
        password={type === 'password'}
        placeholder={placeholder}
        placeholderClass='field-placeholder'
        maxlength={max}
        onInput={event => onChange(event.detail.value)}
        onConfirm={props.onDone}
        aria-label={label}
      />
    </Field>
  )
}
