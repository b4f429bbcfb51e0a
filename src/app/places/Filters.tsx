import { View } from '@tarojs/components'
import { siteLevels } from '../../contract/sites'
import { classes } from '../parts/classes'
import { Pressable } from '../parts/Pressable'
import { Select } from '../parts/Select'
import { levelShort } from './levels'
import { isLevel, type Narrowing, switches } from './narrowing'
import '../parts/Chips.css'

interface Props {
  readonly narrowing: Narrowing
  readonly streets: readonly { readonly slug: string; readonly name: string }[]
  readonly onChange: (change: Partial<Narrowing>) => void
}

const levels = [
  { value: '', label: '全部级别' },
  ...siteLevels.map(level => ({ value: level, label: levelShort(level) })),
]

/** What narrows the sites, in one strip that can be pushed aside on a phone. */
export const Filters = ({ narrowing, streets, onChange }: Props) => {
  const named = [
    { value: '', label: '全部街道' },
    ...streets.map(({ slug, name }) => ({ value: slug, label: name })),
  ]
  return (
    <View className='filters'>
      {switches.map(({ name, words }) => (
        <Pressable
          key={name}
          className={classes('chip', 'filters-chip', narrowing[name] && 'chip-on')}
          onClick={() => onChange({ [name]: !narrowing[name] })}
          isOn={narrowing[name]}
        >
          {words}
        </Pressable>
      ))}
      <Select
        label='街道'
        options={named}
        value={narrowing.street}
        onChange={street => onChange({ street })}
      />
      <Select
        label='级别'
        options={levels}
        value={narrowing.level}
        onChange={level => onChange({ level: isLevel(level) ? level : '' })}
      />
    </View>
  )
}
