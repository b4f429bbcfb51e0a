import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { Acting } from '../acting/Acting'
import { useDuty } from '../acting/useDuty'
import { useOpinion } from '../acting/useOpinion'
import { Failed } from '../parts/Failed'
import { Page } from '../parts/Page'
import { Waiting } from '../parts/Waiting'
import { useParams } from '../platform/navigate'
import { OpinionFile } from './OpinionFile'

/** One opinion on a phone: its file, and what may be done with it in reach of the thumb. */
export default function OpinionPage() {
  const { id } = useParams()
  const me = useDuty()
  const { opinion, error, reload, take } = useOpinion(me && id ? id : null)
  usePullDownRefresh(() => void reload().finally(() => Taro.stopPullDownRefresh()))
  if (!opinion)
    return (
      <Page title='意见详情'>
        {error ? <Failed error={error} onRetry={() => void reload()} /> : <Waiting />}
      </Page>
    )
  const acting = <Acting opinion={opinion} onActed={take} onStale={() => void reload()} />
  return (
    <Page title='意见详情' footer={opinion.moves.length > 0 && acting}>
      <OpinionFile opinion={opinion} />
    </Page>
  )
}
