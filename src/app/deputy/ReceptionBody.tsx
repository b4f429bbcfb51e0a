import { View } from '@tarojs/components'
import { type CalendarSession, phaseWords, type SessionView } from '../../contract/receptions'
import { type Instant, saySpan, sayTime } from '../../contract/time'
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

const Head = ({ session, now }: Props) => (
  <View className={session.phase === 'cancelled' ? 'reception-head reception-off' : 'reception-head'}>
    <View className='reception-when'>{saySpan(session.startsAt, session.endsAt, now)}</View>
    <View className='reception-tags'>
      <Tag tone={tones[session.phase] ?? 'calm'}>{sayPhase(session)}</Tag>
      {session.isCampaign && <Tag tone='bad'>集中联系社区</Tag>}
    </View>
    {session.cancelledWhy && <Notice kind='error'>{`取消原因：${session.cancelledWhy}`}</Notice>}
  </View>
)

const Changes = ({ session, now }: Props) =>
  session.changes.length > 0 ? (
    <Section title='有什么变动'>
      <Card>
        {session.changes.map(({ at, text }) => (
          <Row key={at + text} icon='info' title={text} note={sayTime(at, now)} />
        ))}
      </Card>
    </Section>
  ) : null

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
