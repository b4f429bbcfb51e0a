import { View } from '@tarojs/components'
import { useState } from 'react'
import type { TimelineItem } from '../../contract/opinions'
import type { Instant } from '../../contract/time'
import { Button } from './Button'
import { TimelineEntry } from './TimelineEntry'
import './Timeline.css'

/** Entries that are shown at once; a long history opens on request, which also keeps the first frame light. */
const FOLD = 6

interface Props {
  readonly items: readonly TimelineItem[]
  readonly now: Instant
}

/** What has happened so far, the newest first: people come to see what is new. */
export function Timeline({ items, now }: Props) {
  const [isOpen, setOpen] = useState(false)
  const newestFirst = [...items].sort((a, b) => b.seq - a.seq)
  const shown = isOpen ? newestFirst : newestFirst.slice(0, FOLD)
  const left = newestFirst.length - shown.length
  return (
    <View className='timeline'>
      {shown.map((item, i) => (
        <TimelineEntry key={item.seq} item={item} now={now} isLatest={i === 0} />
      ))}
      {items.length === 0 && <View className='timeline-none'>还没有记录</View>}
      {left > 0 && (
        <View className='timeline-more'>
          <Button kind='quiet' size='small' icon='chevron-down' onClick={() => setOpen(true)}>
            {`再看更早的 ${left} 条`}
          </Button>
        </View>
      )}
    </View>
  )
}
