import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import { classes } from './classes'

export interface PressableProps {
  readonly children: ReactNode
  readonly onClick: () => void
  readonly className?: string
  readonly label?: string
  /** For one that stays down: whether it is. */
  readonly isOn?: boolean
}

/** A box of any shape that can be tapped, and on the web also reached and pressed with the keyboard. */
export const Pressable = ({ children, onClick, className, label, isOn }: PressableProps) => (
  <View
    className={classes('pressable', className)}
    hoverClass='pressed'
    hoverStayTime={80}
    onClick={onClick}
    {...aria('button', label)}
    aria-pressed={isOn}
  >
    {children}
  </View>
)
