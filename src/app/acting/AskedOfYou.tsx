import { View } from '@tarojs/components'
import type { MoveData, MoveName, OpinionView } from '../../contract/opinions'
import { dayOf, type Instant } from '../../contract/time'
import { MoveForm } from '../parts/MoveForm'
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
export const askedMoves: readonly MoveName[] = ['addInfo', 'rate']

const thanks = (data: MoveData): string =>
  data.result === 'dissatisfied' ? '已转去重新办理' : data.result ? '谢谢您的评价' : '已收到您的补充'

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
