import { View } from '@tarojs/components'
import type { MoveData, MoveName, OpinionView } from '../../contract/opinions'
import { dayOf, type Instant } from '../../contract/time'
import { Button } from '../parts/Button'
import { MoveForm } from '../parts/MoveForm'
import { sureText } from '../parts/MoveFormWords'
import { Notice } from '../parts/Notice'
import { Rating } from '../parts/Rating'
import { say } from '../platform/dialogs'
import { useMove } from './useMove'
import './acting.css'

interface Props {
  readonly opinion: OpinionView
  readonly now: Instant
  readonly receiptFor: string | undefined
  readonly onActed: (opinion: OpinionView) => void
  readonly onStale: () => void
}

/** The moves that are drawn on the page itself, because the loop waits for the reporter to make them. */
export const askedMoves: readonly MoveName[] = ['addInfo', 'rate', 'consentPublish']

const thanks = (data: MoveData): string =>
  data.result === 'dissatisfied' ? '已转去重新办理' : data.result ? '谢谢您的评价' : '已收到您的补充'

interface ConsentProps {
  readonly busy: boolean
  readonly refusal: string | undefined
  readonly onSend: () => void
}

/** Asked apart from everything else, and nothing happens to those who pass it by (个人信息保护法 25). */
const Consent = ({ busy, refusal, onSend }: ConsentProps) => (
  <View className='asked'>
    <View className='asked-title'>愿意让邻居也看到吗？</View>
    <View className='asked-note'>{sureText('consentPublish')}</View>
    {refusal && <Notice kind='error'>{refusal}</Notice>}
    <Button block busy={busy} onClick={onSend}>
      同意公开
    </Button>
  </View>
)

/** The one thing the reporter is asked for now: an answer to a question, or a rating. */
export function AskedOfYou({ opinion, now, receiptFor, onActed, onStale }: Props) {
  const act = useMove({ opinion, receiptFor, onActed, onStale })
  const today = dayOf(now)
  const send = (move: MoveName) => async (data: MoveData) => {
    if (await act.send(move, data)) say(thanks(data))
  }
  const common = { busy: act.busy !== null, refusal: act.fault.sentence }
  if (opinion.moves.includes('rate'))
    return (
      <View className='asked'>
        <View className='asked-title'>请您评一评</View>
        <Rating {...common} today={today} onSend={send('rate')} />
      </View>
    )
  if (opinion.moves.includes('consentPublish'))
    return (
      <Consent
        {...common}
        onSend={async () => {
          if (await act.send('consentPublish')) say('谢谢您愿意公开')
        }}
      />
    )
  if (!opinion.moves.includes('addInfo')) return null
  return (
    <View className='asked'>
      <View className='asked-title'>工作人员想问您</View>
      {opinion.question && <View className='asked-question'>{opinion.question}</View>}
      <MoveForm
        {...common}
        move='addInfo'
        refused={act.fault.fields}
        options={{ units: null, similar: null, today }}
        onSend={send('addInfo')}
      />
    </View>
  )
}
