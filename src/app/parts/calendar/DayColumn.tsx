import { sayDay } from '../../../contract/time'
import { TimeGrid, type TimeGridProps } from './TimeGrid'

export interface DayColumnProps extends Omit<TimeGridProps, 'onDay'> {
  /** YYYY-MM-DD. */
  readonly day: string
  readonly wide: boolean
}

/** One day in a grid of hours. */
export const DayColumn = ({ day, wide, ...props }: DayColumnProps) => (
  <TimeGrid {...props} days={[day]} label={sayDay(day, props.now)} across={wide ? 6 : 3} />
)
