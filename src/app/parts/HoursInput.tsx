import { View } from '@tarojs/components'
import { HOURS_EXAMPLE, readHours, sayHours } from '../../contract/sites'
import { live } from './aria'
import { Icon } from './Icon'
import { Input } from './Input'
import './HoursInput.css'

interface HoursInputProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error?: string | undefined
}

/** Opening hours in words, and at once how they were understood. */
export const HoursInput = ({ value, onChange, error }: HoursInputProps) => {
  const hours = value.trim() ? readHours(value.trim()) : null
  return (
    <View className='hours-input'>
      <Input
        label='开放时间'
        hint={`照这样写：${HOURS_EXAMPLE}`}
        value={value}
        onChange={onChange}
        max={200}
        {...(error ? { error } : {})}
      />
      {hours && (
        <View className='hours-read' {...live}>
          <Icon name='circle-check' size={16} />
          <View>{`看懂了：${sayHours(hours)}`}</View>
        </View>
      )}
    </View>
  )
}
