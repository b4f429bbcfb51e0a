import { View } from '@tarojs/components'
import type { PlanView } from '../../contract/receptions'
import { Notice } from '../parts/Notice'
import { PlanTag } from './PlanTable'

const sayPlan = ({ sessions, moved, conflicts }: PlanView): string =>
  [
    `${sessions} 场`,
    moved > 0 && `${moved} 场避开节假日`,
    conflicts > 0 ? `${conflicts} 场有冲突` : '没有冲突',
  ]
    .filter(Boolean)
    .join(' · ')

/** How far a plan is, what its rules are, and what has to be known before it goes on. */
export const PlanHead = ({ plan }: { readonly plan: PlanView }) => {
  const { status, words, conflicts, sentBackWhy, isEstimate } = plan
  return (
    <View className='plan-head'>
      <View className='plan-head-line'>
        <PlanTag status={status} />
        <View>{sayPlan(plan)}</View>
      </View>
      <View className='plan-words'>
        {words.map(line => (
          <View key={line} className='plan-word'>
            {line}
          </View>
        ))}
      </View>
      {sentBackWhy && <Notice kind='warn'>{`主任退回：${sentBackWhy}`}</Notice>}
      {conflicts > 0 && status !== 'published' && (
        <Notice kind='error'>{`有 ${conflicts} 场有冲突，点开调整；都解决了才能公布。`}</Notice>
      )}
      {isEstimate && (
        <Notice kind='info'>这一年的放假安排还没有公布，公布后遇上假日的场次会改到下一个工作日。</Notice>
      )}
    </View>
  )
}
