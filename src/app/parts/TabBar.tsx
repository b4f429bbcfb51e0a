import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { aria } from './aria'
import { classes } from './classes'
import { Icon, type IconName } from './Icon'
import { Pressable } from './Pressable'
import './TabBar.css'

export type TabName = 'home' | 'opinions' | 'me'

const tabs: readonly { name: TabName; text: string; icon: IconName }[] = [
  { name: 'home', text: '首页', icon: 'house' },
  { name: 'opinions', text: '我的意见', icon: 'message-square-text' },
  { name: 'me', text: '我的', icon: 'user-round' },
]

/** The three rooms of the resident, at the lower edge. Our own: the fixed bar of the platforms knows no roles. */
export const TabBar = ({ here }: { here: TabName }) => (
  <View className='tab-bar' {...aria('navigation', '主导航')}>
    <View className='tab-bar-in'>
      {tabs.map(({ name, text, icon }) => (
        <Pressable
          key={name}
          className={classes('tab', name === here && 'tab-here')}
          label={name === here ? `${text}，当前页` : text}
          onClick={() => name !== here && void Taro.redirectTo({ url: `/resident/${name}` })}
        >
          <Icon name={icon} size={22} />
          <View className='tab-text'>{text}</View>
        </Pressable>
      ))}
    </View>
  </View>
)
