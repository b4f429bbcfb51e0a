import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import type { OpinionView } from '../../contract/opinions'
import { Acting } from '../acting/Acting'
import { Contact } from '../acting/Contact'
import { useDuty } from '../acting/useDuty'
import { useOpinion } from '../acting/useOpinion'
import { Card } from '../parts/Card'
import { Failed } from '../parts/Failed'
import { OpinionBody } from '../parts/OpinionBody'
import { Page } from '../parts/Page'
import { ReplyCard } from '../parts/ReplyCard'
import { Section } from '../parts/Section'
import { StatusTag } from '../parts/StatusTag'
import { Timeline } from '../parts/Timeline'
import { Waiting } from '../parts/Waiting'
import { useParams } from '../platform/navigate'
import './opinion.css'

const Where = ({ opinion }: { readonly opinion: OpinionView }) => (
  <View className='deputy-where'>
    <StatusTag status={opinion.status} audience='staff' light={opinion.light} />
    {opinion.holder && <View className='deputy-holder'>{opinion.holder}</View>}
  </View>
)

/** An opinion of one's own site: the deputy reads, speaks with the reporter and may answer, but never assigns. */
export default function OpinionPage() {
  const { id } = useParams()
  const me = useDuty()
  const { opinion, error, reload, take } = useOpinion(me && id ? id : null)
  usePullDownRefresh(() => void reload().finally(() => Taro.stopPullDownRefresh()))
  const now = Date.now()
  if (!opinion)
    return (
      <Page title='选民意见'>
        {error ? <Failed error={error} onRetry={() => void reload()} /> : <Waiting />}
      </Page>
    )
  const acting = <Acting opinion={opinion} onActed={take} onStale={() => void reload()} />
  return (
    <Page title='选民意见' footer={opinion.moves.length > 0 && acting}>
      <Where opinion={opinion} />
      <Card>
        <OpinionBody opinion={opinion} now={now} />
      </Card>
      {opinion.reply && (
        <Section title='答复'>
          <ReplyCard reply={opinion.reply} now={now} title='给居民的答复' />
        </Section>
      )}
      <Section title='与居民联系'>
        <Card>
          <Contact opinion={opinion} />
        </Card>
      </Section>
      <Section title='办理经过'>
        <Card>
          <Timeline items={opinion.timeline} now={now} />
        </Card>
      </Section>
    </Page>
  )
}
