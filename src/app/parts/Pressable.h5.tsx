import { classes } from './classes'
import type { PressableProps } from './Pressable'

/** A box of any shape that can be tapped, reached and pressed with the keyboard: a real button. */
export const Pressable = ({ children, onClick, className, label, isOn }: PressableProps) => (
  <button
    type='button'
    className={classes('pressable', className)}
    onClick={onClick}
    aria-label={label}
    aria-pressed={isOn}
  >
    {children}
  </button>
)
