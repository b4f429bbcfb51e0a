import { View } from '@tarojs/components'
import type { OutputOf } from '../../contract/endpoint'
import type { previewPlan } from '../../contract/receptions'
import { live } from '../parts/aria'
import { classes } from '../parts/classes'
import { Empty } from '../parts/Empty'
import { Failed } from '../parts/Failed'
import { Notice } from '../parts/Notice'
import { Waiting } from '../parts/Waiting'
import { SessionLines } from './SessionLines'

interface Props {
  readonly preview: {
    readonly data: OutputOf<typeof previewPlan> | undefined
    readonly error: unknown
    readonly reload: () => Promise<void>
  }
  readonly isOld: boolean
}

type Items = OutputOf<typeof previewPlan>['items']

const sayBrought = (items: Items): string => {
  const moved = items.filter(({ movedFrom }) => movedFrom !== null).length
  const empty = items.filter(({ deputies }) => deputies.length === 0).length
  return [
    `新排 ${items.length} 场`,
    moved > 0 && `${moved} 场避开节假日`,
    empty > 0 && `${empty} 场没有代表有空`,
  ]
    .filter(Boolean)
    .join('，')
}

/** What the rules would bring: dates, who comes, what moves away from a holiday. */
export const Preview = ({ preview, isOld }: Props) => {
  const { data, error, reload } = preview
  if (!data) return error ? <Failed error={error} onRetry={() => void reload()} /> : <Waiting />
  return (
    <View className={classes('plan-preview', isOld && 'plan-old')}>
      <View className='plan-brought' {...live}>
        {sayBrought(data.items)}
      </View>
      {data.isEstimate && <Notice kind='info'>这一年的放假安排还没有公布，公布后日期可能调整。</Notice>}
      {data.items.length > 0 ? (
        <SessionLines lines={data.items} />
      ) : (
        <Empty
          icon='calendar'
          title='没有新的场次'
          note='已经公布的不变；这一年剩下的日子里，没有别的日子符合规则。'
        />
      )}
    </View>
  )
}
