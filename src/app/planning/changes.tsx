import { View } from '@tarojs/components'
import { useState } from 'react'
import { type ChangeView, listChanges } from '../../contract/receptions'
import { Office } from '../office/Office'
import { Empty } from '../parts/Empty'
import { Failed } from '../parts/Failed'
import { Section } from '../parts/Section'
import { Waiting } from '../parts/Waiting'
import { useEndpoint } from '../useEndpoint'
import { ChangeCard } from './ChangeCard'
import { DecideSheet } from './DecideSheet'
import './planning.css'

const mayDecide = ({ acts }: ChangeView): boolean => acts.includes('grant')
const isUnderWay = (change: ChangeView): boolean =>
  !mayDecide(change) && (change.status === 'asked' || change.status === 'agreed')

interface GroupProps {
  readonly title: string
  readonly changes: readonly ChangeView[]
  readonly onDecide: (change: ChangeView) => void
}

const Group = ({ title, changes, onDecide }: GroupProps) =>
  changes.length > 0 ? (
    <Section title={title}>
      {changes.map(change => (
        <ChangeCard key={change.id} change={change} now={Date.now()} onDecide={() => onDecide(change)} />
      ))}
    </Section>
  ) : null

/** Deputies who cannot come: what waits for a decision first, what others still have to answer, what was decided. */
export default function ChangesPage() {
  const { data, error, reload } = useEndpoint(listChanges, {}, { onShow: true })
  const [id, setId] = useState<string | null>(null)
  const items = data?.items ?? []
  const open = items.find(change => change.id === id)
  const due = items.filter(mayDecide)
  const group = { onDecide: ({ id }: ChangeView) => setId(id) }
  return (
    <Office
      title='请假换班'
      here='planning/changes'
      {...(data ? { waits: { 'planning/changes': due.length } } : {})}
    >
      {!data && (error ? <Failed error={error} onRetry={() => void reload()} /> : <Waiting />)}
      {data && (
        <View className='office-column'>
          {due.length === 0 && (
            <Empty icon='circle-check' title='没有要决定的' note='代表请假或换班，会出现在这里。' />
          )}
          <Group title={`等您决定（${due.length}）`} changes={due} {...group} />
          <Group title='等对方代表答复' changes={items.filter(isUnderWay)} {...group} />
          <Group
            title='最近三十天'
            changes={items.filter(change => !mayDecide(change) && !isUnderWay(change))}
            {...group}
          />
        </View>
      )}
      {open && mayDecide(open) && (
        <DecideSheet change={open} onClose={() => setId(null)} onChanged={() => void reload()} />
      )}
    </Office>
  )
}
