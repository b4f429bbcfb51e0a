import { View } from '@tarojs/components'
import type { EventName, TimelineItem } from '../../contract/opinions'
import { type Instant, sayTime } from '../../contract/time'
import { Photos } from './Photos'
import { TimelineLine } from './TimelineLine'

/** Answers are marked green, calls for attention amber; everything else keeps quiet. */
const marks: { readonly [E in EventName]?: 'answer' | 'alert' } = {
  signOff: 'answer',
  reportPromise: 'answer',
  explainAndClose: 'answer',
  askInfo: 'alert',
  urge: 'alert',
  supervise: 'alert',
  reopen: 'alert',
  reject: 'alert',
}

interface Props {
  readonly item: TimelineItem
  readonly now: Instant
  readonly isLatest: boolean
}

/** One event: what, who, when, and its labelled details. */
export function TimelineEntry({ item, now, isLatest }: Props) {
  const mark = marks[item.name] ?? (isLatest ? 'latest' : 'plain')
  return (
    <View className={`timeline-entry timeline-${mark}`}>
      <View className='timeline-title'>{item.title}</View>
      <View className='timeline-by'>{`${sayTime(item.at, now)} · ${item.by}`}</View>
      {item.lines.map(line => (
        <TimelineLine key={line.label + line.value} {...line} />
      ))}
      {item.photos.length > 0 && <Photos photos={item.photos} />}
    </View>
  )
}
