import { View } from '@tarojs/components'
import { type ChangeView, changeStatusWords } from '../../contract/receptions'
import { type Instant, sayTime } from '../../contract/time'
import { Button } from '../parts/Button'
import { Tag } from '../parts/Tag'
import { sayAsked, sayWhere } from './askedWords'
import './ChangeCard.css'
import { useChange } from './useChange'

interface Props {
  readonly change: ChangeView
  readonly now: Instant
  readonly onDone: () => void
  readonly onOpen?: (change: ChangeView) => void
}

const tones = {
  asked: 'warn',
  agreed: 'warn',
  declined: 'calm',
  granted: 'ok',
  refused: 'bad',
  withdrawn: 'calm',
} as const

/** A leave waits for nobody but the organiser. */
const statusOf = ({ kind, status }: ChangeView): string =>
  kind === 'leave' && status === 'asked' ? '等工委决定' : changeStatusWords[status]

const Facts = ({ change, now }: Props) => (
  <>
    <View className='change-head'>
      <View className='change-who'>{sayAsked(change)}</View>
      <Tag tone={tones[change.status]}>{statusOf(change)}</Tag>
    </View>
    <View className='change-where'>{sayWhere(change, now)}</View>
    <View className='change-reason'>{`原因：${change.reason}`}</View>
    {change.note && <View className='change-reason'>{`答复：${change.note}`}</View>}
    <View className='change-at'>
      {[`${sayTime(change.askedAt, now)} 提出`, change.booked > 0 && `已有 ${change.booked} 人预约`]
        .filter(Boolean)
        .join(' · ')}
    </View>
  </>
)

/** One request for leave or a swap: who, when and why, how it stands, and what the reader may answer. */
export const ChangeCard = (props: Props) => {
  const { change, onDone, onOpen } = props
  const { move, busy } = useChange(onDone)
  const { acts, id } = change
  return (
    <View className='change-card'>
      <Facts {...props} />
      <View className='change-acts'>
        {acts.includes('agree') && (
          <Button kind='primary' busy={busy} onClick={() => void move(id, 'agree')}>
            愿意接替
          </Button>
        )}
        {acts.includes('decline') && (
          <Button busy={busy} onClick={() => void move(id, 'decline')}>
            那时不便
          </Button>
        )}
        {acts.includes('withdraw') && (
          <Button busy={busy} onClick={() => void move(id, 'withdraw')}>
            撤回申请
          </Button>
        )}
        {onOpen && change.isOwn && (
          <Button kind='quiet' onClick={() => onOpen(change)}>
            看这场接待
          </Button>
        )}
      </View>
    </View>
  )
}
