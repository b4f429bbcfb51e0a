import { View } from '@tarojs/components'
import { Icon } from '../parts/Icon'
import { Pressable } from '../parts/Pressable'
import { Select } from '../parts/Select'
import type { ScheduleFilterState } from './useScheduleFilter'

/** Whose receptions are shown: those of a street, or of one site or deputy until that is taken away. */
export const ScheduleFilterBar = ({ filter, streets, only, choose }: ScheduleFilterState) => {
  if (only) {
    return (
      <Pressable className='schedule-only' onClick={() => choose('')} label={`只看${only}，点按看全部`}>
        <View className='schedule-only-name'>{`只看 ${only}`}</View>
        <Icon name='x' size={16} />
      </Pressable>
    )
  }
  const options = [
    { value: '', label: '全部街道' },
    ...streets.map(({ slug, name }) => ({ value: slug, label: name })),
  ]
  return <Select label='街道' options={options} value={filter.street ?? ''} onChange={choose} />
}
