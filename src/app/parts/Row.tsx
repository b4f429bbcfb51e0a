import { View } from '@tarojs/components'
import { Icon, type IconName } from './Icon'
import { Pressable } from './Pressable'
import './Row.css'

export interface RowProps {
  readonly icon?: IconName
  readonly title: string
  readonly note?: string
  readonly value?: string
  readonly onClick?: () => void
}

const Inside = ({ icon, title, note, value, onClick }: RowProps) => (
  <>
    {icon && <Icon name={icon} size={20} className='row-icon' />}
    <View className='row-main'>
      <View className='row-title'>{title}</View>
      {note && <View className='row-note'>{note}</View>}
    </View>
    {value && <View className='row-value'>{value}</View>}
    {onClick && <Icon name='chevron-right' size={18} className='row-arrow' />}
  </>
)

/** One line of a list: what it is, a word more, a value; with an arrow when it leads somewhere. */
export const Row = (props: RowProps) =>
  props.onClick ? (
    <Pressable className='row' onClick={props.onClick}>
      <Inside {...props} />
    </Pressable>
  ) : (
    <View className='row'>
      <Inside {...props} />
    </View>
  )
