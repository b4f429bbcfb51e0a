import { Text, View } from '@tarojs/components'
import type { TimelineItem } from '../../contract/opinions'
import { Button } from './Button'
import './OpinionElsewhere.css'

interface Props {
  readonly timeline: readonly TimelineItem[]
  readonly onCopy: () => void
}

/** Where a redirected or refused opinion is to be taken, and the reporter's own words to take along. */
export function OpinionElsewhere({ timeline, onCopy }: Props) {
  const last = timeline.filter(({ name }) => name === 'redirect' || name === 'reject').at(-1)
  return (
    <View className='elsewhere'>
      {last?.lines.map(line => (
        <View key={line.label} className='elsewhere-line'>
          <View className='elsewhere-label'>{line.label}</View>
          <Text className='elsewhere-value' userSelect>
            {line.value}
          </Text>
        </View>
      ))}
      <Button kind='plain' icon='copy' block onClick={onCopy}>
        复制我写的内容
      </Button>
    </View>
  )
}
