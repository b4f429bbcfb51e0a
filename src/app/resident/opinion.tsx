import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { familyOf, type OpinionView } from '../../contract/opinions'
import { Acting } from '../acting/Acting'
import { AskedOfYou, askedMoves } from '../acting/AskedOfYou'
import { useOpinion } from '../acting/useOpinion'
import { sortMoves } from '../parts/ActionBarOrder'
import { Card } from '../parts/Card'
import { Notice } from '../parts/Notice'
import { OpinionBody } from '../parts/OpinionBody'
import { OpinionElsewhere } from '../parts/OpinionElsewhere'
import { OpinionHeadline } from '../parts/OpinionHeadline'
import { OpinionParent } from '../parts/OpinionParent'
import { Page } from '../parts/Page'
import { ReplyCard } from '../parts/ReplyCard'
import { Section } from '../parts/Section'
import { Timeline } from '../parts/Timeline'
import { Waiting } from '../parts/Waiting'
import { copy } from '../platform/clipboard'
import { useParams } from '../platform/navigate'
import { LostOpinion } from './LostOpinion'
import './opinion.css'

/** What came of it: the answer, or the place to take it to, or the matter it was merged into. */
const Outcome = ({ opinion, now }: { readonly opinion: OpinionView; readonly now: number }) => {
  const { status, reply, parent, timeline, mergedCount } = opinion
  const isElsewhere = status === 'redirected' || status === 'rejected'
  return (
    <View className='opinion-outcome'>
      {isElsewhere && <OpinionElsewhere timeline={timeline} onCopy={() => void copy(opinion.text)} />}
      {parent && <OpinionParent parent={parent} now={now} />}
      {reply && (
        <ReplyCard
          reply={reply}
          now={now}
          title={familyOf(status) === 'open' ? '上一次答复' : '给您的答复'}
        />
      )}
      {mergedCount > 0 && (
        <Notice kind='info' icon='users'>{`还有 ${mergedCount} 人反映了同一件事，一起办理。`}</Notice>
      )}
    </View>
  )
}

/** One's own opinion: where it stands, what came of it, what is asked of one, and all that has happened. */
export default function OpinionPage() {
  const { id } = useParams()
  const { opinion, error, reload, take } = useOpinion(id ?? null, id)
  usePullDownRefresh(() => void reload().finally(() => Taro.stopPullDownRefresh()))
  const now = Date.now()
  if (!opinion)
    return (
      <Page title='我的意见'>
        {error || !id ? <LostOpinion error={error} onRetry={reload} /> : <Waiting />}
      </Page>
    )
  const acting = { opinion, receiptFor: id, onActed: take, onStale: () => void reload() }
  const moves = opinion.moves.filter(move => !askedMoves.includes(move))
  const bar = moves.length > 0 && <Acting {...acting} moves={moves} />
  // A bar that holds nothing but 更多 is no help at hand; it waits at the end of the page.
  const isAtHand = sortMoves(moves).shown.length > 0
  return (
    <Page title='我的意见' footer={isAtHand && bar}>
      <OpinionHeadline opinion={opinion} now={now} />
      <Outcome opinion={opinion} now={now} />
      <AskedOfYou key={opinion.status} {...acting} now={now} />
      <Section title='办理经过'>
        <Card>
          <Timeline items={opinion.timeline} now={now} />
        </Card>
      </Section>
      <Section title='我反映的'>
        <Card>
          <OpinionBody opinion={opinion} now={now} />
        </Card>
      </Section>
      {!isAtHand && <View className='opinion-end'>{bar}</View>}
    </Page>
  )
}
