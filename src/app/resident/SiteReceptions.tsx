import type { SessionCard } from '../../contract/receptions'
import { Card } from '../parts/Card'
import { MoreLink } from '../parts/MoreLink'
import { Section } from '../parts/Section'
import { SessionLine } from '../parts/SessionLine'

interface Props {
  readonly receptions: readonly SessionCard[]
  readonly onOpen: (session: SessionCard) => void
  readonly onAll: () => void
}

/** The next receptions at a site: when a deputy sits there and listens. */
export const SiteReceptions = ({ receptions, onOpen, onAll }: Props) => (
  <Section title='近期接待' extra={<MoreLink text='全部场次' onClick={onAll} />}>
    <Card>
      {receptions.map(session => (
        <SessionLine key={session.id} session={session} now={Date.now()} onOpen={onOpen} />
      ))}
      {receptions.length === 0 && '近期没有排接待。有事可以先打电话，或直接提意见。'}
    </Card>
  </Section>
)
