import { View } from '@tarojs/components'
import { DEPUTIES_MAX } from '../../contract/receptions'
import { live } from '../parts/aria'
import { Check } from '../parts/Check'
import { DateInput } from '../parts/DateInput'
import { Field } from '../parts/Field'
import { Input } from '../parts/Input'
import { Picker } from '../parts/Picker'
import { SeatFields } from './SeatFields'
import { minuteOptions, type SessionDraft, saySeats, startOptions } from './sessionDraft'

interface Props {
  readonly draft: SessionDraft
  readonly onType: (changes: Partial<SessionDraft>) => void
  /** Deputies who may be there. */
  readonly choices: readonly { readonly id: string; readonly name: string }[]
  readonly faults: Readonly<Record<string, string>>
}

const Deputies = ({ draft, onType, choices, faults }: Props) => {
  const { deputies } = draft
  const toggle = (id: string, isOn: boolean) =>
    onType({ deputies: isOn ? [...deputies, id] : deputies.filter(one => one !== id) })
  return (
    <Field
      label='代表'
      hint={`最多 ${DEPUTIES_MAX} 位；列出的是这个站点和街道里可以安排的代表。`}
      {...(faults.deputies ? { error: faults.deputies } : {})}
    >
      <View className='plan-choices'>
        {choices.map(({ id, name }) => (
          <Check key={id} label={name} value={deputies.includes(id)} onChange={isOn => toggle(id, isOn)} />
        ))}
        {choices.length === 0 && (
          <View className='office-note'>这个站点还没有代表，请先在“家站点”里安排。</View>
        )}
      </View>
    </Field>
  )
}

/** When a reception takes place, who comes, for how many. */
export const SessionFields = (props: Props) => {
  const { draft, onType, faults } = props
  const faultAt = (name: string) => (faults[name] ? { error: faults[name] } : {})
  return (
    <>
      <DateInput label='日期' value={draft.day} onChange={day => onType({ day })} {...faultAt('day')} />
      <View className='plan-pair'>
        <Picker
          label='开始'
          options={startOptions(draft.from)}
          value={String(draft.from)}
          onChange={from => onType({ from: Number(from) })}
          {...faultAt('from')}
        />
        <Picker
          label='时长'
          options={minuteOptions}
          value={String(draft.minutes)}
          onChange={minutes => onType({ minutes: Number(minutes) })}
          {...faultAt('minutes')}
        />
      </View>
      <Deputies {...props} />
      <SeatFields value={draft} onChange={onType} />
      <View className='plan-read' {...live}>
        {saySeats(draft)}
      </View>
      <Input
        label='主题'
        optional
        value={draft.theme}
        onChange={theme => onType({ theme })}
        max={60}
        {...faultAt('theme')}
      />
      <Input
        label='联合单位'
        optional
        hint='有别的单位一起来时填写，用顿号分开。'
        value={draft.jointUnits.join('、')}
        onChange={units => onType({ jointUnits: units.split('、') })}
        max={200}
        {...faultAt('jointUnits')}
      />
    </>
  )
}
