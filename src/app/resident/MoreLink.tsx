import { View } from '@tarojs/components'
import { Icon } from '../parts/Icon'
import { Pressable } from '../parts/Pressable'
import './MoreLink.css'

/** A small way on, at the right end of a heading. */
export const MoreLink = ({ text, onClick }: { text: string; onClick: () => void }) => (
  <Pressable className='more-link' onClick={onClick}>
    <View>{text}</View>
    <Icon name='chevron-right' size={16} />
  </Pressable>
)
