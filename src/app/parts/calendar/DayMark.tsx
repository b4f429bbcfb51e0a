import { View } from '@tarojs/components'
import { hidden } from '../aria'
import { classes } from '../classes'
import { markIn, markOf } from './marks.shared'
import './tones.css'

interface Props {
  readonly day: string
  /** Whether there is room for the holiday's name. */
  readonly named: boolean
  /** What it stands in is read out as a whole. */
  readonly isQuiet?: boolean
}

/** The mark of a day: a holiday, or a weekend day that is worked. */
export const DayMark = ({ day, named, isQuiet }: Props) => {
  const mark = markOf(day)
  if (!mark) return null
  return (
    <View
      className={classes('calendar-mark', named && 'calendar-named', mark === '休' && 'calendar-off')}
      {...(isQuiet ? hidden : {})}
    >
      {markIn(day, named)}
    </View>
  )
}
