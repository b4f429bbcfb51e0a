import { View } from '@tarojs/components'
import { decodeSite } from '../../contract/scan'
import { Icon, type IconName } from '../parts/Icon'
import { Pressable } from '../parts/Pressable'
import { say } from '../platform/dialogs'
import { go } from '../platform/navigate'
import { canScan, scan } from '../platform/scan'

interface Action {
  readonly icon: IconName
  readonly title: string
  readonly note: string
  readonly onClick: () => void
}

const scanSite = async () => {
  if (!canScan) return go('resident/scan')
  const scanned = await scan()
  if ('missed' in scanned) return say(scanned.missed)
  const code = decodeSite(scanned.text)
  if (code) await go('resident/site', { code, from: 'scan' })
  else say('这不是家站点的二维码，可以在下面输入编号。')
}

const first: Action = {
  icon: canScan ? 'scan-line' : 'message-square-text',
  title: canScan ? '扫一扫海报' : '提意见',
  note: canScan ? '扫站点海报上的二维码' : '输入海报编号，或选一个站点',
  onClick: () => void scanSite(),
}

const second: Action = {
  icon: 'map-pin',
  title: '找身边的代表',
  note: '最近的站点在哪里、什么时候有人',
  onClick: () => void go('places/nearby'),
}

const others: readonly Action[] = [
  {
    icon: 'calendar',
    title: '约代表见面',
    note: '选一场，选个时间',
    onClick: () => void go('receptions/schedule'),
  },
  {
    icon: 'receipt-text',
    title: '我的预约',
    note: '时间和预约码',
    onClick: () => void go('receptions/bookings'),
  },
  {
    icon: 'keyboard',
    title: '输入编号',
    note: '海报上的编号',
    onClick: () => void go('resident/scan'),
  },
  { icon: 'search', title: '查进展', note: '凭回执编号', onClick: () => void go('resident/follow') },
]

const Tile = ({ action, look }: { action: Action; look: string }) => (
  <Pressable className={`home-action ${look}`} onClick={action.onClick}>
    <Icon name={action.icon} size={26} className='home-action-icon' />
    <View className='home-action-words'>
      <View className='home-action-title'>{action.title}</View>
      <View className='home-action-note'>{action.note}</View>
    </View>
  </Pressable>
)

/** The things one comes for, as large as a thumb. */
export const HomeActions = () => (
  <View className='home-actions'>
    <Tile action={first} look='home-action-first' />
    <Tile action={second} look='home-action-other home-action-second' />
    <View className='home-actions-two'>
      {others.map(action => (
        <Tile key={action.title} action={action} look='home-action-other' />
      ))}
    </View>
  </View>
)
