import { View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '../parts/Icon'
import { Pressable } from '../parts/Pressable'
import { Section } from '../parts/Section'
import { Sheet } from '../parts/Sheet'
import { ChangeCard } from './ChangeCard'
import type { Calendar } from './keptCalendar'
import './Asked.css'

interface Props {
  readonly calendar: Calendar
  readonly now: number
  /** On a desk they stand beside the calendar; on a phone one line leads to them, so that the calendar stays in sight. */
  readonly wide: boolean
  readonly onChanged: () => void
}

/** Swaps that wait for the deputy's answer; nothing when there are none. */
export const Asked = ({ calendar: { asked }, now, wide, onChanged }: Props) => {
  const [isOpen, setOpen] = useState(false)
  if (asked.length === 0) return null
  const cards = asked.map(change => (
    <ChangeCard key={change.id} change={change} now={now} onDone={onChanged} />
  ))
  if (wide) return <Section title='请您答复'>{cards}</Section>
  const names = [...new Set(asked.map(({ deputy }) => `${deputy.name}代表`))].join('、')
  return (
    <>
      <Pressable className='asked-line' onClick={() => setOpen(true)}>
        <Icon name='arrow-up-down' size={20} />
        <View className='asked-words'>{`${names}请您接替，等您答复`}</View>
        <Icon name='chevron-right' size={18} />
      </Pressable>
      <Sheet open={isOpen} title='请您答复' onClose={() => setOpen(false)}>
        {cards}
      </Sheet>
    </>
  )
}
