import { View } from '@tarojs/components'
import type { OutputOf } from '../../contract/endpoint'
import { type listPlans, type PlanCard, type PlanStatus, planStatusWords } from '../../contract/receptions'
import { classes } from '../parts/classes'
import { Empty } from '../parts/Empty'
import { Pressable } from '../parts/Pressable'
import { Section } from '../parts/Section'
import { Tag } from '../parts/Tag'
import { go } from '../platform/navigate'
import { Folded } from './Folded'
import { WithoutPlan } from './WithoutPlan'

const tones: Record<PlanStatus, 'calm' | 'warn' | 'ok'> = { draft: 'calm', proposed: 'warn', published: 'ok' }

/** How far a plan is, as a coloured word. */
export const PlanTag = ({ status }: { readonly status: PlanStatus }) => (
  <Tag tone={tones[status]}>{planStatusWords[status]}</Tag>
)

const Count = ({ label, value, isBad }: { label: string; value: number; isBad?: boolean }) => (
  <View className={classes('plan-count', isBad && value > 0 && 'plan-count-bad', value === 0 && 'plan-none')}>
    <View className='plan-count-label'>{label}</View>
    {String(value)}
  </View>
)

const PlanLine = ({ plan }: { readonly plan: PlanCard }) => (
  <Pressable className='plan-line' onClick={() => void go('planning/plan', { plan: plan.id })}>
    <View className='plan-line-name'>{plan.site.name}</View>
    <View className='plan-line-status'>
      <PlanTag status={plan.status} />
    </View>
    <View className='plan-counts'>
      <Count label='场次' value={plan.sessions} />
      <Count label='避开假日' value={plan.moved} />
      <Count label='冲突' value={plan.conflicts} isBad />
    </View>
  </Pressable>
)

const order: readonly PlanStatus[] = ['proposed', 'draft', 'published']

interface Props {
  readonly plans: OutputOf<typeof listPlans>
  readonly year: number
  readonly mayPlan: boolean
}

/** What waits for the chair first, then what is being written, then what is public; below, the sites without a plan. */
export const PlanTable = ({ plans, year, mayPlan }: Props) => {
  const { items, without } = plans
  const sorted = [...items].sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
  return (
    <View>
      {sorted.length > 0 && (
        <View className='plan-table'>
          <Folded items={sorted} unit='个' draw={plan => <PlanLine key={plan.id} plan={plan} />} />
        </View>
      )}
      {items.length + without.length === 0 && (
        <Empty icon='calendar' title={`${year} 年还没有计划`} note='街道里也没有开放的站点。' />
      )}
      {without.length > 0 && (
        <Section title={`还没有计划的站点（${without.length}）`}>
          <WithoutPlan sites={without} year={year} mayPlan={mayPlan} />
        </Section>
      )}
    </View>
  )
}
