import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { type ChangeView, listChanges } from '../../contract/receptions'
import { dayOf } from '../../contract/time'
import { useDuty } from '../acting/useDuty'
import { Empty } from '../parts/Empty'
import { Failed } from '../parts/Failed'
import { Page } from '../parts/Page'
import { Section } from '../parts/Section'
import { Waiting } from '../parts/Waiting'
import { go } from '../platform/navigate'
import { useEndpoint } from '../useEndpoint'
import { ChangeCard } from './ChangeCard'
import { DeputyRooms } from './DeputyRooms'

interface GroupProps {
  readonly title: string
  readonly changes: readonly ChangeView[]
  readonly onDone: () => void
}

const openSession = ({ session }: ChangeView) =>
  void go('deputy/reception', { id: session.id, day: dayOf(session.startsAt) })

const Group = ({ title, changes, onDone }: GroupProps) =>
  changes.length > 0 ? (
    <Section title={title}>
      {changes.map(change => (
        <ChangeCard key={change.id} change={change} now={Date.now()} onDone={onDone} onOpen={openSession} />
      ))}
    </Section>
  ) : null

const Groups = ({
  items,
  onDone,
}: {
  readonly items: readonly ChangeView[]
  readonly onDone: () => void
}) => {
  const waits = (change: ChangeView) => change.acts.includes('agree')
  if (items.length === 0)
    return (
      <Empty
        icon='arrow-up-down'
        title='没有请假和换班'
        note='来不了的时候，在日历里打开那场接待，就可以请假或请别的代表接替。'
      />
    )
  return (
    <>
      <Group title='请您答复' changes={items.filter(waits)} onDone={onDone} />
      <Group title='我提出的' changes={items.filter(({ isOwn }) => isOwn)} onDone={onDone} />
      <Group
        title='别人请我的'
        changes={items.filter(change => !change.isOwn && !waits(change))}
        onDone={onDone}
      />
    </>
  )
}

/** Requests for leave or a swap: those that wait for the deputy, the own ones, and those of others that are settled. */
export default function ChangesPage() {
  const me = useDuty()
  const { data, error, reload } = useEndpoint(listChanges, me ? {} : null, { onShow: true })
  usePullDownRefresh(() => void reload().finally(() => Taro.stopPullDownRefresh()))
  const again = () => void reload()
  return (
    <Page title='请假与换班' footer={<DeputyRooms here='deputy/changes' />}>
      {data && <Groups items={data.items} onDone={again} />}
      {!data && (error ? <Failed error={error} onRetry={again} /> : <Waiting />)}
    </Page>
  )
}
