import { View } from '@tarojs/components'
import type { PlanRule } from '../../contract/receptions'
import { Picker } from '../parts/Picker'
import {
  cadenceOf,
  cadences,
  deputyOptions,
  nthOptions,
  weekdayOptions,
  withCadence,
  withNth,
} from './ruleDraft'
import { minuteOptions, startOptions } from './sessionDraft'

export interface RuleProps {
  readonly rule: PlanRule
  readonly onChange: (rule: PlanRule) => void
}

/** How often it comes round: 每月 第一个 周五. */
export const CadenceFields = ({ rule, onChange }: RuleProps) => {
  const { when } = rule
  const set = (next: PlanRule['when']) => onChange({ ...rule, when: next })
  return (
    <View className='plan-three'>
      <Picker
        label='多久一次'
        options={cadences}
        value={cadenceOf(when)}
        onChange={cadence => set(withCadence(when, cadence))}
      />
      {when.every === 'month' && (
        <Picker
          label='第几个'
          options={nthOptions}
          value={String(when.nth)}
          onChange={nth => set(withNth(when, nth))}
        />
      )}
      <Picker
        label='星期几'
        options={weekdayOptions}
        value={String(when.weekday)}
        onChange={weekday => set({ ...when, weekday: Number(weekday) })}
      />
    </View>
  )
}

/** From when, how long, and how many deputies: 15:00, 60 分钟, 2 位. */
export const HourFields = ({ rule, onChange }: RuleProps) => (
  <View className='plan-three'>
    <Picker
      label='开始'
      options={startOptions(rule.from)}
      value={String(rule.from)}
      onChange={from => onChange({ ...rule, from: Number(from) })}
    />
    <Picker
      label='时长'
      options={minuteOptions}
      value={String(rule.minutes)}
      onChange={minutes => onChange({ ...rule, minutes: Number(minutes) })}
    />
    <Picker
      label='代表'
      options={deputyOptions}
      value={String(rule.deputies)}
      onChange={deputies => onChange({ ...rule, deputies: Number(deputies) })}
    />
  </View>
)
