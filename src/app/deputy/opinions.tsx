import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { listOpinions, type Queue } from '../../contract/opinions'
import { LeaveButton } from '../acting/LeaveButton'
import { useChanges } from '../acting/useChanges'
import { sayPlaces, useDuty } from '../acting/useDuty'
import { Empty } from '../parts/Empty'
import { OpinionCard } from '../parts/OpinionCard'
import { Page } from '../parts/Page'
import { PagedList } from '../parts/PagedList'
import { QueueTabs } from '../parts/QueueTabs'
import { Waiting } from '../parts/Waiting'
import { go } from '../platform/navigate'
import { usePaged } from '../usePaged'
import { DeputyRooms } from './DeputyRooms'
import './opinions.css'

const queues: readonly Queue[] = ['mine', 'open', 'all']

const nothing = {
  mine: <Empty icon='badge-check' title='没有等您看的意见' note='站点有了新意见，会出现在这里。' />,
  open: <Empty icon='inbox' title='没有办理中的意见' note='您联系的站点，意见都有着落了。' />,
  late: null,
  all: <Empty icon='inbox' title='还没有意见' note='居民在您的站点提交后，会出现在这里。' />,
} as const satisfies Record<Queue, unknown>

const Opinions = ({ who }: { readonly who: string }) => {
  const [queue, setQueue] = useState<Queue>('mine')
  const list = usePaged(listOpinions, { queue })
  const changes = useChanges(({ count }) => count)
  const seen = useRef(changes)
  useEffect(() => {
    if (seen.current !== changes) void list.reload()
    seen.current = changes
  }, [changes, list.reload])
  const now = Date.now()
  return (
    <Page title='选民意见' footer={<DeputyRooms here='deputy/opinions' />}>
      <View className='deputy-who'>
        <View className='deputy-name'>{who}</View>
        <LeaveButton />
      </View>
      <View className='deputy-tabs'>
        <QueueTabs
          queues={queues}
          words={{ mine: '待我看' }}
          value={queue}
          onChange={setQueue}
          counts={list.extra?.counts}
        />
      </View>
      <PagedList
        list={list}
        rowKey={card => card.id}
        render={card => (
          <OpinionCard
            card={card}
            audience='staff'
            now={now}
            onOpen={id => void go('deputy/opinion', { id })}
          />
        )}
        empty={nothing[queue]}
      />
    </Page>
  )
}

/** The opinions of a deputy's own sites. */
export default function OpinionsPage() {
  const me = useDuty()
  if (!me)
    return (
      <Page title='选民意见'>
        <Waiting />
      </Page>
    )
  return <Opinions key={me.id} who={`${me.name}代表 · ${sayPlaces(me.duties.map(({ place }) => place))}`} />
}
