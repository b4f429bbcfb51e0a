import { Picker, View } from '@tarojs/components'
import type { Option } from './Choice'
import { Icon } from './Icon'
import './Select.css'

export interface SelectProps<Value extends string> {
  /** What is chosen, for screen readers: a filter says it by its first option. */
  readonly label: string
  readonly options: readonly Option<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** One of several in a small box, for filters. */
export const Select = <Value extends string>({ label, options, value, onChange }: SelectProps<Value>) => {
  const at = Math.max(
    options.findIndex(option => option.value === value),
    0,
  )
  const pick = (index: number) => {
    const option = options[index]
    if (option) onChange(option.value)
  }
  return (
    <Picker
      mode='selector'
      range={options.map(option => option.label)}
      value={at}
      onChange={event => pick(Number(event.detail.value))}
      aria-label={label}
    >
      <View className='select'>
        {options[at]?.label}
        <Icon name='chevron-down' size={16} />
      </View>
    </Picker>
  )
}
