import { View } from '@tarojs/components'
import { Icon } from '../parts/Icon'

/** A few short sentences, each with a tick. */
export const Promises = ({ lines }: { lines: readonly string[] }) => (
  <View>
    {lines.map(line => (
      <View key={line} className='promise'>
        <Icon name='check' size={18} className='promise-mark' />
        <View className='promise-text'>{line}</View>
      </View>
    ))}
  </View>
)
