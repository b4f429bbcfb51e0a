import type { Queue } from '../../contract/opinions'
import { Button } from '../parts/Button'
import { Empty } from '../parts/Empty'
import type { IconName } from '../parts/Icon'
import type { Inbox } from './useInbox'

const said: Record<Queue, { icon: IconName; title: string; note: string }> = {
  mine: { icon: 'badge-check', title: '都办完了', note: '现在没有等您办的意见，辛苦了。' },
  open: { icon: 'inbox', title: '没有办理中的意见', note: '新的意见到了，会出现在这里。' },
  late: { icon: 'thumbs-up', title: '没有超期的意见', note: '每一条都在期限之内。' },
  all: { icon: 'inbox', title: '还没有意见', note: '居民提交后，会出现在这里。' },
}

/** An empty queue is good news, unless something was looked for. */
export function InboxEmpty({ inbox }: { readonly inbox: Inbox }) {
  const { words, category, queue, setTyped, setCategory } = inbox
  if (!words && !category) return <Empty {...said[queue]} />
  const clear = () => {
    setTyped('')
    setCategory('')
  }
  return (
    <Empty
      icon='search'
      title='没有找到'
      note='换个词或类别，或者核对回执编号。'
      action={<Button onClick={clear}>清除条件</Button>}
    />
  )
}
