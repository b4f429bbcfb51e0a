import { View } from '@tarojs/components'
import { endNotice, type NoticeView } from '../../contract/home'
import { dayOf, sayDay } from '../../contract/time'
import { Button } from '../parts/Button'
import { Notice } from '../parts/Notice'
import { Tag } from '../parts/Tag'
import { ask } from '../platform/dialogs'
import { useAct } from '../useAct'

interface Props {
  readonly notice: NoticeView
  readonly onEnded: () => void
}

const stateOf = ({ isShown, from }: NoticeView, today: string): string => {
  if (isShown) return '正在显示'
  return from > today ? '还没开始' : '已结束'
}

/** One notice as residents read it, with where and how long it is shown. */
export function PostedNotice({ notice, onEnded }: Props) {
  const { send, busy, fault } = useAct(endNotice)
  const { title, body, street, from, until, isShown } = notice
  const now = Date.now()
  const state = stateOf(notice, dayOf(now))
  const end = async () => {
    const content = '居民马上就看不到它了。'
    if (!(await ask({ title: `撤下“${title}”？`, content, ok: '撤下', danger: true }))) return
    if (await send({ notice: notice.id })) onEnded()
  }
  return (
    <View className='office-paper posted'>
      <View className='posted-head'>
        <Tag tone={isShown ? 'ok' : 'calm'}>{state}</Tag>
        <View className='posted-where'>
          {`${street?.name ?? '全区'} · ${sayDay(from, now)} 至 ${sayDay(until, now)}`}
        </View>
      </View>
      <View className='posted-title'>{title}</View>
      <View className='posted-body'>{body}</View>
      {fault && <Notice kind='error'>{fault.message}</Notice>}
      {state !== '已结束' && (
        <Button size='small' busy={busy} onClick={() => void end()}>
          撤下
        </Button>
      )}
    </View>
  )
}
