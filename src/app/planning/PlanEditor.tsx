import { View } from '@tarojs/components'
import type { PlanView } from '../../contract/receptions'
import { Office } from '../office/Office'
import { useLeaving } from '../office/useLeaving'
import { Button } from '../parts/Button'
import { Notice } from '../parts/Notice'
import { Preview } from './Preview'
import { RuleFields } from './RuleFields'
import { usePlanEditor } from './usePlanEditor'

/** As many rules as the contract allows. */
const RULES_MAX = 6

interface Props {
  readonly site: { readonly code: string; readonly name: string }
  readonly year: number
  readonly plan: PlanView | null
  readonly onStale: () => void
  readonly onSaved: (plan: PlanView) => void
  readonly onLeave: () => void
}

const kept = (plan: PlanView | null): string =>
  plan?.status === 'published'
    ? '已经公布的场次不会变；没公布的按新规则重排，再送主任审定。'
    : '还没公布的场次按规则重排；手工调过的不动。'

/** Chooses the rules of a site's year, with what they would bring beside them, before anything is written. */
export function PlanEditor({ site, year, plan, onStale, onSaved, onLeave }: Props) {
  const editor = usePlanEditor({ site: site.code, year, plan, onStale, onSaved })
  const { rules, preview, isOld, change, add, remove, save, busy, fault } = editor
  const leave = useLeaving(editor.isTyped, onLeave)
  return (
    <Office
      title={`${year} 年计划的规则`}
      here='planning/plans'
      within={{ title: site.name, onBack: () => void leave() }}
      footer={
        <Button
          kind='primary'
          block
          busy={busy}
          disabled={!plan && preview.data?.items.length === 0}
          onClick={() => void save()}
        >
          {preview.data && !isOld ? `保存计划，新排 ${preview.data.items.length} 场` : '保存计划'}
        </Button>
      }
    >
      {fault && (
        <Notice kind='error'>
          {fault.code === 'planStale'
            ? '这份计划刚刚有人改过。您选的规则还在，看一眼再保存一次。'
            : fault.message}
        </Notice>
      )}
      <View className='plan-editor'>
        <View>
          {rules.map((rule, at) => (
            <RuleFields
              // biome-ignore lint/suspicious/noArrayIndexKey: a rule has no name of its own
              key={at}
              rule={rule}
              onChange={changed => change(at, changed)}
              onRemove={rules.length > 1 ? () => remove(at) : undefined}
            />
          ))}
          {rules.length < RULES_MAX && (
            <Button icon='plus' onClick={add}>
              再加一条规则
            </Button>
          )}
          <View className='office-note'>{kept(plan)}</View>
        </View>
        <Preview preview={preview} isOld={isOld} />
      </View>
    </Office>
  )
}
