import { classes } from './classes'
import type { PressableProps } from './Pressable'
import './Pressable.css'

/** A box of any shape that can be tapped, reached and pressed with the keyboard: a real button. */
export const Pressable = ({ children, onClick, className, label }: PressableProps) => (
  <button type='button' className={classes('pressable', className)} onClick={onClick} aria-label={label}>
    {children}
  </button>
)
