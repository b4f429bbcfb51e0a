import { View } from '@tarojs/components'
import { live } from './aria'
import './Progress.css'

/** How far something has come, as a bar with a sentence; 0 to 1. */
export const Progress = ({ part, children }: { readonly part: number; readonly children: string }) => (
  <View className='progress'>
    <View className='progress-track'>
      <View
        className='progress-bar'
        style={{ width: `${Math.round(Math.min(Math.max(part, 0), 1) * 100)}%` }}
      />
    </View>
    <View className='progress-said' {...live}>
      {children}
    </View>
  </View>
)
