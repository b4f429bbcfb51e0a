import type { SessionCard } from '../../contract/receptions'
import { type Instant, saySpan } from '../../contract/time'
import { Row } from './Row'
import { sayFree } from './sessionWords'

interface Props {
  readonly session: SessionCard
  readonly now: Instant
  /** Whether the site is named: on its own page it need not be. */
  readonly withSite?: boolean
  readonly onOpen?: (session: SessionCard) => void
}

/** One reception: when, who listens, about what, where, and whether there is still a place. */
export const SessionLine = ({ session, now, withSite, onOpen }: Props) => {
  const who = session.deputies.map(({ name }) => name).join('、')
  const about = session.theme && `主题：${session.theme}`
  return (
    <Row
      icon='calendar'
      title={saySpan(session.startsAt, session.endsAt, now)}
      note={[withSite && session.site.name, who && `代表 ${who}`, about, sayFree(session)]
        .filter(Boolean)
        .join(' · ')}
      onClick={onOpen && (() => onOpen(session))}
    />
  )
}
