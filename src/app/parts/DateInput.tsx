import { Picker, View } from '@tarojs/components'
import { classes } from './classes'
import { Field } from './Field'
import { Icon } from './Icon'

export interface DateInputProps {
  readonly label: string
  /** YYYY-MM-DD, or the empty text. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly min?: string
  readonly hint?: string
  readonly error?: string
  readonly optional?: boolean
}

/** A day. */
export const DateInput = ({ label, value, onChange, min, hint, error, optional }: DateInputProps) => (
  <Field label={label} hint={hint} error={error} optional={optional}>
    <Picker
      mode='date'
      value={value}
      start={min}
      onChange={event => onChange(event.detail.value)}
      aria-label={label}
    >
      <View className={classes('field-control field-pick', error && 'field-control-wrong')}>
        <View className={value ? '' : 'field-placeholder'}>{value || '请选择日期'}</View>
        <Icon name='calendar' size={18} />
      </View>
    </Picker>
  </Field>
)
