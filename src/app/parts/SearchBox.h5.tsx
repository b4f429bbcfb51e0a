import { Icon } from './Icon'
import type { SearchBoxProps } from './SearchBox'
import './SearchBox.css'

/** Words to look for: the browser's own search field. */
export const SearchBox = ({ label, value, onChange, placeholder }: SearchBoxProps) => (
  <label className='search-box'>
    <Icon name='search' size={18} />
    <input
      type='search'
      className='search-box-input'
      value={value}
      placeholder={placeholder}
      maxLength={40}
      aria-label={label}
      onChange={event => onChange(event.target.value)}
      onKeyDown={event => event.key === 'Escape' && event.currentTarget.blur()}
    />
  </label>
)
