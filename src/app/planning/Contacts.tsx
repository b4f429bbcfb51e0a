import { View } from '@tarojs/components'
import { useState } from 'react'
import { CONTACTS_MIN, type ContactCount } from '../../contract/receptions'
import { Button } from '../parts/Button'
import { Section } from '../parts/Section'
import { Folded } from './Folded'

/** How often somebody is called on, in words; a number would ask to be compared. */
const sayCount = (count: number): string => {
  if (count === 0) return '还没有安排'
  return count < CONTACTS_MIN ? '只有一次' : `${count} 次`
}

const byName = (a: ContactCount, b: ContactCount): number =>
  a.deputy.name.localeCompare(b.deputy.name, 'zh') || a.deputy.id.localeCompare(b.deputy.id)

const Line = ({ contact }: { readonly contact: ContactCount }) => (
  <View className='plan-contact'>
    <View className='plan-contact-main'>
      <View>{contact.deputy.name}</View>
      <View className='office-note'>{[contact.group, ...contact.sites].filter(Boolean).join(' · ')}</View>
    </View>
    <View className={contact.count < CONTACTS_MIN ? 'plan-contact-few' : 'plan-contact-enough'}>
      {sayCount(contact.count)}
    </View>
  </View>
)

interface Props {
  readonly contacts: readonly ContactCount[]
  readonly year: number
}

/** Deputies whom a year's plans call on too seldom, in the order of names; the others only when asked for. */
export const Contacts = ({ contacts, year }: Props) => {
  const [isAll, setAll] = useState(false)
  const sorted = [...contacts].sort(byName)
  const few = sorted.filter(({ count }) => count < CONTACTS_MIN)
  const shown = isAll ? sorted : few
  return (
    <View className='office-paper'>
      <Section title='代表联系社区'>
        <View className='office-lead'>
          {few.length > 0
            ? `${year} 年每位代表至少两次，下面 ${few.length} 位还不够。`
            : `${year} 年每位代表都安排了两次以上。`}
        </View>
        <Folded
          items={shown}
          unit='位'
          draw={contact => <Line key={contact.deputy.id} contact={contact} />}
        />
        {sorted.length > few.length && (
          <View className='plan-flush'>
            <Button kind='quiet' size='small' onClick={() => setAll(!isAll)}>
              {isAll ? '只看不够的' : `全部 ${sorted.length} 位`}
            </Button>
          </View>
        )}
        <View className='office-note'>按姓名排列，只给编制计划的人看，不公开、不排名。</View>
      </Section>
    </View>
  )
}
