import { Picker as NativePicker, View } from '@tarojs/components'
import type { Option } from './Choice'
import { classes } from './classes'
import { Field } from './Field'
import { Icon } from './Icon'

export interface PickerProps<Value extends string = string> {
  readonly label: string
  readonly options: readonly Option<Value>[]
  readonly value: Value | ''
  readonly onChange: (value: Value) => void
  readonly placeholder?: string
  readonly hint?: string
  readonly error?: string
  readonly optional?: boolean
}

/** One of many, out of a list that opens. */
export const Picker = <Value extends string>(props: PickerProps<Value>) => {
  const { label, options, value, onChange, placeholder = '请选择', hint, error, optional } = props
  const at = options.findIndex(option => option.value === value)
  const pick = (index: number) => {
    const option = options[index]
    if (option) onChange(option.value)
  }
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      <NativePicker
        mode='selector'
        range={options.map(option => option.label)}
        value={Math.max(at, 0)}
        onChange={event => pick(Number(event.detail.value))}
        aria-label={label}
      >
        <View className={classes('field-control field-pick', error && 'field-control-wrong')}>
          <View className={at < 0 ? 'field-placeholder' : ''}>{options[at]?.label ?? placeholder}</View>
          <Icon name='chevron-down' size={18} />
        </View>
      </NativePicker>
    </Field>
  )
}
