import { View } from '@tarojs/components'
import type { OutputOf } from '../../contract/endpoint'
import type { listPlans, PlanCard } from '../../contract/receptions'
import { Tallies } from '../parts/Tallies'

const sum = (plans: readonly PlanCard[], field: 'sessions' | 'moved' | 'conflicts'): number =>
  plans.reduce((total, plan) => total + plan[field], 0)

/** A year of plans in four numbers. */
export const PlanTallies = ({ plans }: { readonly plans: OutputOf<typeof listPlans> }) => {
  const { items, without } = plans
  const published = items.filter(({ status }) => status === 'published').length
  const moved = sum(items, 'moved')
  const conflicts = sum(items, 'conflicts')
  return (
    <View className='office-paper plan-tallies'>
      <Tallies
        items={[
          {
            label: '站点计划已公布',
            value: `${published} / ${items.length + without.length}`,
            note: without.length > 0 ? `${without.length} 个站点还没有计划` : '每个站点都有计划',
          },
          { label: '全年场次', value: String(sum(items, 'sessions')) },
          { label: '避开节假日', value: String(moved), note: '已改到下一个工作日' },
          {
            label: '有冲突的场次',
            value: String(conflicts),
            note: conflicts > 0 ? '解决后才能公布' : '没有冲突',
          },
        ]}
      />
    </View>
  )
}
