import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useDuty } from '../acting/useDuty'
import { Button } from '../parts/Button'
import { Empty } from '../parts/Empty'
import { Failed } from '../parts/Failed'
import { Page } from '../parts/Page'
import { Waiting } from '../parts/Waiting'
import { replace, useParams } from '../platform/navigate'
import { ChangeActs } from './ChangeActs'
import { OldNotice } from './OldNotice'
import { ReceptionBody } from './ReceptionBody'
import { useReception } from './useReception'

/** What everybody may read of it there still is, for whoever came here from a message. */
const Gone = ({ id }: { readonly id: string }) => (
  <Empty
    icon='calendar'
    title='这场接待已不在您的日历里'
    note='可能已换班给别的代表，或者改了安排。'
    action={
      <View className='reception-acts'>
        <Button onClick={() => void replace('receptions/session', { id })}>看这场接待</Button>
        <Button onClick={() => void replace('deputy/calendar')}>看我的日历</Button>
      </View>
    }
  />
)

/** One own reception: all that a deputy wants to know before going there, and what to do when that is not possible. */
export default function ReceptionPage() {
  const { id = '', day } = useParams()
  const me = useDuty()
  const { session, place, loadedAt, isGone, error, reload } = useReception(me?.id ?? null, id, day)
  const again = () => void reload()
  usePullDownRefresh(() => void reload().finally(() => Taro.stopPullDownRefresh()))
  if (!session) {
    const waiting = isGone ? <Gone id={id} /> : <Waiting />
    return <Page title='接待详情'>{error ? <Failed error={error} onRetry={again} /> : waiting}</Page>
  }
  const mayAct = loadedAt === null && (session.mayAskChange || session.askedFor !== null)
  return (
    <Page title='接待详情' footer={mayAct && <ChangeActs session={session} onDone={again} />}>
      {error !== undefined && loadedAt !== null && <OldNotice error={error} at={loadedAt} onRetry={again} />}
      <ReceptionBody session={session} place={place} now={Date.now()} onChanged={again} />
    </Page>
  )
}
