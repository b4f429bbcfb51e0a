import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'
import './Empty.css'

export interface EmptyProps {
  readonly icon: IconName
  readonly title: string
  readonly note?: string
  readonly action?: ReactNode
}

/** Nothing here yet: why, and what one can do about it. */
export const Empty = ({ icon, title, note, action }: EmptyProps) => (
  <View className='empty'>
    <View className='empty-mark'>
      <Icon name={icon} size={28} />
    </View>
    <View className='empty-title'>{title}</View>
    {note && <View className='empty-note'>{note}</View>}
    {action && <View className='empty-action'>{action}</View>}
  </View>
)
