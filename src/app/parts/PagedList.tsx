import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { Fragment, type ReactNode } from 'react'
import { Button } from './Button'
import { Failed } from './Failed'
import { Waiting } from './Waiting'
import './PagedList.css'

/** What usePaged gives, as far as a list needs it. */
export interface Paged<Row> {
  readonly items: readonly Row[]
  readonly isLoading: boolean
  readonly isMore: boolean
  readonly error: unknown
  readonly hasMore: boolean
  readonly reload: () => Promise<void>
  readonly loadMore: () => Promise<void>
}

export interface PagedListProps<Row> {
  readonly list: Paged<Row>
  readonly render: (row: Row) => ReactNode
  readonly rowKey: (row: Row) => string
  readonly empty: ReactNode
}

const End = <Row,>({ list }: { list: Paged<Row> }) => {
  if (list.isMore) return <View className='paged-end'>正在加载…</View>
  if (!list.hasMore) return <View className='paged-end'>没有更多了</View>
  return (
    <View className='paged-end'>
      <Button kind='quiet' onClick={() => void list.loadMore()}>
        {list.error ? '没有加载成功，再试一次' : '加载更多'}
      </Button>
    </View>
  )
}

/** A list that grows as one reaches its end, and starts anew when pulled down. */
export const PagedList = <Row,>({ list, render, rowKey, empty }: PagedListProps<Row>) => {
  useReachBottom(() => {
    if (!list.error) void list.loadMore()
  })
  usePullDownRefresh(() => void list.reload().finally(() => Taro.stopPullDownRefresh()))
  if (list.items.length === 0) {
    if (list.error) return <Failed error={list.error} onRetry={() => void list.reload()} />
    return list.isLoading ? <Waiting /> : empty
  }
  return (
    <View className='paged'>
      {list.items.map(row => (
        <Fragment key={rowKey(row)}>{render(row)}</Fragment>
      ))}
      <End list={list} />
    </View>
  )
}
