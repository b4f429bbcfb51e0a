import { Choice } from './Choice'
import { Field } from './Field'
import type { FieldProps } from './MoveField'
import { Picker } from './Picker'
import { Waiting } from './Waiting'

/** Up to this many units are all shown: one tap instead of three. */
const ALL_SHOWN = 10

/** The unit that is to handle the matter. */
export function MoveFieldUnit({ ask, value, error, options, onChange }: FieldProps) {
  if (!options.units)
    return (
      <Field label={ask.label} error={error}>
        <Waiting rows={1} />
      </Field>
    )
  const choices = options.units.map(unit => ({ value: unit.id, label: unit.name }))
  const chosen = typeof value === 'string' ? value : ''
  const common = { label: ask.label, options: choices, value: chosen, error, onChange }
  if (choices.length <= ALL_SHOWN) return <Choice {...common} columns={2} />
  return <Picker {...common} placeholder='请选择单位' />
}
