import { View } from '@tarojs/components'
import type { MoveData } from '../../contract/opinions'
import { Button } from './Button'
import { MoveField } from './MoveField'
import { openQuestions, useMoveDraft } from './MoveFormDraft'
import { Notice } from './Notice'
import { RatingChoice } from './RatingChoice'
import './Rating.css'

interface Props {
  readonly busy: boolean
  readonly onSend: (data: MoveData) => void
  readonly refusal?: string | undefined
  /** Today in Shanghai, as YYYY-MM-DD. */
  readonly today: string
}

/** What the reporter thinks of the answer: drawn from what the move `rate` asks, with large choices. */
export function Rating({ busy, onSend, refusal, today }: Props) {
  const { draft, faults, answer, check } = useMoveDraft('rate')
  const options = { units: null, similar: null, today }
  const send = () => {
    const data = busy ? null : check()
    if (data) onSend(data)
  }
  return (
    <View className='rating'>
      {openQuestions('rate', draft).map(({ name, ask }) => {
        const question = {
          name,
          ask,
          value: draft.values[name],
          error: faults[name],
          onChange: (value: unknown) => answer(name, value),
        }
        if (name === 'reason') return <MoveField key={name} {...question} options={options} />
        return <RatingChoice key={name} {...question} />
      })}
      {refusal && <Notice kind='error'>{refusal}</Notice>}
      {Object.keys(faults).length > 0 && <Notice kind='error'>还有没选好的，请看上面标红的地方。</Notice>}
      <Button kind='primary' block busy={busy} onClick={send}>
        提交评价
      </Button>
    </View>
  )
}
