import { View } from '@tarojs/components'
import { type Ask, type FieldName, fields, type Rating } from '../../contract/opinions'
import { Choice } from './Choice'
import type { IconName } from './Icon'

/** A face says it faster than a word to those who read slowly. */
const faces: Record<Rating, IconName> = {
  satisfied: 'smile',
  basicallySatisfied: 'meh',
  dissatisfied: 'frown',
}

const faceOf = (value: string): { icon?: IconName } => {
  const icon = Object.entries(faces).find(([rating]) => rating === value)?.[1]
  return icon ? { icon } : {}
}

const optionsOf = (name: FieldName) => {
  const field = fields[name]
  const words = 'words' in field ? Object.entries(field.words) : []
  return words.map(([value, label]) => ({ value, label, ...faceOf(value) }))
}

interface Props {
  readonly name: FieldName
  readonly ask: Ask
  readonly value: unknown
  readonly error: string | undefined
  readonly onChange: (value: string) => void
}

/** One question of the rating with its answers as large buttons. */
export function RatingChoice({ name, ask, value, error, onChange }: Props) {
  const options = optionsOf(name)
  return (
    <View className={options.length === 3 ? 'rating-question rating-faces' : 'rating-question'}>
      <Choice
        label={ask.label}
        options={options}
        value={typeof value === 'string' ? value : ''}
        columns={options.length === 3 ? 3 : 2}
        error={error}
        onChange={onChange}
      />
    </View>
  )
}
