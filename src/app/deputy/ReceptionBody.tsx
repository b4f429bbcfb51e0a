import { View } from '@tarojs/components'
import { type CalendarSession, phaseWords, type SessionView, sayMoved } from '../../contract/receptions'
import { dayOf, type Instant, sayClock, sayDay, sayTime } from '../../contract/time'
import { Card } from '../parts/Card'
import { Notice } from '../parts/Notice'
import { Row } from '../parts/Row'
import { Section } from '../parts/Section'
import { Tag } from '../parts/Tag'
import { Attendance } from './Attendance'
import { Guests } from './Guests'
import { ReceptionFacts } from './ReceptionFacts'
import './reception.css'

interface Props {
  readonly session: CalendarSession
  /** What everybody may read of the place; null until it is known. */
  readonly place: SessionView['site'] | null
  readonly now: Instant
  readonly onChanged: () => void
}

const tones: Partial<Record<CalendarSession['phase'], 'ok' | 'warn' | 'bad'>> = {
  changed: 'warn',
  cancelled: 'bad',
  underWay: 'ok',
}

/** To a deputy what residents may book is simply fixed. */
const sayPhase = ({ phase }: CalendarSession): string =>
  phase === 'published' ? '已公布' : phaseWords[phase]

const Head = ({ session, now }: Props) => {
  const { phase, startsAt, endsAt, isCampaign, cancelledWhy, movedFrom } = session
  return (
    <View className={phase === 'cancelled' ? 'reception-head reception-off' : 'reception-head'}>
      <View className='reception-when'>
        <View>{sayDay(dayOf(startsAt), now)}</View>
        <View>{`${sayClock(startsAt)}–${sayClock(endsAt)}`}</View>
      </View>
      <View className='reception-tags'>
        <Tag tone={tones[phase] ?? 'calm'}>{sayPhase(session)}</Tag>
        {isCampaign && <Tag tone='bad'>集中联系社区</Tag>}
      </View>
      {cancelledWhy && <Notice kind='error'>{`取消原因：${cancelledWhy}`}</Notice>}
      {movedFrom && <Notice kind='info'>{sayMoved({ movedFrom, startsAt })}</Notice>}
    </View>
  )
}

/** What people were told before; why it was called off stands above. */
const earlierOf = ({ changes, cancelledWhy }: CalendarSession) =>
  changes.filter(({ text }) => !cancelledWhy || !text.endsWith(cancelledWhy))

const Changes = ({ session, now }: Props) => {
  const changes = earlierOf(session)
  return changes.length > 0 ? (
    <Section title='有什么变动'>
      <Card>
        {changes.map(({ at, text }) => (
          <Row key={at + text} icon='info' title={text} note={sayTime(at, now)} />
        ))}
      </Card>
    </Section>
  ) : null
}

/** One reception from above to below: when, where, with whom; what changed; who comes with what; and how it was. */
export const ReceptionBody = (props: Props) => (
  <>
    <Head {...props} />
    <Attendance session={props.session} onDone={props.onChanged} />
    <ReceptionFacts session={props.session} place={props.place} />
    <Changes {...props} />
    <Guests session={props.session} />
  </>
)
