import { useState } from 'react'
import { PAGE_SIZE } from '../../contract/pages'
import type { Paged } from '../parts/PagedList'

/** Rows drawn at a time: a mini program hands every row over to its view as data, and cheap phones feel twenty at once. */
const STEP = process.env.TARO_ENV === 'h5' ? PAGE_SIZE : PAGE_SIZE / 2

/** A list that draws its pages in two halves: what is here already is shown before the next page is asked for. */
export const useUnfolded = <Row>(list: Paged<Row>): Paged<Row> => {
  const [shown, setShown] = useState(STEP)
  const isFolded = shown < list.items.length
  const loadMore = async () => {
    setShown(Math.min(shown, list.items.length) + STEP)
    if (!isFolded) await list.loadMore()
  }
  return { ...list, items: list.items.slice(0, shown), hasMore: isFolded || list.hasMore, loadMore }
}
