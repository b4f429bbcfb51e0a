import { View } from '@tarojs/components'
import { type DeputyCard as Deputy, deputyLevelWords } from '../../contract/deputies/card'
import { Face } from './Face'
import { Pressable } from './Pressable'
import './DeputyCard.css'

interface Props {
  readonly deputy: Deputy
  readonly onOpen: (id: string) => void
  /** A line more: at which sites to find the deputy. */
  readonly note?: string
}

/** One deputy in a list: face, name, what kind of deputy, unit and post, and the group. */
export const DeputyCard = ({ deputy, onOpen, note }: Props) => (
  <Pressable className='deputy-card' onClick={() => onOpen(deputy.id)}>
    <Face name={deputy.name} photo={deputy.photo} />
    <View className='deputy-card-words'>
      <View className='deputy-card-name'>
        {deputy.name}
        <View className='deputy-card-level'>{deputyLevelWords[deputy.level]}</View>
      </View>
      <View className='deputy-card-post'>{[deputy.unit, deputy.post].filter(Boolean).join(' ')}</View>
      <View className='deputy-card-note'>{[deputy.group, note].filter(Boolean).join(' · ')}</View>
    </View>
  </Pressable>
)
