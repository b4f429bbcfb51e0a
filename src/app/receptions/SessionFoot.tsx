import type { SessionView } from '../../contract/receptions'
import { sayClock } from '../../contract/time'
import { Button } from '../parts/Button'
import { isOpen } from '../parts/sessionWords'
import { go } from '../platform/navigate'
import type { Own } from './OwnBooking'

interface Props {
  readonly session: SessionView
  readonly own: Own | null
  readonly slot: number | null
}

const wordsOf = ({ free, slots }: SessionView, slot: number | null): string => {
  if (free === 0) return '排队候补'
  const chosen = slots.find(one => one.slot === slot)
  return chosen ? `预约 ${sayClock(chosen.startsAt)}` : '预约'
}

const elsewhere = ({ site }: SessionView) =>
  void go('receptions/schedule', { site: site.code, name: site.name })

/** The one thing to do now: book, wait, look at the own booking, or look elsewhere. */
export const SessionFoot = ({ session, own, slot }: Props) => {
  const isBookable = isOpen(session)
  if (own) {
    return (
      <Button
        kind='primary'
        icon='calendar-check'
        block
        onClick={() => void go('receptions/booking', { id: own.id })}
      >
        看我的预约
      </Button>
    )
  }
  if (!isBookable) {
    return (
      <Button icon='calendar' block onClick={() => elsewhere(session)}>
        看这里的其他场次
      </Button>
    )
  }
  const book = () =>
    void go('receptions/book', { session: session.id, slot: slot === null ? undefined : String(slot) })
  return (
    <Button kind='primary' icon={session.free > 0 ? 'calendar-check' : 'hourglass'} block onClick={book}>
      {wordsOf(session, slot)}
    </Button>
  )
}
