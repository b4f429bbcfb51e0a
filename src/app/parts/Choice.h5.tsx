import { useId } from 'react'
import type { ChoiceProps } from './Choice'
import { classes } from './classes'
import { Field } from './Field.h5'
import { Icon } from './Icon'
import './Choice.css'

/** One of a few, all of them in sight: real radio buttons, so that the arrow keys work. */
export const Choice = <Value extends string>(props: ChoiceProps<Value>) => {
  const { label, options, value, onChange, columns, hint, error, optional } = props
  const id = useId()
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      <div
        className={classes('choice', columns && `choice-${columns}`)}
        role='radiogroup'
        aria-label={label}
        aria-invalid={error ? true : undefined}
      >
        {options.map(option => (
          <label
            key={option.value}
            className={classes(
              'choice-item',
              option.icon && 'choice-pictured',
              option.value === value && 'choice-on',
            )}
          >
            <input
              type='radio'
              className='choice-input'
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.icon && <Icon name={option.icon} size={22} />}
            {option.label}
          </label>
        ))}
      </div>
    </Field>
  )
}
