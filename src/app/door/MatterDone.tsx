import { View } from '@tarojs/components'
import { sayReceipt } from '../../contract/scan'
import { alert, aria } from '../parts/aria'
import { Button } from '../parts/Button'
import { Notice } from '../parts/Notice'
import { copy } from '../platform/clipboard'
import type { MatterState } from './useMatter'

interface Props {
  readonly matter: MatterState
  readonly code: string
}

/** The receipt number, large enough to be copied by hand for whoever brought the matter up. */
export const MatterReceipt = ({ matter: { sent, hasAccount }, code }: Props) => (
  <View className='matter-done' {...alert}>
    <View>{sent.name ? `已记下，请抄给${sent.name}` : '已记下，请抄给居民'}</View>
    <View className='matter-code' {...aria('text', `回执编号 ${[...code].join(' ')}`)}>
      {sayReceipt(code)}
    </View>
    <View className='found-note'>
      {hasAccount
        ? '居民登录后，在“我的意见”里也能看到进展。'
        : `凭这个编号和查询密码 ${sent.pin} 看进展，请一起抄下。`}
    </View>
    <View className='door-gap'>
      <Button icon='copy' onClick={() => void copy(sayReceipt(code), '编号已复制')}>
        复制编号
      </Button>
    </View>
  </View>
)

/** Without a network: nothing is lost, and where the number will stand. */
export const MatterKept = ({ hasBooking }: { readonly hasBooking: boolean }) => (
  <Notice kind='warn' icon='wifi-off'>
    {`已存在手机里，网络恢复后自动提交。回执编号要等提交后才有，${
      hasBooking ? '会显示在名单里这位的名字下面' : '会列在这场的接待记录里'
    }，到时请打电话告诉居民。`}
  </Notice>
)
