import type { ReactNode } from 'react'
import { classes } from './classes'
import type { IconName } from './Icon'

export interface ButtonProps {
  readonly children: ReactNode
  readonly onClick?: () => void
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'danger'
  readonly size?: 'normal' | 'small'
  readonly icon?: IconName
  readonly disabled?: boolean
  /** At work: shows a turning mark and takes no taps. */
  readonly busy?: boolean
  readonly block?: boolean
  /** What a screen reader says, where the text alone says too little. */
  readonly label?: string
  /** Opens the sheet in which a mini program passes its page on. */
  readonly share?: boolean
}

/** The class names of a button, the same on every platform. */
export const buttonClass = ({ kind = 'plain', size, disabled, busy, block }: ButtonProps): string =>
  classes(
    'button',
    `button-${kind}`,
    size === 'small' && 'button-small',
    block && 'button-block',
    disabled && 'button-off',
    busy && 'button-busy',
  )
