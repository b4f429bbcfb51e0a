import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Pressable } from './Pressable'
import './Card.css'

export interface CardProps {
  readonly children: ReactNode
  readonly onClick?: () => void
  readonly label?: string
}

/** A sheet of paper on the page; the whole of it can be tapped when it leads somewhere. */
export const Card = ({ children, onClick, label }: CardProps) =>
  onClick ? (
    <Pressable className='card card-link' onClick={onClick} label={label}>
      {children}
    </Pressable>
  ) : (
    <View className='card'>{children}</View>
  )
