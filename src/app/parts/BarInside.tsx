import { View } from '@tarojs/components'
import type { Bar } from './bars'

export interface BarInsideProps {
  readonly bar: Bar
  /** The value at the upper edge of the plot. */
  readonly top: number
  readonly tick: string
}

const percent = (value: number, top: number): string => `${(value / top) * 100}%`

/** What stands inside one bar: the whole, the darker part at its foot, and the name below. */
export const BarInside = ({ bar, top, tick }: BarInsideProps) => (
  <>
    <View className='bar-whole' style={{ height: percent(bar.value, top) }} />
    <View className='bar-part' style={{ height: percent(bar.part, top) }} />
    {tick && <View className='bar-tick'>{tick}</View>}
  </>
)
