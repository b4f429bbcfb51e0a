import { View } from '@tarojs/components'
import { aria } from './aria'
import { classes } from './classes'
import { Field } from './Field'
import { Icon, type IconName } from './Icon'
import './Choice.css'

export interface Option<Value extends string = string> {
  readonly value: Value
  readonly label: string
  readonly icon?: IconName
}

export interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly options: readonly Option<Value>[]
  /** The empty text while nothing is chosen. */
  readonly value: Value | ''
  readonly onChange: (value: Value) => void
  readonly columns?: 1 | 2 | 3 | 4
  readonly hint?: string
  readonly error?: string
  readonly optional?: boolean
}

/** One of a few, all of them in sight. */
export const Choice = <Value extends string>(props: ChoiceProps<Value>) => {
  const { label, options, value, onChange, columns, hint, error, optional } = props
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      <View className={classes('choice', columns && `choice-${columns}`)} {...aria('radiogroup', label)}>
        {options.map(option => (
          <View
            key={option.value}
            className={classes(
              'choice-item',
              option.icon && 'choice-pictured',
              option.value === value && 'choice-on',
            )}
            hoverClass='pressed'
            onClick={() => onChange(option.value)}
            {...aria('radio')}
            aria-checked={option.value === value}
          >
            {option.icon && <Icon name={option.icon} size={22} />}
            {option.label}
          </View>
        ))}
      </View>
    </Field>
  )
}
