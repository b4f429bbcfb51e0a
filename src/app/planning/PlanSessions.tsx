import { View } from '@tarojs/components'
import { useState } from 'react'
import type { StaffSession } from '../../contract/receptions'
import { Button } from '../parts/Button'
import { PhaseTag } from './SessionFacts'
import { SessionLines } from './SessionLines'

interface Props {
  readonly items: readonly StaffSession[]
  /** The present instant in milliseconds. */
  readonly now: number
  readonly onOpen: (id: string) => void
}

/** The receptions of a plan; those that are over only when asked for, so that one begins with what can still be changed. */
export const PlanSessions = ({ items, now, onOpen }: Props) => {
  const [isAll, setAll] = useState(false)
  const coming = items.filter(({ endsAt }) => Date.parse(endsAt) > now)
  const past = items.length - coming.length
  return (
    <>
      {past > 0 && (
        <View className='plan-flush'>
          <Button kind='quiet' size='small' icon='clock' onClick={() => setAll(!isAll)}>
            {isAll ? '收起已经过去的' : `看已经过去的 ${past} 场`}
          </Button>
        </View>
      )}
      <SessionLines
        lines={isAll ? items : coming}
        tag={({ phase }) => <PhaseTag phase={phase} />}
        onOpen={({ id }) => onOpen(id)}
      />
    </>
  )
}
