import { View } from '@tarojs/components'
import { LeaveButton } from '../acting/LeaveButton'
import { OfficeNav } from '../office/OfficeNav'
import { aria } from '../parts/aria'
import { Button } from '../parts/Button'

interface Props {
  readonly duties: string
  readonly isLoading: boolean
  readonly onRefresh: () => void
}

/** The upper edge of the desk: where one is and where else one may go, the keys, who one is, and the way out. */
export function DeskTop({ duties, isLoading, onRefresh }: Props) {
  return (
    <View className='desk-top'>
      <View className='desk-title' {...aria('heading')} aria-level={1}>
        意见办理
      </View>
      <OfficeNav here='staff/inbox' />
      <View className='desk-keys'>↑ ↓ 选择　Enter 看详情　/ 查找　Esc 关闭</View>
      <View className='desk-who'>{duties}</View>
      <Button kind='quiet' size='small' icon='rotate-cw' busy={isLoading} onClick={onRefresh}>
        刷新
      </Button>
      <LeaveButton />
    </View>
  )
}
