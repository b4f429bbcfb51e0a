import { View } from '@tarojs/components'
import { useState } from 'react'
import { aria, hidden } from './aria'
import { BarColumn } from './BarColumn'
import { axisOf, type Bar, tickEvery } from './bars'
import './BarChart.css'

interface BarChartProps {
  readonly bars: readonly Bar[]
  /** What it shows in one sentence, for those who do not see it. */
  readonly summary: string
  /** What is said of the bar that was touched. */
  readonly say: (bar: Bar) => string
  /** What stands there before one is touched. */
  readonly idle: string
  /** How many names fit under the bars. */
  readonly room?: number
}

/**
 * Bars over days, drawn from plain boxes, so that it looks the same on all three platforms: a chart library (F2,
 * uCharts) weighs more than the whole staff package, and draws on a canvas that no screen reader sees.
 */
export const BarChart = ({ bars, summary, say, idle, room = 6 }: BarChartProps) => {
  const [at, setAt] = useState<number | null>(null)
  const axis = axisOf(bars.map(({ value }) => value))
  const top = axis.at(-1) ?? 1
  const every = tickEvery(bars.length, room)
  const touched = at === null ? undefined : bars[at]
  return (
    <View className='bars' {...aria('group', summary)}>
      <View className='bars-said'>{touched ? say(touched) : idle}</View>
      <View className='bars-plot' {...hidden}>
        {axis.map(mark => (
          <View key={mark} className='bars-mark' style={{ bottom: `${(mark / top) * 100}%` }}>
            <View className='bars-mark-name'>{mark}</View>
          </View>
        ))}
        <View className='bars-columns'>
          {bars.map((bar, index) => (
            <BarColumn
              key={bar.key}
              bar={bar}
              top={top}
              isTouched={index === at}
              tick={index % every === 0 ? bar.tick : ''}
              onTouch={() => setAt(index)}
            />
          ))}
        </View>
      </View>
    </View>
  )
}
