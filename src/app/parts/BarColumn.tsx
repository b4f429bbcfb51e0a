import { View } from '@tarojs/components'
import { BarInside, type BarInsideProps } from './BarInside'
import { classes } from './classes'

export interface BarColumnProps extends BarInsideProps {
  readonly isTouched: boolean
  readonly onTouch: () => void
}

/** One bar that a finger can touch. */
export const BarColumn = ({ isTouched, onTouch, ...inside }: BarColumnProps) => (
  <View className={classes('bar', isTouched && 'bar-touched')} onClick={onTouch}>
    <BarInside {...inside} />
  </View>
)
