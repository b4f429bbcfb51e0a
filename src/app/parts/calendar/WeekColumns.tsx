import { sayDay } from '../../../contract/time'
import { weekOf } from './month.shared'
import { TimeGrid, type TimeGridProps } from './TimeGrid'

export interface WeekColumnsProps extends TimeGridProps {
  /** The Monday of the week (YYYY-MM-DD); mondayOf gives it. */
  readonly monday: string
  /** On a desk two may stand side by side in a day; on a phone a day is as wide as one thumb. */
  readonly wide: boolean
}

/** One week in a grid of hours. */
export const WeekColumns = ({ monday, wide, ...props }: WeekColumnsProps) => (
  <TimeGrid
    {...props}
    days={weekOf(monday)}
    label={`${sayDay(monday, props.now)}起的一周`}
    across={wide ? 2 : 1}
  />
)
