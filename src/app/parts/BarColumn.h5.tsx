import type { BarColumnProps } from './BarColumn'
import { BarInside } from './BarInside'
import { classes } from './classes'

/** One bar that a finger can touch and a pointer can pass over; what it then says stands in the list of days too. */
export const BarColumn = ({ isTouched, onTouch, ...inside }: BarColumnProps) => (
  <div
    className={classes('bar', isTouched && 'bar-touched')}
    onClick={onTouch}
    onMouseEnter={onTouch}
    aria-hidden
  >
    <BarInside {...inside} />
  </div>
)
