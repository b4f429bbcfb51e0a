import { View } from '@tarojs/components'
import './Tallies.css'

interface TalliesProps {
  readonly items: readonly { readonly label: string; readonly value: string; readonly note?: string }[]
}

/** A few numbers side by side, each with what it counts. */
export const Tallies = ({ items }: TalliesProps) => (
  <View className='tallies'>
    {items.map(({ label, value, note }) => (
      <View key={label} className='tally'>
        <View className='tally-label'>{label}</View>
        <View className='tally-value'>{value}</View>
        {note && <View className='tally-note'>{note}</View>}
      </View>
    ))}
  </View>
)
