import { View } from '@tarojs/components'
import { aria } from '../parts/aria'
import { classes } from '../parts/classes'
import { Icon, type IconName } from '../parts/Icon'
import { Pressable } from '../parts/Pressable'
import { type PageName, replace } from '../platform/navigate'
import './DeputyRooms.css'

const rooms = [
  { page: 'deputy/calendar', text: '日历', icon: 'calendar' },
  { page: 'deputy/changes', text: '请假换班', icon: 'arrow-up-down' },
  { page: 'deputy/opinions', text: '意见', icon: 'message-square-text' },
] as const satisfies readonly { page: PageName; text: string; icon: IconName }[]

export type DeputyRoom = (typeof rooms)[number]['page']

/** The three rooms of a deputy, in reach of the thumb. */
export const DeputyRooms = ({ here }: { readonly here: DeputyRoom }) => (
  <View className='deputy-rooms' {...aria('navigation', '代表工作台')}>
    {rooms.map(({ page, text, icon }) => (
      <Pressable
        key={page}
        className={classes('deputy-room', page === here && 'deputy-room-here')}
        label={page === here ? `${text}，当前页` : text}
        onClick={() => page !== here && void replace(page)}
      >
        <Icon name={icon} size={22} />
        <View className='deputy-room-text'>{text}</View>
      </Pressable>
    ))}
  </View>
)
