import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { sayMoved } from '../../contract/receptions'
import { dayOf, sayWeekday, weekdayOf } from '../../contract/time'
import { classes } from '../parts/classes'
import { Pressable } from '../parts/Pressable'
import { Section } from '../parts/Section'
import { sayHours, sayNames } from './words'

/** What is shown of a reception in the list of a year, one that is only previewed too. */
interface SessionLineOf {
  readonly id?: string
  readonly startsAt: string
  readonly endsAt: string
  readonly movedFrom: string | null
  readonly deputies: readonly { readonly id: string; readonly name: string }[]
  readonly conflicts?: readonly { readonly note: string }[]
  readonly theme?: string | null
}

const byMonth = <Line extends SessionLineOf>(
  lines: readonly Line[],
): ReadonlyMap<number, readonly Line[]> => {
  const months = new Map<number, Line[]>()
  for (const line of lines) {
    const month = Number(dayOf(line.startsAt).slice(5, 7))
    months.set(month, [...(months.get(month) ?? []), line])
  }
  return months
}

const Inside = ({ line, tag }: { readonly line: SessionLineOf; readonly tag?: ReactNode }) => {
  const { startsAt, movedFrom } = line
  const day = dayOf(startsAt)
  return (
    <>
      <View className='session-day'>
        <View className='session-date'>{Number(day.slice(8))}</View>
        <View className='session-weekday'>{sayWeekday(weekdayOf(day))}</View>
      </View>
      <View className='session-main'>
        <View className='session-hours'>{sayHours(line)}</View>
        <View className={classes('session-who', line.deputies.length === 0 && 'session-bad')}>
          {sayNames(line.deputies) || '还没有安排代表'}
          {line.theme ? ` · ${line.theme}` : ''}
        </View>
        {movedFrom && <View className='session-moved'>{sayMoved({ movedFrom, startsAt })}</View>}
        {(line.conflicts ?? []).map(({ note }) => (
          <View key={note} className='session-bad'>
            {note}
          </View>
        ))}
      </View>
      {tag}
    </>
  )
}

interface Props<Line extends SessionLineOf> {
  readonly lines: readonly Line[]
  readonly tag?: (line: Line) => ReactNode
  readonly onOpen?: (line: Line) => void
}

/** Receptions of a year, month by month. */
export const SessionLines = <Line extends SessionLineOf>({ lines, tag, onOpen }: Props<Line>) => (
  <View className='session-months'>
    {[...byMonth(lines)].map(([month, ofMonth]) => (
      <Section
        key={month}
        title={`${month}月`}
        extra={<View className='session-many'>{`${ofMonth.length} 场`}</View>}
      >
        {ofMonth.map(line =>
          onOpen ? (
            <Pressable key={line.id ?? line.startsAt} className='session-line' onClick={() => onOpen(line)}>
              <Inside line={line} tag={tag?.(line)} />
            </Pressable>
          ) : (
            <View key={line.id ?? line.startsAt} className='session-line'>
              <Inside line={line} tag={tag?.(line)} />
            </View>
          ),
        )}
      </Section>
    ))}
  </View>
)
