import { View } from '@tarojs/components'
import type { Queue } from '../../contract/opinions'
import type { DutyRole } from '../../contract/roles'
import type { Me } from '../../contract/session'
import { LeaveButton } from '../acting/LeaveButton'
import { sayDuties, useDuty } from '../acting/useDuty'
import { OfficeNav } from '../office/OfficeNav'
import { Page } from '../parts/Page'
import { Waiting } from '../parts/Waiting'
import { go } from '../platform/navigate'
import { useIsDesk } from '../useIsDesk'
import { Desk } from './Desk'
import { InboxHead, InboxList } from './InboxList'
import { useInbox } from './useInbox'

/** Those who only look on have nothing that waits for them; they begin with what is under way. */
const onlookers: readonly DutyRole[] = ['supervisor', 'auditor']

const firstQueue = (me: Me): Queue =>
  me.duties.every(({ role }) => onlookers.includes(role)) ? 'open' : 'mine'

/** What waits for one, and all the rest: a list on a phone, list and opinion side by side on a desk. */
const Inbox = ({ me }: { readonly me: Me }) => {
  const inbox = useInbox(firstQueue(me))
  const duties = `${me.name} · ${sayDuties(me)}`
  const isDesk = useIsDesk()
  if (isDesk) return <Desk inbox={inbox} duties={duties} />
  return (
    <Page title='意见办理'>
      <View className='inbox-who'>
        <View className='inbox-duties'>{duties}</View>
        <LeaveButton />
      </View>
      <OfficeNav here='staff/inbox' />
      <InboxHead inbox={inbox} />
      <InboxList inbox={inbox} onOpen={id => void go('staff/opinion', { id })} />
    </Page>
  )
}

/** The inbox of whoever is at work here. */
export default function InboxPage() {
  const me = useDuty()
  if (!me)
    return (
      <Page title='意见办理'>
        <Waiting />
      </Page>
    )
  return <Inbox key={me.id} me={me} />
}
