import { View } from '@tarojs/components'
import { readDeputy } from '../../contract/deputies'
import { Empty } from '../parts/Empty'
import { Failed } from '../parts/Failed'
import { Page } from '../parts/Page'
import { Waiting } from '../parts/Waiting'
import { useParams } from '../platform/navigate'
import { isRefusedWith } from '../refusal'
import { useEndpoint } from '../useEndpoint'
import { DeputyHead } from './DeputyHead'
import { DeputyPlaces } from './DeputyPlaces'
import { DeputyRecord } from './DeputyRecord'
import './deputy.css'

/** One deputy as everybody may know them: who it is, where and when they listen, what they did this year. */
export default function DeputyPage() {
  const { id = '' } = useParams()
  const { data: deputy, error, reload } = useEndpoint(readDeputy, id ? { deputy: id } : null)
  const isMissing = !id || isRefusedWith(error, 'notFound', 'badInput')
  return (
    <Page title={deputy ? `${deputy.name}代表` : '人大代表'} wide>
      {isMissing && <Empty icon='user-round' title='没有找到这位代表' note='可能已经卸任，或链接不完整。' />}
      {!isMissing && !deputy && error !== undefined && <Failed error={error} onRetry={() => void reload()} />}
      {!isMissing && !deputy && error === undefined && <Waiting />}
      {deputy && (
        <View className='deputy'>
          <View className='deputy-main'>
            <DeputyHead deputy={deputy} />
            <DeputyRecord record={deputy.record} />
          </View>
          <DeputyPlaces deputy={deputy} />
        </View>
      )}
    </Page>
  )
}
