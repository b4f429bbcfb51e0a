import { View } from '@tarojs/components'
import { aria } from './aria'
import { faceOf, gridClass, type SlotGridProps } from './slotWords'
import './SlotGrid.css'

/** The times of a reception, as large as a thumb; one of them is chosen. */
export const SlotGrid = ({ slots, value, onChange, own }: SlotGridProps) => (
  <View className={gridClass(slots)} {...aria('radiogroup', '选时间')}>
    {slots.map(slot => {
      const { isOff, isOn, note, time, label, className } = faceOf(slot, { value, own })
      return (
        <View
          key={slot.slot}
          className={className}
          hoverClass={isOff ? 'none' : 'pressed'}
          onClick={() => !isOff && onChange(slot.slot)}
          {...aria('radio', label)}
          aria-checked={isOn}
          aria-disabled={isOff}
        >
          <View className='slot-time'>{time}</View>
          <View className='slot-note'>{note}</View>
        </View>
      )
    })}
  </View>
)
