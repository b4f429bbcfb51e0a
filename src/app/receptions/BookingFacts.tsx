import type { BookingView } from '../../contract/receptions'
import { needWords } from '../../contract/receptions/statuses'
import { sayReceipt } from '../../contract/scan'
import { saySpan } from '../../contract/time'
import { Card } from '../parts/Card'
import { Row } from '../parts/Row'
import { Section } from '../parts/Section'
import { go } from '../platform/navigate'

/** What was booked: the reception, and what was said with it. */
export const BookingFacts = ({ booking }: { readonly booking: BookingView }) => {
  const { session, name, subject, opinion, needs } = booking
  const who = session.deputies.map(one => one.name).join('、')
  return (
    <Section title='这场接待'>
      <Card>
        <Row
          icon='calendar'
          title={saySpan(session.startsAt, session.endsAt, Date.now())}
          note={[session.site.name, who && `代表 ${who}`].filter(Boolean).join(' · ')}
          onClick={() => void go('receptions/session', { id: session.id })}
        />
        <Row icon='user-round' title={name} note='称呼' />
        {subject && <Row icon='message-square-text' title={subject} note='想谈的事' />}
        {opinion && (
          <Row
            icon='receipt-text'
            title={`意见 ${sayReceipt(opinion.code)}`}
            note='谈的这条意见，看办理进展'
            onClick={() => void go('resident/opinion', { id: opinion.id })}
          />
        )}
        {needs.length > 0 && (
          <Row
            icon='hand-heart'
            title={needs.map(need => needWords[need]).join('、')}
            note='需要我们准备的'
          />
        )}
      </Card>
    </Section>
  )
}
