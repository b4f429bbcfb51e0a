import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { sayClock } from '../../../contract/time'
import { classes } from '../classes'
import { Pressable } from '../Pressable'
import { type Block, linesIn } from './columns.shared'
import { type CalendarItem, toneWords } from './items.shared'
import './TimeBlock.css'
import './tones.css'

interface Props {
  readonly block: Block
  /** As wide as one thumb: there is room for the title only, the hours stand beside the grid. */
  readonly isTight: boolean
  /** The only day of the grid: a title fits on one line. */
  readonly isBroad: boolean
  readonly onOpen: (item: CalendarItem) => void
  readonly onUnfold: (items: readonly CalendarItem[]) => void
}

const labelOf = ({ startsAt, endsAt, title, tone, note }: CalendarItem): string =>
  [`${sayClock(startsAt)}到${sayClock(endsAt)}`, title, toneWords[tone], note].filter(Boolean).join('，')

/** A text of so many lines; what is longer ends in dots, and never in the middle of a line. */
const Lines = ({ text, lines, look }: { text: string; lines: number; look: string }) => (
  <View className={classes('time-block-lines', look)} style={{ WebkitLineClamp: lines }}>
    {text}
  </View>
)

const Single = ({ item, block, isTight, isBroad }: Props & { readonly item: CalendarItem }) => {
  const lines = linesIn(block.minutes)
  if (isTight) return <Lines text={item.title} lines={lines} look='time-block-title' />
  const { startsAt, endsAt, title, note = '' } = item
  // Where it is narrow, two lines of a title say more than one of it and one of the note.
  const withNote = note !== '' && lines > (isBroad && block.columns === 1 ? 2 : 3)
  return (
    <>
      <View className='time-block-at'>
        <View>{sayClock(startsAt)}</View>
        <View>{`–${sayClock(endsAt)}`}</View>
      </View>
      <Lines text={title} lines={Math.max(1, withNote ? lines - 2 : lines - 1)} look='time-block-title' />
      {withNote && <Lines text={note} lines={1} look='time-block-note' />}
    </>
  )
}

const Folded = ({ block: { items, minutes }, isTight }: Props) => (
  <>
    <View className='time-block-at'>{`${items.length} 场`}</View>
    {items.slice(0, linesIn(minutes) - 1).map(({ id, startsAt, title, tone }) => (
      <View key={id} className={`event-${tone}`}>
        <Lines
          text={isTight ? sayClock(startsAt) : `${sayClock(startsAt)} ${title}`}
          lines={1}
          look='time-block-title'
        />
      </View>
    ))}
  </>
)

const placeOf = ({ top, minutes, column, columns }: Block) => ({
  top: Taro.pxTransform(top),
  height: Taro.pxTransform(minutes),
  left: `${(column * 100) / columns}%`,
  width: `${100 / columns}%`,
})

/** One item at its hours; or several that would not fit side by side, as one block that opens. */
export const TimeBlock = (props: Props) => {
  const { block, onOpen, onUnfold } = props
  const { items } = block
  const [item] = items
  if (!item) return null
  const isSingle = items.length === 1
  return (
    <View className='time-block-place' style={placeOf(block)} data-item={isSingle ? item.id : undefined}>
      <Pressable
        className={classes('time-block', isSingle ? `event-${item.tone}` : 'event-plain')}
        onClick={() => (isSingle ? onOpen(item) : onUnfold(items))}
        label={isSingle ? labelOf(item) : `同一时段有 ${items.length} 场，点开看`}
      >
        {isSingle ? <Single {...props} item={item} /> : <Folded {...props} />}
      </Pressable>
    </View>
  )
}
