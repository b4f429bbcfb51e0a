import { View } from '@tarojs/components'
import { type Queue, queueWords } from '../../contract/opinions'
import { classes } from './classes'
import { Pressable } from './Pressable'
import './QueueTabs.css'

interface Props {
  readonly queues: readonly Queue[]
  readonly value: Queue
  readonly onChange: (queue: Queue) => void
  readonly counts: Readonly<Record<Queue, number>> | undefined
  /** What a reader calls a queue, where the contract's word does not fit. */
  readonly words?: Partial<Record<Queue, string>>
}

/** The queues as tabs, each with how many wait in it. */
export function QueueTabs({ queues, value, onChange, counts, words = {} }: Props) {
  return (
    <View className='queue-tabs'>
      {queues.map(queue => (
        <Pressable
          key={queue}
          className={classes('queue-tab', queue === value && 'queue-here')}
          onClick={() => onChange(queue)}
          label={`${words[queue] ?? queueWords[queue]} ${counts?.[queue] ?? ''}`}
        >
          <View>{words[queue] ?? queueWords[queue]}</View>
          <View className={classes('queue-count', queue === 'late' && !!counts?.late && 'queue-late')}>
            {counts ? String(counts[queue]) : '·'}
          </View>
        </Pressable>
      ))}
    </View>
  )
}
