import { View } from '@tarojs/components'
import { dayOf, type Instant, sayClock } from '../../contract/time'
import { live } from '../parts/aria'
import { sayDate } from '../parts/calendar/month.shared'
import { Icon } from '../parts/Icon'
import { Pressable } from '../parts/Pressable'
import { CallFailed } from '../refusal'
import './OldNotice.css'

const isOffline = (error: unknown) => error instanceof CallFailed && error.code === 'network'

interface Props {
  readonly error: unknown
  /** When what is shown was loaded, in milliseconds. */
  readonly at: Instant
  readonly onRetry: () => void
}

/** Says that what is shown was loaded earlier, and when: it may have changed since. A tap tries again. */
export const OldNotice = ({ error, at, onRetry }: Props) => (
  <View {...live}>
    <Pressable className='old-notice' onClick={onRetry}>
      <Icon name={isOffline(error) ? 'wifi-off' : 'circle-alert'} size={20} />
      <View className='old-notice-words'>
        {`${isOffline(error) ? '离线' : '没有更新成功'}，显示 ${sayDate(dayOf(at))} ${sayClock(at)} 的日程`}
      </View>
      <View className='old-notice-again'>重试</View>
    </Pressable>
  </View>
)
