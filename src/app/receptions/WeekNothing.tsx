import { View } from '@tarojs/components'
import { listSessions } from '../../contract/receptions'
import { dayOf, saySpan } from '../../contract/time'
import { Button } from '../parts/Button'
import { Empty } from '../parts/Empty'
import { isOpen } from '../parts/sessionWords'
import { go } from '../platform/navigate'
import { useEndpoint } from '../useEndpoint'
import type { ScheduleFilterState } from './useScheduleFilter'
import { weekOf } from './week'

interface Props extends Pick<ScheduleFilterState, 'filter' | 'choose'> {
  readonly title: string
  readonly onWeek: (monday: string) => void
}

const speak = () => void go('resident/scan')

/** Nothing in this week: the next reception there is, else a wider look, else the other way to be heard. */
export const WeekNothing = ({ title, filter, choose, onWeek }: Props) => {
  const next = useEndpoint(listSessions, filter).data?.items.find(isOpen)
  const isWide = !filter.street && !filter.site && !filter.deputy
  const note = next
    ? `最近的一场：${saySpan(next.startsAt, next.endsAt, Date.now())}，${next.site.name}。`
    : '有事不用等接待，随时可以提意见，每一条都有答复。'
  return (
    <Empty
      icon='calendar'
      title={title}
      note={note}
      action={
        <View className='empty-ways'>
          {next && (
            <Button kind='primary' onClick={() => onWeek(weekOf(dayOf(next.startsAt)))}>
              看最近的一场
            </Button>
          )}
          {!isWide && <Button onClick={() => choose('')}>看全区的接待</Button>}
          {!next && (
            <Button icon='message-square-text' onClick={speak}>
              提意见
            </Button>
          )}
        </View>
      }
    />
  )
}
