import { View } from '@tarojs/components'
import { aria } from './aria'
import './Waiting.css'

const Rows = ({ rows }: { rows: number }) => (
  <>
    {Array.from({ length: rows }, (_, at) => `row${at}`).map(key => (
      <View key={key} className='waiting-card'>
        <View className='waiting-line waiting-short' />
        <View className='waiting-line' />
        <View className='waiting-line waiting-half' />
      </View>
    ))}
  </>
)

/** The shape of what is being fetched, so that nothing jumps when it arrives. */
export const Waiting = ({ rows = 3 }: { rows?: number }) => (
  <View className='waiting' {...aria('status', '正在加载')}>
    <Rows rows={rows} />
  </View>
)
