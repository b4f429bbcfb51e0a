import { View } from '@tarojs/components'
import { queues } from '../../contract/opinions'
import { classes } from '../parts/classes'
import { OpinionCard } from '../parts/OpinionCard'
import { PagedList } from '../parts/PagedList'
import { QueueTabs } from '../parts/QueueTabs'
import { InboxEmpty } from './InboxEmpty'
import { InboxTools } from './InboxTools'
import type { Inbox } from './useInbox'
import './inbox.css'

interface Props {
  readonly inbox: Inbox
  readonly onOpen: (id: string) => void
  readonly selected?: string | null
}

/** The head of the inbox: what to look for, and the queues with how many wait in each. */
export function InboxHead({ inbox }: { readonly inbox: Inbox }) {
  return (
    <View className='inbox-head'>
      <InboxTools {...inbox} />
      <QueueTabs
        queues={queues}
        value={inbox.queue}
        onChange={inbox.chooseQueue}
        counts={inbox.list.extra?.counts}
      />
    </View>
  )
}

/** The opinions of the chosen queue; those of the last one stay, paler, until the new ones are here. */
export function InboxList({ inbox, onOpen, selected = null }: Props) {
  const now = Date.now()
  return (
    <View className={classes('inbox-list', inbox.list.isLoading && 'inbox-stale')}>
      <PagedList
        list={inbox.list}
        rowKey={card => card.id}
        render={card => (
          <OpinionCard
            card={card}
            audience='staff'
            now={now}
            onOpen={onOpen}
            isSelected={card.id === selected}
          />
        )}
        empty={<InboxEmpty inbox={inbox} />}
      />
    </View>
  )
}
