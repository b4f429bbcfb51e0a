import { View } from '@tarojs/components'
import { Picker } from '../parts/Picker'

const perSlot = Array.from({ length: 10 }, (_, at) => ({ value: String(at + 1), label: `${at + 1} 人` }))

const percents = (now: number) =>
  [...new Set([20, 40, 60, 80, 100, now])]
    .sort((a, b) => a - b)
    .map(percent => ({ value: String(percent), label: `${percent}%` }))

interface Seats {
  readonly perSlot: number
  readonly bookablePercent: number
}

interface Props {
  readonly value: Seats
  readonly onChange: (changes: Partial<Seats>) => void
}

/** How many are received in each slot, and what share of the seats can be booked. */
export const SeatFields = ({ value, onChange }: Props) => (
  <View className='plan-pair'>
    <Picker
      label='每 15 分钟接待'
      options={perSlot}
      value={String(value.perSlot)}
      onChange={many => onChange({ perSlot: Number(many) })}
    />
    <Picker
      label='可预约的比例'
      options={percents(value.bookablePercent)}
      value={String(value.bookablePercent)}
      onChange={percent => onChange({ bookablePercent: Number(percent) })}
    />
  </View>
)
