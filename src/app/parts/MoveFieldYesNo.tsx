import { Choice } from './Choice'
import type { FieldProps } from './MoveField'
import { Toggle } from './Toggle'

const answers = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '还没有' },
]

/** A yes or no: a switch where silence means no, two buttons where an answer is owed. */
export function MoveFieldYesNo({ ask, value, error, onChange }: FieldProps) {
  if (ask.optional)
    return <Toggle label={ask.label} hint={ask.hint} value={value === true} onChange={onChange} />
  const said = typeof value === 'boolean' ? (value ? 'yes' : 'no') : ''
  return (
    <Choice
      label={ask.label}
      options={answers}
      value={said}
      columns={2}
      error={error}
      onChange={answer => onChange(answer === 'yes')}
    />
  )
}
