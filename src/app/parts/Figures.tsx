import { View } from '@tarojs/components'
import './Figures.css'

export interface Figure {
  readonly value: number
  readonly unit: string
  readonly label: string
}

/** A few numbers side by side, each with what it counts. */
export const Figures = ({ figures }: { readonly figures: readonly Figure[] }) => (
  <View className='figures'>
    {figures.map(({ value, unit, label }) => (
      <View key={label} className='figure'>
        <View className='figure-value'>
          {value}
          <View className='figure-unit'>{unit}</View>
        </View>
        <View className='figure-label'>{label}</View>
      </View>
    ))}
  </View>
)
