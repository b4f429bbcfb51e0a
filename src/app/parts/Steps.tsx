import { View } from '@tarojs/components'
import { aria } from './aria'
import './Steps.css'

export interface Step {
  readonly title: string
  readonly note?: string
}

/** What happens, one after the other. */
export const Steps = ({ steps }: { steps: readonly Step[] }) => (
  <View className='steps' {...aria('list')}>
    {steps.map(({ title, note }, at) => (
      <View key={title} className='step' {...aria('listitem')}>
        <View className='step-mark'>{at + 1}</View>
        <View className='step-main'>
          <View className='step-title'>{title}</View>
          {note && <View className='step-note'>{note}</View>}
        </View>
      </View>
    ))}
  </View>
)
