import { Text, View } from '@tarojs/components'
import { isPromise, outcomeWords, type ReplyView } from '../../contract/opinions'
import { type Instant, sayDay, sayTime } from '../../contract/time'
import { Photos } from './Photos'
import './ReplyCard.css'

interface Props {
  readonly reply: ReplyView
  readonly now: Instant
  /** What the card is: an answer, an earlier one, or the draft of one. */
  readonly title?: string
  readonly isDraft?: boolean
}

/** An answer, large enough to be read first: the outcome, the words, who gave it, and what it promises. */
export function ReplyCard({ reply, now, title = '答复', isDraft = false }: Props) {
  const { outcome, promisedOn } = reply
  return (
    <View className={isDraft ? 'reply reply-draft' : 'reply'}>
      <View className='reply-head'>
        <View className='reply-title'>{title}</View>
        {outcome && <View className={`reply-outcome reply-${outcome}`}>{outcomeWords[outcome]}</View>}
      </View>
      <Text className='reply-text' userSelect>
        {reply.text}
      </Text>
      {promisedOn && isPromise(outcome) && (
        <View className='reply-promise'>{`承诺 ${sayDay(promisedOn, now)} 报告结果`}</View>
      )}
      {reply.photos.length > 0 && <Photos photos={reply.photos} />}
      <View className='reply-by'>{`${reply.by} · ${sayTime(reply.at, now)}`}</View>
    </View>
  )
}
