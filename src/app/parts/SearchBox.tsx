import { Input, View } from '@tarojs/components'
import { Icon } from './Icon'
import './SearchBox.css'

export interface SearchBoxProps {
  /** What is looked for, for screen readers. */
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder: string
}

/** Words to look for, in one line without a label above. */
export const SearchBox = ({ label, value, onChange, placeholder }: SearchBoxProps) => (
  <View className='search-box'>
    <Icon name='search' size={18} />
    <Input
      className='search-box-input'
      value={value}
      placeholder={placeholder}
      placeholderClass='field-placeholder'
      maxlength={40}
      onInput={event => onChange(event.detail.value)}
      aria-label={label}
    />
  </View>
)
