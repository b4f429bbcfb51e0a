import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import { classes } from './classes'
import './Pressable.css'

export interface PressableProps {
  readonly children: ReactNode
  readonly onClick: () => void
  readonly className?: string
  readonly label?: string
}

/** A box of any shape that can be tapped, and on the web also reached and pressed with the keyboard. */
export const Pressable = ({ children, onClick, className, label }: PressableProps) => (
  <View
    className={classes('pressable', className)}
    hoverClass='pressed'
    hoverStayTime={80}
    onClick={onClick}
    {...aria('button', label)}
  >
    {children}
  </View>
)
