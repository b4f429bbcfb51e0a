import { Textarea } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { classes } from './classes'
import { Field } from './Field'

export interface TextAreaProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  readonly hint?: string
  readonly error?: string
  readonly max: number
  readonly rows?: number
  readonly optional?: boolean
  /** The one thing that the page is for: large letters, and the cursor stands in it at once. */
  readonly isMain?: boolean
}

/** The height of so many lines with the space above and below. */
const heightOf = (rows: number, isMain?: boolean): number => rows * (isMain ? 32 : 26) + 26

/** Several lines of text, with a counter. */
export const TextArea = (props: TextAreaProps) => {
  const { label, value, onChange, placeholder, hint, error, max, rows = 4, optional, isMain } = props
  return (
    <Field label={label} hint={hint} error={error} optional={optional} extra={`${value.length}/${max}`}>
      <Textarea
        className={classes(
          'field-control',
          'field-text',
          isMain && 'field-main',
          error && 'field-control-wrong',
        )}
        style={{ height: Taro.pxTransform(heightOf(rows, isMain)) }}
        value={value}
        placeholder={placeholder}
        placeholderClass='field-placeholder'
        maxlength={max}
        focus={isMain}
        onInput={event => onChange(event.detail.value)}
        aria-label={label}
      />
    </Field>
  )
}
