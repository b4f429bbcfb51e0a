import { View } from '@tarojs/components'
import {
  type ChangeStatus,
  type ChangeView,
  changeKindWords,
  changeStatusWords,
} from '../../contract/receptions'
import { type Instant, saySpan, sayTime } from '../../contract/time'
import { Button } from '../parts/Button'
import { Tag } from '../parts/Tag'

const tones: Record<ChangeStatus, 'ok' | 'warn' | 'bad' | 'calm'> = {
  asked: 'warn',
  agreed: 'warn',
  granted: 'ok',
  refused: 'bad',
  declined: 'calm',
  withdrawn: 'calm',
}

/** Who stands in, as far as it is known. */
const sayInstead = ({ kind, status, substitute }: ChangeView): string | null => {
  if (!substitute) return status === 'granted' ? '没有另安排代表' : null
  if (kind === 'leave') return `由${substitute.name}代表接替`
  return status === 'agreed' ? `${substitute.name}代表已同意接替` : `请${substitute.name}代表接替`
}

interface Props {
  readonly change: ChangeView
  readonly now: Instant
  readonly onDecide: () => void
}

/** One request: who, which reception, why, and how many people it touches. */
export const ChangeCard = ({ change, now, onDecide }: Props) => {
  const { kind, status, deputy, session, reason, note, askedAt, booked, acts } = change
  const instead = sayInstead(change)
  const isDue = acts.includes('grant')
  return (
    <View className='office-paper change-card'>
      <View className='change-head'>
        <View className='change-who'>{`${deputy.name}代表 · ${changeKindWords[kind]}`}</View>
        <Tag tone={tones[status]}>{isDue ? '等您决定' : changeStatusWords[status]}</Tag>
      </View>
      <View className='change-when'>{saySpan(session.startsAt, session.endsAt, now)}</View>
      <View>{session.site.name}</View>
      <View className='change-reason'>{`“${reason}”`}</View>
      {instead && <View>{instead}</View>}
      {note && <View className='change-note'>{`说明：${note}`}</View>}
      <View className='office-note'>
        {[booked > 0 ? `已有 ${booked} 人预约` : '还没有人预约', `${sayTime(askedAt, now)} 提出`].join(' · ')}
      </View>
      {isDue && (
        <View className='change-act'>
          <Button kind='primary' onClick={onDecide}>
            决定
          </Button>
        </View>
      )}
    </View>
  )
}
