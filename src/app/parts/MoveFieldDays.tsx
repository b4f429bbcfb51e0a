import { SECRETARY_EXTENSION } from '../../contract/opinions'
import { Choice } from './Choice'
import type { FieldProps } from './MoveField'

const usual = [3, 5, 10, 15, 20, 30].map(days => ({ value: String(days), label: `${days} 天` }))

/** Working days, from the lengths that are usual: quicker than typing, and never a wrong number. */
export function MoveFieldDays({ ask, value, error, onChange }: FieldProps) {
  return (
    <Choice
      label={ask.label}
      hint={`超过 ${SECRETARY_EXTENSION} 个工作日须由主任或区级批准`}
      options={usual}
      value={typeof value === 'number' ? String(value) : ''}
      columns={3}
      error={error}
      onChange={days => onChange(Number(days))}
    />
  )
}
