import { View } from '@tarojs/components'
import { listCalls, listOpenRecords } from '../../contract/receptions'
import { dayOf } from '../../contract/time'
import { Office } from '../office/Office'
import { Button } from '../parts/Button'
import { Empty } from '../parts/Empty'
import { Failed } from '../parts/Failed'
import { Section } from '../parts/Section'
import { Waiting } from '../parts/Waiting'
import { go } from '../platform/navigate'
import type { ShownReception } from '../queueApply'
import { useEndpoint } from '../useEndpoint'
import { useIsDesk } from '../useIsDesk'
import { CodeCheck } from './CodeCheck'
import { Reception } from './Reception'
import { RecordsWaiting } from './RecordsWaiting'
import { SyncBar, useBehind } from './SyncBar'
import { useDoor } from './useDoor'
import { useTaps } from './useTaps'
import './door.css'

/** So many receptions are shown with all their guests; of more only those that are under way. */
const UNFOLDED = 2

/** On a desk the code is checked beside the list; a phone has a page for that. */
const Ways = ({ isDesk }: { readonly isDesk: boolean }) => {
  const calls = useEndpoint(listCalls, {}, { onShow: true }).data?.items.length ?? 0
  return (
    <>
      {!isDesk && (
        <Button kind='primary' icon='scan-line' onClick={() => void go('door/scan')}>
          核对预约码
        </Button>
      )}
      <Button icon='phone' onClick={() => void go('door/calls')}>
        {calls > 0 ? `电话告知 ${calls} 位` : '电话告知'}
      </Button>
    </>
  )
}

const none = (
  <Empty
    icon='calendar'
    title='今天没有接待'
    note='接下来的场次在“日程”里。'
    action={<Button onClick={() => void go('planning/agenda')}>看日程</Button>}
  />
)

interface ListProps {
  readonly door: ReturnType<typeof useDoor>
  readonly onAct: ReturnType<typeof useTaps>
}

const Receptions = ({ door: { receptions, now, reload }, onAct }: ListProps) => {
  const all = receptions ?? []
  const isEarlier = ({ startsAt }: ShownReception) => dayOf(startsAt) < dayOf(now)
  const list = (items: readonly ShownReception[]) =>
    items.map(reception => (
      <Reception
        key={reception.id}
        reception={reception}
        now={now}
        isOpen={all.length <= UNFOLDED || reception.phase === 'underWay'}
        onAct={onAct}
        onChanged={() => void reload()}
      />
    ))
  const earlier = all.filter(isEarlier)
  const due = all.filter(reception => !isEarlier(reception))
  if (all.length === 0) return none
  if (earlier.length === 0) return <View>{list(due)}</View>
  return (
    <View>
      <Section title='以前的，还没登记完'>{list(earlier)}</Section>
      {due.length > 0 && <Section title='今天'>{list(due)}</Section>}
    </View>
  )
}

/** The door on the day: who comes to the receptions of my sites, and one large tap for each of them. */
export default function TodayPage() {
  const door = useDoor()
  const { receptions, heardAt, error, reload } = door
  const behind = useBehind({ error, heardAt })
  const isDesk = useIsDesk()
  const act = useTaps(() => void reload())
  const open = useEndpoint(listOpenRecords, {}, { onShow: true }).data?.items ?? []
  const own = open.filter(({ isMine }) => isMine)
  return (
    <Office
      title='今天的接待'
      here='door/today'
      waits={{ 'door/today': own.length }}
      actions={<Ways isDesk={isDesk} />}
      footer={receptions && behind && <SyncBar {...behind} onRetry={reload} />}
    >
      <RecordsWaiting records={own} />
      {receptions && (
        <View className='office-columns'>
          <Receptions door={door} onAct={act} />
          {isDesk && (
            <View className='office-aside'>
              <CodeCheck door={door} onAct={act} />
            </View>
          )}
        </View>
      )}
      {!receptions && (error ? <Failed error={error} onRetry={() => void reload()} /> : <Waiting />)}
    </Office>
  )
}
