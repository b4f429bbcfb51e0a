import { View } from '@tarojs/components'
import { useState } from 'react'
import type { StaffSite } from '../../contract/sites'
import { Check } from '../parts/Check'
import { Section } from '../parts/Section'

type Person = StaffSite['deputies'][number]

/** People that are listed before one looks for a name. */
const SHOWN = 30

interface PeopleListProps {
  readonly title: string
  readonly people: readonly Person[]
  readonly typed: string
  readonly chosen: readonly string[]
  readonly onChoose: (ids: readonly string[]) => void
}

/** People to tick. Those who were chosen when it opened come first, and stay there whatever is ticked. */
export function PeopleList({ title, people, typed, chosen, onChoose }: PeopleListProps) {
  const [first] = useState(chosen)
  const fits = people.filter(({ name, note }) => `${name}${note}`.includes(typed))
  const ordered = [
    ...fits.filter(({ id }) => first.includes(id)),
    ...fits.filter(({ id }) => !first.includes(id)),
  ]
  const left = ordered.length - SHOWN
  const tick = (id: string, isOn: boolean) =>
    onChoose(isOn ? [...chosen, id] : chosen.filter(one => one !== id))
  return (
    <Section title={`${title}（已选 ${chosen.length} 位）`}>
      {ordered.slice(0, SHOWN).map(({ id, name, note }) => (
        <Check
          key={id}
          label={name}
          note={note}
          value={chosen.includes(id)}
          onChange={isOn => tick(id, isOn)}
        />
      ))}
      {ordered.length === 0 && <View className='office-note'>没有这样的人</View>}
      {left > 0 && <View className='office-note'>{`还有 ${left} 位，输入姓名可以找到`}</View>}
    </Section>
  )
}
