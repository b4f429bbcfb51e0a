import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PlanView } from '../../contract/receptions'
import { backTo, Office } from '../office/Office'
import { Button } from '../parts/Button'
import { Empty } from '../parts/Empty'
import { AddSheet } from './AddSheet'
import { Contacts } from './Contacts'
import { firstDayIn } from './dates'
import { PlanActs } from './PlanActs'
import { PlanHead } from './PlanHead'
import { PlanSessions } from './PlanSessions'
import { SessionSheet } from './SessionSheet'

interface Props {
  readonly plan: PlanView
  readonly onChanged: () => void
}

/** A plan as it stands: its rules in words, its receptions by month, and whom it calls on. */
export function PlanBody({ plan, onChanged }: Props) {
  const [open, setOpen] = useState<string | null>(null)
  const [isAdding, setAdding] = useState(false)
  const { site, year, items, contacts, acts } = plan
  return (
    <Office
      title={site.name}
      here='planning/plans'
      within={{ title: `${year} 年接待计划`, onBack: () => backTo('planning/plans', { year: String(year) }) }}
      actions={<PlanActs plan={plan} onChanged={onChanged} />}
    >
      <PlanHead plan={plan} />
      <View className='office-columns'>
        <View className='office-paper'>
          <PlanSessions items={items} now={Date.now()} onOpen={setOpen} />
          {items.length === 0 && (
            <Empty icon='calendar' title='还没有场次' note='按“修改”写规则，场次会自动排出来。' />
          )}
          {acts.includes('edit') && (
            <View className='plan-add'>
              <Button icon='plus' onClick={() => setAdding(true)}>
                增加一场
              </Button>
            </View>
          )}
        </View>
        <View className='office-aside'>
          <Contacts contacts={contacts} year={year} />
        </View>
      </View>
      {open && <SessionSheet id={open} onClose={() => setOpen(null)} onChanged={onChanged} />}
      {isAdding && (
        <AddSheet
          day={firstDayIn(year)}
          site={site.code}
          onClose={() => setAdding(false)}
          onChanged={onChanged}
        />
      )}
    </Office>
  )
}
