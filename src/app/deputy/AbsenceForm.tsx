import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../parts/Button'
import { DateInput } from '../parts/DateInput'
import { Input } from '../parts/Input'

export interface AbsenceDraft {
  readonly fromOn: string
  readonly untilOn: string
  readonly note: string
}

interface Props {
  readonly today: string
  readonly busy: boolean
  readonly faults: Readonly<Record<string, string>>
  /** True when it was written down. */
  readonly onAdd: (draft: AbsenceDraft) => Promise<boolean>
}

const nothing: AbsenceDraft = { fromOn: '', untilOn: '', note: '' }

/** Some days on which one cannot come; a single day needs only the first field. */
export const AbsenceForm = ({ today, busy, faults, onAdd }: Props) => {
  const [draft, setDraft] = useState(nothing)
  const [fault, setFault] = useState('')
  const write = (change: Partial<AbsenceDraft>) => {
    setFault('')
    setDraft(old => ({ ...old, ...change }))
  }
  const add = async () => {
    if (!draft.fromOn) return setFault('请选择哪一天')
    const isAdded = await onAdd({ ...draft, untilOn: draft.untilOn || draft.fromOn })
    if (isAdded) setDraft(nothing)
  }
  return (
    <View className='absence-form'>
      <View className='absence-days'>
        <DateInput
          label='从哪天'
          value={draft.fromOn}
          min={today}
          error={fault || faults.fromOn}
          onChange={fromOn => write({ fromOn })}
        />
        <DateInput
          label='到哪天'
          value={draft.untilOn}
          min={draft.fromOn || today}
          error={faults.untilOn}
          optional
          onChange={untilOn => write({ untilOn })}
        />
      </View>
      <Input
        label='事由'
        value={draft.note}
        onChange={note => write({ note })}
        placeholder='如：外出学习'
        max={40}
        error={faults.note}
        optional
      />
      <Button kind='primary' block busy={busy} onClick={() => void add()}>
        登记
      </Button>
    </View>
  )
}
