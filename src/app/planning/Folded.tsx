import { type ReactNode, useState } from 'react'
import { Button } from '../parts/Button'
import { useIsDesk } from '../useIsDesk'

/** So many are drawn at first on a phone: nobody scrolls past twenty, and a mini program hands each over to its view. */
const FIRST = 6

interface Props<Item> {
  readonly items: readonly Item[]
  /** How they are counted: 个, 位, 场. */
  readonly unit: string
  readonly draw: (item: Item) => ReactNode
}

/** A list that on a phone shows its first rows and the others on a tap; never hides a single one. On a desk there is room for all. */
export const Folded = <Item,>({ items, unit, draw }: Props<Item>) => {
  const isDesk = useIsDesk()
  const [isAll, setAll] = useState(false)
  const shown = isDesk || isAll || items.length <= FIRST + 1 ? items : items.slice(0, FIRST)
  return (
    <>
      {shown.map(draw)}
      {shown.length < items.length && (
        <Button kind='quiet' block onClick={() => setAll(true)}>
          {`显示全部 ${items.length} ${unit}`}
        </Button>
      )}
    </>
  )
}
