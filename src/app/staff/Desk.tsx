import { ScrollView, View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { PAGE_SIZE } from '../../contract/pages'
import { aria } from '../parts/aria'
import { DeskTop } from './DeskTop'
import { focusOn } from './focusOn'
import { InboxHead, InboxList } from './InboxList'
import { OpinionDetail } from './OpinionDetail'
import { useDeskKeys } from './useDeskKeys'
import type { Inbox } from './useInbox'
import { useReturn } from './useReturn'
import { useSelection } from './useSelection'
import './Desk.css'

interface Props {
  readonly inbox: Inbox
  readonly duties: string
}

/** Taro's types know no tabIndex; the web, where alone there are desks, does. */
const focusable = { tabIndex: -1 }

/** The list and the chosen opinion side by side, in reach of the keyboard. */
export function Desk({ inbox, duties }: Props) {
  const { queue, category, words, list } = inbox
  const { selected, choose, step, isLast } = useSelection({
    ids: list.items.map(({ id }) => id),
    answer: list.extra,
    question: [queue, category, words].join(' '),
  })
  const byKey = useRef(false)
  const [turn, setTurn] = useState(0)
  const more = () => void list.loadMore()
  const refresh = () => {
    setTurn(turn + 1)
    void list.reload()
  }
  // Beyond the first page a reload would take away the rows one had scrolled to.
  useReturn(() => list.items.length <= PAGE_SIZE && refresh())
  useDeskKeys({
    onStep: by => {
      byKey.current = true
      if (by === 1 && isLast) more()
      step(by)
    },
    onEnter: () => focusOn('.desk-pane'),
    onSearch: () => focusOn('.search-box-input'),
    onLeave: () => focusOn('.opinion-card-selected'),
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the choice, once it is drawn
  useEffect(() => {
    if (byKey.current) focusOn('.opinion-card-selected')
    byKey.current = false
  }, [selected])
  const open = (id: string) => {
    if (id === selected) focusOn('.desk-pane')
    choose(id)
  }
  return (
    <View className='desk'>
      <DeskTop duties={duties} isLoading={list.isLoading} onRefresh={refresh} />
      <View className='desk-side'>
        <InboxHead inbox={inbox} />
        <ScrollView scrollY className='desk-scroll' onScrollToLower={more} lowerThreshold={200}>
          <InboxList inbox={inbox} onOpen={open} selected={selected} />
        </ScrollView>
      </View>
      <View className='desk-pane' {...focusable} {...aria('main', '意见详情')}>
        {selected && <OpinionDetail key={selected} id={selected} turn={turn} />}
      </View>
    </View>
  )
}
