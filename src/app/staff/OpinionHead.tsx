import { View } from '@tarojs/components'
import { familyOf, type OpinionView, statusForStaff } from '../../contract/opinions'
import { type Instant, sayDay } from '../../contract/time'
import { aria } from '../parts/aria'
import { daysLate } from '../parts/due'
import { Notice } from '../parts/Notice'
import { remarksOn } from './remarks'

interface Props {
  readonly opinion: OpinionView
  readonly now: Instant
}

/** What is due, in one line; empty when nothing is. */
const sayDeadline = ({ opinion, now }: Props): string => {
  const { status, dueOn, promisedOn } = opinion
  if (opinion.isPaused) return '等居民补充，不计时限'
  if (status === 'tracking' && promisedOn) return `承诺 ${sayDay(promisedOn, now)} 报告结果`
  if (!dueOn || familyOf(status) !== 'open') return ''
  const late = daysLate(dueOn, now)
  const day = `${opinion.dueIsEstimate ? '预计 ' : ''}${sayDay(dueOn, now)}到期`
  return late > 0 ? `${day}，超期 ${late} 天` : day
}

/** The head of the file: where it stands, until when, who holds it, and what one should know before deciding. */
export function OpinionHead({ opinion, now }: Props) {
  const deadline = sayDeadline({ opinion, now })
  return (
    <View className='file-head'>
      <View className='file-state'>
        <View className='file-status' {...aria('heading')} aria-level={2}>
          {statusForStaff[opinion.status]}
        </View>
        {deadline && <View className={`file-due file-due-${opinion.light}`}>{deadline}</View>}
      </View>
      <View className='file-holder'>{opinion.holder ? `现在由 ${opinion.holder} 处理` : '已经结束'}</View>
      {remarksOn(opinion).map(({ kind, text }) => (
        <Notice key={text} kind={kind}>
          {text}
        </Notice>
      ))}
    </View>
  )
}
