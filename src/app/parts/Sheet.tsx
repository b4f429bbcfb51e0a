import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import { Icon } from './Icon'
import { Pressable } from './Pressable'
import './Sheet.css'

export interface SheetProps {
  readonly open: boolean
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  readonly footer?: ReactNode
}

/** A sheet over the page: it rises from the lower edge on a phone, and stands in the middle of a desk. */
export const Sheet = ({ open, title, onClose, children, footer }: SheetProps) =>
  open ? (
    <View className='sheet'>
      <View className='sheet-shade' onClick={onClose} catchMove />
      <View className='sheet-box' {...aria('dialog', title)}>
        <View className='sheet-head'>
          <View className='sheet-title'>{title}</View>
          <Pressable className='sheet-close' onClick={onClose} label='关闭'>
            <Icon name='x' size={22} />
          </Pressable>
        </View>
        <View className='sheet-body'>
          <View className='sheet-body-in'>{children}</View>
        </View>
        {footer && <View className='sheet-footer'>{footer}</View>}
      </View>
    </View>
  ) : null
