import { View } from '@tarojs/components'
import type { PlanRule } from '../../contract/receptions'
import { live } from '../parts/aria'
import { Button } from '../parts/Button'
import { Input } from '../parts/Input'
import { Picker } from '../parts/Picker'
import {
  cadenceOf,
  cadences,
  deputyOptions,
  nthOptions,
  sayWhole,
  weekdayOptions,
  withCadence,
  withNth,
} from './ruleDraft'
import { SeatFields } from './SeatFields'
import { minuteOptions, saySeats, startOptions } from './sessionDraft'

interface Props {
  readonly rule: PlanRule
  readonly onChange: (rule: PlanRule) => void
  /** None for the only one: a plan has at least one rule. */
  readonly onRemove?: (() => void) | undefined
}

/** When: 每月 第一个 周五. */
const When = ({ rule, onChange }: Props) => {
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

const Hours = ({ rule, onChange }: Props) => (
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

/** One rule of a plan, read back in words as it is chosen. */
export const RuleFields = (props: Props) => {
  const { rule, onChange, onRemove } = props
  return (
    <View className='office-paper plan-rule'>
      <View className='plan-rule-head'>
        <View className='plan-rule-words' {...live}>
          {sayWhole(rule)}
        </View>
        {onRemove && (
          <Button kind='quiet' size='small' icon='x' onClick={onRemove} label={`去掉“${sayWhole(rule)}”`}>
            去掉
          </Button>
        )}
      </View>
      <When {...props} />
      <Hours {...props} />
      <SeatFields value={rule} onChange={seats => onChange({ ...rule, ...seats })} />
      <View className='plan-read'>{saySeats(rule)}</View>
      <Input
        label='主题'
        optional
        hint='每一场都用这个主题，例如：养老服务。'
        value={rule.theme}
        onChange={theme => onChange({ ...rule, theme })}
        max={60}
      />
    </View>
  )
}
