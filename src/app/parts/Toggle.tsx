import { Switch, View } from '@tarojs/components'
import './Toggle.css'

export interface ToggleProps {
  readonly label: string
  readonly hint?: string
  readonly value: boolean
  readonly onChange: (value: boolean) => void
}

/** Yes or no. */
export const Toggle = ({ label, hint, value, onChange }: ToggleProps) => (
  <View className='toggle'>
    <View className='toggle-main'>
      <View className='toggle-label'>{label}</View>
      {hint && <View className='toggle-hint'>{hint}</View>}
    </View>
    <Switch
      checked={value}
      color='#b3232b'
      onChange={event => onChange(event.detail.value)}
      aria-label={label}
    />
  </View>
)
