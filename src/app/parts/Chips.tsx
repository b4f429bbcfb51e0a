import { View } from '@tarojs/components'
import { aria } from './aria'
import type { Option } from './Choice'
import { classes } from './classes'
import { Pressable } from './Pressable'
import './Chips.css'

interface ChipsProps<Value extends string> {
  readonly label: string
  readonly options: readonly Option<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** A filter as a row of small pills, one of which is on. */
export const Chips = <Value extends string>({ label, options, value, onChange }: ChipsProps<Value>) => (
  <View className='chips' {...aria('group', label)}>
    {options.map(option => (
      <Pressable
        key={option.value}
        className={classes('chip', option.value === value && 'chip-on')}
        onClick={() => onChange(option.value)}
        isOn={option.value === value}
      >
        {option.label}
      </Pressable>
    ))}
  </View>
)
