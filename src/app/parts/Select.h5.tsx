import { Icon } from './Icon'
import type { SelectProps } from './Select'
import './Select.css'

/** One of several in a small box, for filters: the browser's own list. */
export const Select = <Value extends string>({ label, options, value, onChange }: SelectProps<Value>) => {
  const pick = (picked: string) => {
    const option = options.find(({ value: one }) => one === picked)
    if (option) onChange(option.value)
  }
  return (
    <div className='select'>
      <select
        className='select-control'
        value={value}
        aria-label={label}
        onChange={event => pick(event.target.value)}
      >
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name='chevron-down' size={16} />
    </div>
  )
}
