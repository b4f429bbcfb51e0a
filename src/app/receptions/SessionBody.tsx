import { View } from '@tarojs/components'
import type { SessionView } from '../../contract/receptions'
import { Button } from '../parts/Button'
import { MoreLink } from '../parts/MoreLink'
import { isOpen } from '../parts/sessionWords'
import { go } from '../platform/navigate'
import { type Own, OwnBooking } from './OwnBooking'
import { SessionPeople, SitePlace } from './SessionFacts'
import { SessionHead } from './SessionHead'
import { SessionChanges, SessionSummary } from './SessionPast'
import { SessionSlots } from './SessionSlots'
import { noteInCalendar } from './sessionEntry'

interface Props {
  readonly session: SessionView
  readonly own: Own | null
  readonly slot: number | null
  readonly onSlot: (slot: number) => void
  readonly onShare: () => void
}

const Ways = ({ session, onShare }: Pick<Props, 'session' | 'onShare'>) => {
  const { site } = session
  return (
    <View className='reception-ways'>
      {isOpen(session) && (
        <Button icon='calendar-plus' onClick={() => noteInCalendar({ session, address: site.address })}>
          加入日历
        </Button>
      )}
      <Button icon='forward' share onClick={onShare}>
        转给邻居
      </Button>
    </View>
  )
}

/** Everything one may want to know before coming, the time first. */
export const SessionBody = (props: Props) => {
  const { session, own, slot, onSlot } = props
  const { site, phase, summary } = session
  // The latest one is said at the head already.
  const changes = phase === 'changed' || phase === 'cancelled' ? session.changes.slice(1) : session.changes
  return (
    <View className='reception-page'>
      <View className='reception-main'>
        <SessionHead session={session} now={Date.now()} />
        {own && <OwnBooking own={own} />}
        {isOpen(session) && !own && <SessionSlots session={session} slot={slot} onSlot={onSlot} />}
        {summary && <SessionSummary summary={summary} />}
      </View>
      <View className='reception-side'>
        <SitePlace site={site} />
        <SessionPeople session={session} />
        {changes.length > 0 && <SessionChanges changes={changes} />}
        <Ways {...props} />
        <MoreLink
          text='这里的全部场次'
          onClick={() => void go('receptions/schedule', { site: site.code, name: site.name })}
        />
      </View>
    </View>
  )
}
