import { useId } from 'react'
import { classes } from './classes'
import { described, Field } from './Field.h5'
import { Icon } from './Icon'
import type { PickerProps } from './Picker'

/** One of many: the browser's own list, which every phone and keyboard knows how to handle. */
export const Picker = <Value extends string>(props: PickerProps<Value>) => {
  const { label, options, value, onChange, placeholder = '请选择', hint, error, optional } = props
  const id = useId()
  const pick = (picked: string) => {
    const option = options.find(({ value: one }) => one === picked)
    if (option) onChange(option.value)
  }
  return (
    <Field label={label} hint={hint} error={error} optional={optional} htmlFor={id}>
      <div className='field-select-box'>
        <select
          {...described(id, error, hint)}
          className={classes('field-control field-select', error && 'field-control-wrong')}
          value={value}
          onChange={event => pick(event.target.value)}
        >
          <option value='' disabled>
            {placeholder}
          </option>
          {options.map(option => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name='chevron-down' className='field-select-arrow' />
      </div>
    </Field>
  )
}
