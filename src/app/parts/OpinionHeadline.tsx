import { View } from '@tarojs/components'
import { familyOf, type OpinionView, type Status, statusForResident } from '../../contract/opinions'
import { type Instant, sayDay } from '../../contract/time'
import { aria } from './aria'
import { daysLate } from './due'
import { OpinionWay } from './OpinionWay'
import './OpinionHeadline.css'

/** What each status means, for a person who has never heard of it. */
const meanings: Record<Status, string> = {
  submitted: '意见收到了，一个工作日内会有人受理。',
  held: '正在核对内容，一个工作日内告诉您结果。',
  received: '已经受理，正在确定由谁来办。',
  needsInfo: '需要您补充一点情况，请看下面的问题。',
  forwarded: '超出街道权限，已转到区里办理。',
  assigned: '已经交给承办单位。',
  handling: '承办单位正在办理。',
  review: '答复写好了，正在审核。',
  replied: '有答复了，请您看看是否解决。',
  tracking: '还在落实，到了承诺的日子会向您报告。',
  closed: '这件事已经办结。',
  redirected: '这件事要向别处反映，去处见下。',
  merged: '与他人反映的是同一件事，一起办理。',
  rejected: '没有受理，原因见下；修改后可以再提。',
  withdrawn: '您撤回了这条意见。',
}

/** Those who were not satisfied, or came back, want to see that it began anew. */
const meaningOf = ({ status, round }: OpinionView): string =>
  round > 1 && familyOf(status) === 'open' ? `第 ${round} 次办理：${meanings[status]}` : meanings[status]

/** When an answer can be expected; empty when nothing is due. */
const expectation = (opinion: OpinionView, now: Instant): string => {
  const { status, dueOn, promisedOn } = opinion
  if (opinion.isPaused) return '等待您补充期间，不计时限'
  if (status === 'tracking') return promisedOn ? `承诺 ${sayDay(promisedOn, now)} 报告结果` : ''
  if (!dueOn || familyOf(status) !== 'open') return ''
  const late = daysLate(dueOn, now)
  if (late > 0) return `原定 ${sayDay(dueOn, now)}，已晚 ${late} 天`
  return `${opinion.dueIsEstimate ? '预计 ' : ''}${sayDay(dueOn, now)} 前答复`
}

const Fact = ({ label, value, isLate }: { label: string; value: string; isLate?: boolean }) => (
  <View className='headline-fact'>
    <View className='headline-label'>{label}</View>
    <View className={isLate ? 'headline-late' : 'headline-value'}>{value}</View>
  </View>
)

/** While the reporter is asked, nobody else holds the matter, and the sentence above says so already. */
const isReporters = (status: Status): boolean => status === 'needsInfo' || status === 'replied'

/** Where an opinion stands, in plain words: the state, what it means, who holds it and until when. */
export function OpinionHeadline({ opinion, now }: { readonly opinion: OpinionView; readonly now: Instant }) {
  const when = expectation(opinion, now)
  return (
    <View className='headline'>
      <View className='headline-status' {...aria('heading')} aria-level={2}>
        {statusForResident[opinion.status]}
      </View>
      <View className='headline-meaning'>{meaningOf(opinion)}</View>
      <OpinionWay status={opinion.status} />
      {opinion.holder && !isReporters(opinion.status) && <Fact label='现在由谁办' value={opinion.holder} />}
      {when && <Fact label='什么时候' value={when} isLate={opinion.light === 'red'} />}
    </View>
  )
}
