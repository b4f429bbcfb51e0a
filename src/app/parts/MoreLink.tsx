import { View } from '@tarojs/components'
import { Icon } from './Icon'
import { Pressable } from './Pressable'
import './MoreLink.css'

/** A small way on, at the right end of a heading. */
export const MoreLink = ({ text, onClick }: { text: string; onClick: () => void }) => (
  <Pressable className='more-link' onClick={onClick}>
    <View>{text}</View>
    <Icon name='chevron-right' size={16} />
  </Pressable>
)
