import { View } from '@tarojs/components'
import { useState } from 'react'
import { createCampaign } from '../../contract/receptions'
import { addDays } from '../../contract/time'
import { Button } from '../parts/Button'
import { Choice } from '../parts/Choice'
import { DateInput } from '../parts/DateInput'
import { Input } from '../parts/Input'
import { Notice } from '../parts/Notice'
import { Picker } from '../parts/Picker'
import { Sheet } from '../parts/Sheet'
import { ask, say } from '../platform/dialogs'
import { useAct } from '../useAct'
import { firstDayIn } from './dates'
import { minuteOptions, startOptions } from './sessionDraft'
import type { Changing } from './usePlanningAct'

type Half = 1 | 2
const halfOptions = [
  { value: '1', label: '上半年' },
  { value: '2', label: '下半年' },
] as const

interface Props extends Changing {
  readonly year: number
  /** Those that have no campaign yet. */
  readonly halves: readonly Half[]
}

/** How long a campaign usually lasts, in days. */
const USUAL = 13

const firstDayOf = (year: number, half: Half): string => {
  const soon = firstDayIn(year)
  const start = half === 1 ? `${year}-05-06` : `${year}-10-15`
  return soon > start ? soon : start
}

const begin = (year: number, half: Half) => {
  const fromOn = firstDayOf(year, half)
  return { theme: '', half, fromOn, untilOn: addDays(fromOn, USUAL), from: 9 * 60, minutes: 90 }
}

/** Sets a campaign up: a theme, some days, and one reception for every open site. */
export function CampaignSheet({ year, halves, onClose, onChanged }: Props) {
  const [draft, setDraft] = useState(() => begin(year, halves.at(-1) ?? 1))
  const { send, busy, fault } = useAct(createCampaign)
  const type = (changes: Partial<typeof draft>) => setDraft(before => ({ ...before, ...changes }))
  const faultAt = (name: string) => (fault?.fields?.[name] ? { error: fault.fields[name] } : {})
  const create = async () => {
    const content = '每个开放的站点各排一场，代表轮流安排。排好后由各街道主任公布。'
    if (!(await ask({ title: `发起“${draft.theme}”？`, content, ok: '发起' }))) return
    if (!(await send({ year, ...draft }))) return
    say('已发起，等各街道公布')
    onClose()
    onChanged()
  }
  return (
    <Sheet
      open
      title={`发起 ${year} 年集中联系`}
      onClose={onClose}
      footer={
        <Button kind='primary' block busy={busy} disabled={!draft.theme.trim()} onClick={() => void create()}>
          {draft.theme.trim() ? '发起' : '请先写主题'}
        </Button>
      }
    >
      {fault && !fault.fields && <Notice kind='error'>{fault.message}</Notice>}
      <Input
        label='主题'
        hint='一句话，例如：听民意、解民忧，助力城市更新。'
        value={draft.theme}
        onChange={theme => type({ theme })}
        max={60}
        {...faultAt('theme')}
      />
      <Choice
        label='哪半年'
        columns={2}
        options={halfOptions.filter(({ value }) => halves.some(half => String(half) === value))}
        value={String(draft.half) === '1' ? '1' : '2'}
        onChange={value => type({ ...begin(year, value === '1' ? 1 : 2), theme: draft.theme })}
      />
      <View className='plan-pair'>
        <DateInput
          label='从哪天'
          value={draft.fromOn}
          onChange={fromOn => type({ fromOn })}
          {...faultAt('fromOn')}
        />
        <DateInput
          label='到哪天'
          value={draft.untilOn}
          min={draft.fromOn}
          onChange={untilOn => type({ untilOn })}
          {...faultAt('untilOn')}
        />
      </View>
      <View className='plan-pair'>
        <Picker
          label='每场开始'
          options={startOptions(draft.from)}
          value={String(draft.from)}
          onChange={from => type({ from: Number(from) })}
        />
        <Picker
          label='每场时长'
          options={minuteOptions}
          value={String(draft.minutes)}
          onChange={minutes => type({ minutes: Number(minutes) })}
        />
      </View>
    </Sheet>
  )
}
