import type { Ask, FieldKind, FieldName } from '../../contract/opinions'
import { fields } from '../../contract/opinions'
import { addDays } from '../../contract/time'
import { Choice } from './Choice'
import { DateInput } from './DateInput'
import { Input } from './Input'
import { MoveFieldDays } from './MoveFieldDays'
import { MoveFieldParent } from './MoveFieldParent'
import { MoveFieldUnit } from './MoveFieldUnit'
import { MoveFieldYesNo } from './MoveFieldYesNo'
import type { MoveOptions } from './MoveFormOptions'
import { TextArea } from './TextArea'

export interface FieldProps {
  readonly name: FieldName
  readonly ask: Ask
  readonly value: unknown
  readonly error: string | undefined
  readonly options: MoveOptions
  readonly onChange: (value: unknown) => void
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const maxOf = (name: FieldName): number => {
  const field = fields[name]
  return 'max' in field ? field.max : 0
}

const choicesOf = (name: FieldName) => {
  const field = fields[name]
  return 'words' in field ? Object.entries(field.words).map(([value, label]) => ({ value, label })) : []
}

/** What every control takes: the question's own words, and what is wrong with the answer. */
const common = ({ ask, error, onChange }: FieldProps) => ({
  label: ask.label,
  hint: ask.hint,
  optional: ask.optional,
  error,
  onChange,
})

const kinds: { readonly [K in Exclude<FieldKind, 'photos'>]: (props: FieldProps) => JSX.Element } = {
  text: props => <TextArea {...common(props)} value={textOf(props.value)} max={maxOf(props.name)} />,
  line: props => <Input {...common(props)} value={textOf(props.value)} max={maxOf(props.name)} />,
  choice: props => (
    <Choice
      {...common(props)}
      value={textOf(props.value)}
      options={choicesOf(props.name)}
      columns={choicesOf(props.name).length === 3 ? 1 : 2}
    />
  ),
  date: props => (
    <DateInput {...common(props)} value={textOf(props.value)} min={addDays(props.options.today, 1)} />
  ),
  yesNo: MoveFieldYesNo,
  days: MoveFieldDays,
  unit: MoveFieldUnit,
  parent: MoveFieldParent,
}

/** One question of a move's form, drawn by its kind. Photos are drawn by the form, which knows their uploads. */
export function MoveField(props: FieldProps) {
  const { kind } = fields[props.name]
  if (kind === 'photos') return null
  const Kind = kinds[kind]
  return <Kind {...props} />
}
